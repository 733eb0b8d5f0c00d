import { firstOfAlliance, isReturn, skippedBy, successorBy } from './graph.ts';
import type { Activity, ActivityNumber, Answer, Fact, Path, Visit } from './procedure.ts';
import { mayUndo, undo } from './undo.ts';
import { activityOf } from './versions.ts';
import { closedVisit, latestVisit, openVisit, withVisit } from './visits.ts';

/** A fact that does not apply where the path stands: a bug of the verb that told it, never somebody's mistake. */
export class ProcedureFault extends Error {
  override name = 'ProcedureFault';
  constructor(
    readonly step: ActivityNumber | null,
    readonly fact: Fact,
  ) {
    super(`${JSON.stringify(fact)} does not apply at step ${step}`);
  }
}

/** The path of an alliance of which nothing is known yet. */
export const initialPath: Path = { step: null, visits: [], rounds: 0 };

/**
 * The path after the fact, by the rows of the version to which the alliance is pinned.
 * Throws ProcedureFault where `accepts` says no..
 */
export function evolve(path: Path, fact: Fact, activities: readonly Activity[]): Path {
  if (!accepts(path, fact, activities)) throw new ProcedureFault(path.step, fact);
  switch (fact.type) {
    case 'opened':
      return advance(path, firstOfAlliance(activities));
    case 'ended':
      return { ...path, step: null };
    case 'undone':
      return undo(path, activities);
    case 'recordKept':
      return keepRecord(path, fact.activity, activities);
    case 'decided':
      if (path.step !== fact.activity) return decideAgain(path, fact.activity, activities);
      return decide(path, fact.activity, fact.answer, activities);
  }
}

/** Whether the fact applies where the path stands. */
export function accepts(path: Path, fact: Fact, activities: readonly Activity[]): boolean {
  if (fact.type === 'opened') return path.visits.length === 0;
  if (path.step === null) return false;
  switch (fact.type) {
    case 'ended':
      return true;
    case 'undone':
      return mayUndo(path, activities);
    case 'recordKept':
      return openVisit(path, fact.activity) !== undefined && !isDecision(fact.activity, activities);
    case 'decided':
      if (!isDecision(fact.activity, activities)) return false;
      return path.step === fact.activity || (fact.answer === 'yes' && mayDecideAgain(path, fact.activity, activities));
  }
}

/**
 * Whether the predecessor rule lets the activity be open on this path: the alliance's first always;
 * any other once an activity that leads to it is closed, with the answer that leads to it.
 */
export function mayOpen(path: Path, activity: ActivityNumber, activities: readonly Activity[]): boolean {
  if (activity === firstOfAlliance(activities)) return true;
  return activities.some((row) => {
    const closed = closedVisit(path, row.number);
    return closed !== undefined && successorBy(row, closed.answer) === activity;
  });
}

function keepRecord(path: Path, activity: ActivityNumber, activities: readonly Activity[]): Path {
  const closed = withVisit(path, { ...openVisit(path, activity)!, state: 'closed' });
  const next = successorBy(activityOf(activity, activities), null);
  if (path.step === activity) return advance(closed, next);
  const goesOn = next !== null && activities.some((row) => skippedBy(row, 'no', activities).includes(next));
  return goesOn ? appended(closed, next, 'open') : closed;
}

function decide(path: Path, activity: ActivityNumber, answer: Answer, activities: readonly Activity[]): Path {
  const row = activityOf(activity, activities);
  const closed = withVisit(path, { ...openVisit(path, activity)!, state: 'closed', answer });
  const passed = skippedBy(row, answer, activities).reduce(
    (at, skipped) => appended(at, skipped, 'notApplicable'),
    closed,
  );
  return advance({ ...passed, rounds: path.rounds + (isReturn(row, answer) ? 1 : 0) }, successorBy(row, answer));
}

/**
 * Once answered, whatever the answer was (one party's NO may stand beside another's SI, Q-19), and while the stretch that
 * NO skips is not being walked: neither as the step nor beside it.
 */
function mayDecideAgain(path: Path, activity: ActivityNumber, activities: readonly Activity[]): boolean {
  const skipped = skippedBy(activityOf(activity, activities), 'no', activities);
  if (skipped.length === 0 || closedVisit(path, activity) === undefined) return false;
  return openVisit(path, activity) === undefined && skipped.every((number) => openVisit(path, number) === undefined);
}

/** The stretch that NO skips opens beside the step, which stays where it is. */
function decideAgain(path: Path, activity: ActivityNumber, activities: readonly Activity[]): Path {
  const [first] = skippedBy(activityOf(activity, activities), 'no', activities);
  return appended(appended(path, activity, 'closed', 'yes'), first!, 'open');
}

function advance(path: Path, next: ActivityNumber | null): Path {
  if (next === null) return { ...path, step: null };
  return { ...appended(path, next, 'open'), step: next };
}

function appended(path: Path, activity: ActivityNumber, state: Visit['state'], answer: Answer | null = null): Path {
  const visit = (latestVisit(path, activity)?.visit ?? 0) + 1;
  return { ...path, visits: [...path.visits, { activity, visit, state, answer }] };
}

function isDecision(activity: ActivityNumber, activities: readonly Activity[]): boolean {
  return activityOf(activity, activities).successor.kind === 'decision';
}
