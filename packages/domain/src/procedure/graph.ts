import type { Activity, ActivityNumber, Answer } from './procedure.ts';
import { activityOf } from './versions.ts';

/** The activities that a row may lead to: one, the two of a decision (yes first), or none. */
export function successorsOf(activity: Activity): readonly ActivityNumber[] {
  const { successor } = activity;
  if (successor.kind === 'end') return [];
  return successor.kind === 'next' ? [successor.activity] : [successor.yes, successor.no];
}

/** Where a row leads once closed, with its answer where it is a decision; null at the end of the procedure. */
export function successorBy(activity: Activity, answer: Answer | null): ActivityNumber | null {
  const { successor } = activity;
  if (successor.kind === 'end') return null;
  if (successor.kind === 'next') return successor.activity;
  return answer && successor[answer];
}

/** Whether that answer sends the path back to an activity it has been through: a round of the loop. */
export function isReturn(activity: Activity, answer: Answer): boolean {
  const target = successorBy(activity, answer);
  return activity.successor.kind === 'decision' && target !== null && target <= activity.number;
}

/** What that answer passes over: the stretch that the other answer would walk before the two meet again. */
export function skippedBy(
  activity: Activity,
  answer: Answer,
  activities: readonly Activity[],
): readonly ActivityNumber[] {
  if (activity.successor.kind !== 'decision') return [];
  const meeting = activity.successor[answer];
  const skipped: ActivityNumber[] = [];
  let at: ActivityNumber | null = activity.successor[answer === 'yes' ? 'no' : 'yes'];
  while (at !== meeting) {
    if (at === null || at <= activity.number || skipped.includes(at)) return [];
    skipped.push(at);
    at = successorBy(activityOf(at, activities), null);
  }
  return skipped;
}

/** Every activity that can be reached from one, itself included. */
export function reachableFrom(from: ActivityNumber, activities: readonly Activity[]): ReadonlySet<ActivityNumber> {
  const reached = new Set<ActivityNumber>([from]);
  for (const number of reached) {
    for (const next of successorsOf(activityOf(number, activities))) reached.add(next);
  }
  return reached;
}

/** Where an alliance's path begins: the first row that is run by each alliance. */
export function firstOfAlliance(activities: readonly Activity[]): ActivityNumber {
  const first = activities.find((activity) => activity.level === 'alliance');
  if (!first) throw new RangeError('no activity is run by alliances');
  return first.number;
}
