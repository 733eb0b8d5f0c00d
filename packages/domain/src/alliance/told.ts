import type { ToldState } from './alliance.ts';
import { hasEnded } from './rules.ts';

/** What there is to read of a case that does not run. */
export interface Remains {
  /** Its invitation ended it before it was an alliance: all that there is of it is that, and its history */
  neverBegan: boolean;
  /** It ended, and what came of it is read */
  hasOutcome: boolean;
}

/** What is left of a case that is told so. */
export function remainsOf(told: ToldState): Remains {
  if (told === 'declined' || told === 'revoked') return { neverBegan: true, hasOutcome: false };
  return { neverBegan: false, hasOutcome: hasEnded({ state: told }) };
}
