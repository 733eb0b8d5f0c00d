import { sha256Of } from '../platform/index.ts';
import type { Commitment } from './commitment.ts';
import { contentOf } from './rules.ts';

/** SHA-256, in hexadecimal, of exactly what who answers a commitment read. */
export function contentHash(one: Pick<Commitment, 'number' | 'action' | 'deliverable' | 'dueOn'>): string {
  return sha256Of(contentOf(one));
}
