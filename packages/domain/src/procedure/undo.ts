import { isReturn, skippedBy, successorBy } from './graph.ts';
import type { Activity, Path, Visit } from './procedure.ts';
import { activityOf } from './versions.ts';
import { latestVisit, openVisit, withVisit } from './visits.ts';

/** What led to the step, which taking it back opens again; null where nothing did, or it may not be taken back. */
export function lastStep(path: Path, activities: readonly Activity[]): Visit | null {
  if (path.step === null) return null;
  return mayUndo(path, activities) ? whatLedHere(path, activities)! : null;
}

/** Whether the step may go back: something led to it, and a decision taken again since does not stand on it. */
export function mayUndo(path: Path, activities: readonly Activity[]): boolean {
  const last = whatLedHere(path, activities);
  return last !== undefined && latestVisit(path, last.activity) === last;
}

/** The path before its step opened: what led to it is open again, and what its answer did is as it was. */
export function undo(path: Path, activities: readonly Activity[]): Path {
  const step = openVisit(path, path.step!)!;
  const last = whatLedHere(path, activities)!;
  const row = activityOf(last.activity, activities);
  const passed = last.answer === null ? [] : skippedBy(row, last.answer, activities);
  const undone = (visit: Visit) =>
    visit === step || (visit.state === 'notApplicable' && passed.includes(visit.activity));
  const kept = { ...path, visits: path.visits.filter((visit) => !undone(visit)) };
  return {
    ...withVisit(kept, { ...last, state: 'open', answer: null }),
    step: last.activity,
    rounds: path.rounds - (last.answer !== null && isReturn(row, last.answer) ? 1 : 0),
  };
}

function whatLedHere(path: Path, activities: readonly Activity[]): Visit | undefined {
  const opened = path.visits.findIndex((visit) => visit.activity === path.step && visit.state === 'open');
  const ledHere = ({ activity, state, answer }: Visit) =>
    state === 'closed' && successorBy(activityOf(activity, activities), answer) === path.step;
  return path.visits.slice(0, opened).filter(ledHere).at(-1);
}
