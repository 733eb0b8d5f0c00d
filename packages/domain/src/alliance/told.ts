import type { ToldState } from './alliance.ts';
import { hasEnded } from './rules.ts';

/** How a case stands as it is told, and what there is to read of one that does not run. */
export interface Remains {
  /** Nothing of its path can be done any more */
  isOver: boolean;
  /** It closed with the balance of its year */
  isClosed: boolean;
  /** It keeps its step until it is resumed */
  isSuspended: boolean;
  /** Its invitation ended it before it was an alliance: all that there is of it is that, and its history */
  neverBegan: boolean;
  /** It ended, and what came of it is read */
  hasOutcome: boolean;
}

/** What is left of a case that is told so. */
export function remainsOf(told: ToldState): Remains {
  const neverBegan = told === 'declined' || told === 'revoked';
  const hasOutcome = !neverBegan && hasEnded({ state: told });
  return {
    isOver: neverBegan || hasOutcome,
    isClosed: told === 'closed',
    isSuspended: told === 'suspended',
    neverBegan,
    hasOutcome,
  };
}
