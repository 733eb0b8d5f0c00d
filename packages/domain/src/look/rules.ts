import { allow, type Outcome, refuse } from '../platform/outcome.ts';
import type { LookState, LookWay } from './look.ts';

/** Letters and digits that a reason has at least: enough to say what for. */
export const REASON_LEAST = 15;

/** A reason says something: signs and spaces do not count. */
export function decideReason(reason: string): Outcome {
  const said = reason.replace(/[^\p{L}\p{N}]/gu, '');
  return said.length < REASON_LEAST ? refuse('look.reasonTooShort', { least: REASON_LEAST }) : allow();
}

/** How what shows minors stands for a reader, by what they kept today for its case. */
export function lookState(way: LookWay, today: { free: boolean; reasoned: boolean }): LookState {
  if (way === 'free') return today.free || today.reasoned ? 'kept' : 'toKeep';
  return way === 'reasoned' && today.reasoned ? 'kept' : 'needsReason';
}
