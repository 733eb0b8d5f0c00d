import { canonicalJson } from '../plan/index.ts';
import { readAs } from '../platform/index.ts';
import type { Figures } from './balance.ts';

/** The figures of a balance as one number: what is verified, accepted or ended since makes another. */
export function figuresReadAs(figures: Figures): number {
  return readAs([canonicalJson(figures)]);
}
