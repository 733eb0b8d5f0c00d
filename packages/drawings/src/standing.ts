import type { Activity, ActivityNumber, Path, Visit } from '@alianzas/domain/procedure';
import { type Stage, stages } from './stages.ts';

/** `stopped`: the one that stayed open when the case ended before its time. */
export type StandingState = 'closed' | 'open' | 'stopped' | 'notApplicable' | 'ahead';

/** Where one activity stands on a path: its last visit decides; one never visited, or to be done again in a new round, lies ahead. */
export interface Standing {
  activity: Activity;
  state: StandingState;
  visits: number;
  answer: Visit['answer'];
}

/** One standing per activity, in the order of the rows. */
export function standings(activities: readonly Activity[], path: Path): Standing[] {
  return activities.map((activity) => {
    const visits = path.visits.filter((visit) => visit.activity === activity.number);
    const last = visits.at(-1);
    if (last === undefined && isBefore(activity, path)) return { activity, state: 'closed', visits: 0, answer: null };
    if (last === undefined || isToRepeat(last, path)) {
      return { activity, state: 'ahead', visits: visits.length, answer: null };
    }
    const state = isStopped(last, path) ? 'stopped' : last.state;
    return { activity, state, visits: visits.length, answer: last.answer };
  });
}

/** What precedes the first visit was the cycle's to do: activity 1, without which no alliance begins. */
function isBefore(activity: Activity, path: Path): boolean {
  const first = path.visits[0];
  return first !== undefined && activity.number < first.activity;
}

/** A path that ended with a visit open was left there. */
function isStopped(visit: Visit, path: Path): boolean {
  return path.step === null && visit.state === 'open';
}

/** After a return to 11, what follows it was done in an earlier round and waits to be done again. */
function isToRepeat(last: Visit, path: Path): boolean {
  if (path.step === null || last.activity <= path.step) return false;
  const current = path.visits.filter((visit) => visit.activity === path.step).at(-1);
  return current !== undefined && last.visit < current.visit;
}

export interface StageStanding {
  stage: Stage;
  state: StandingState;
}

/** One standing per stage: open when it holds the open step, closed when nothing of it is left. */
export function stageStandings(path: Path): StageStanding[] {
  return stages.map((stage) => ({ stage, state: stageState(stage, path) }));
}

function stageState(stage: Stage, path: Path): StandingState {
  if (path.step !== null && stage.activities.includes(path.step)) return 'open';
  if (path.visits.some((visit) => isStopped(visit, path) && stage.activities.includes(visit.activity)))
    return 'stopped';
  const isDone = stage.activities.every((number) => wasPassed(number, path));
  if (isDone) return 'closed';
  return 'ahead';
}

function wasPassed(number: ActivityNumber, path: Path): boolean {
  const last = path.visits.filter((visit) => visit.activity === number).at(-1);
  return last?.state === 'closed' || last?.state === 'notApplicable';
}
