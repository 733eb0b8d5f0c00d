import { successorsOf } from './graph.ts';
import type { Activity, ActivityNumber, Path } from './procedure.ts';
import { activityOf } from './versions.ts';

/** Where a cycle stands: which of its own two activities is open, and which are closed. */
export interface CyclePath {
  step: ActivityNumber | null;
  closed: readonly ActivityNumber[];
}

export type CycleFact =
  | { type: 'opened' }
  | { type: 'initiativesSet' }
  /** `waiting`: how many alliances of the cycle have no outcome yet (`hasOutcome`) */
  | { type: 'balanceOpened'; waiting: number }
  | { type: 'balanceFiled' };

/** A fact that does not apply where the cycle stands: a bug of the verb that told it. */
export class CycleFault extends Error {
  override name = 'CycleFault';
  constructor(
    readonly step: ActivityNumber | null,
    readonly fact: CycleFact,
  ) {
    super(`${JSON.stringify(fact)} does not apply at step ${step}`);
  }
}

export const initialCyclePath: CyclePath = { step: null, closed: [] };

/** The cycle after the fact. Throws CycleFault where `acceptsCycle` says no.. */
export function evolveCycle(path: CyclePath, fact: CycleFact, activities: readonly Activity[]): CyclePath {
  if (!acceptsCycle(path, fact, activities)) throw new CycleFault(path.step, fact);
  switch (fact.type) {
    case 'opened':
      return { ...path, step: endsOf(activities).first };
    case 'balanceOpened':
      return { ...path, step: endsOf(activities).last };
    case 'initiativesSet':
    case 'balanceFiled':
      return { step: null, closed: [...path.closed, path.step!] };
  }
}

/** Whether the fact applies: 1 opens first and once; 16 after 1, with no alliance waiting; nothing after 16. */
export function acceptsCycle(path: CyclePath, fact: CycleFact, activities: readonly Activity[]): boolean {
  const { first, last } = endsOf(activities);
  switch (fact.type) {
    case 'opened':
      return path.step === null && path.closed.length === 0;
    case 'initiativesSet':
      return path.step === first;
    case 'balanceOpened':
      return mayBeginAlliances(path, activities) && path.step === null && fact.waiting === 0;
    case 'balanceFiled':
      return path.step === last;
  }
}

/** Whether alliances of the cycle may run: its first activity is closed and its last is not. */
export function mayBeginAlliances(path: CyclePath, activities: readonly Activity[]): boolean {
  const { first, last } = endsOf(activities);
  return path.closed.includes(first) && !path.closed.includes(last);
}

/** Whether the cycle waits no more for the alliance: it has its outcome of 15, has ended, or is carried over. */
export function hasOutcome(path: Path, carriedOver: boolean, activities: readonly Activity[]): boolean {
  if (carriedOver) return true;
  if (path.step === null) return path.visits.length > 0;
  return activityOf(path.step, activities).level === 'cycle';
}

function endsOf(activities: readonly Activity[]): { first: ActivityNumber; last: ActivityNumber } {
  const own = activities.filter((activity) => activity.level === 'cycle');
  const last = own.find((activity) => successorsOf(activity).length === 0);
  const first = own.find((activity) => activity !== last);
  if (!first || !last) throw new RangeError('a cycle runs one activity that begins it and one that ends it');
  return { first: first.number, last: last.number };
}
