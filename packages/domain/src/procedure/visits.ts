import type { ActivityNumber, Path, Visit } from './procedure.ts';

type Visited<V extends Visit> = { visits: readonly V[] };

/** A visit as it is told: one that the end of its case left open stopped there. */
export type ToldVisit = Visit['state'] | 'stopped';

/** How a visit of the path is told. */
export function toldVisit({ step }: Pick<Path, 'step'>, visit: Visit): ToldVisit {
  return step === null && visit.state === 'open' ? 'stopped' : visit.state;
}

/** Where an activity that nobody works in stands on a path: as its last visit, not reached before the path ended, or ahead. */
export type Stand = Visit['state'] | 'notReached' | 'ahead';

/** Where the activity stands on the path. */
export function standOf(path: Pick<Path, 'step' | 'visits'>, activity: ActivityNumber): Stand {
  return latestVisit(path, activity)?.state ?? (path.step === null ? 'notReached' : 'ahead');
}

/** The visit that is open beside the step of the path, since 5 was decided again; undefined when none is. */
export function besideStep<V extends Visit>({ step, visits }: Pick<Path, 'step'> & Visited<V>): V | undefined {
  return visits.find((visit) => visit.state === 'open' && visit.activity !== step);
}

/** The last visit of the activity on the path, whatever its state. */
export function latestVisit<V extends Visit>(path: Visited<V>, activity: ActivityNumber): V | undefined {
  return path.visits.filter((visit) => visit.activity === activity).at(-1);
}

/** The visit of the activity that is open; undefined when none is. */
export function openVisit(path: Path, activity: ActivityNumber): Visit | undefined {
  return path.visits.find((visit) => visit.activity === activity && visit.state === 'open');
}

/** The last visit of the activity that was closed; undefined when none was. */
export function closedVisit(path: Path, activity: ActivityNumber): Visit | undefined {
  return path.visits.filter((visit) => visit.activity === activity && visit.state === 'closed').at(-1);
}

/** The path with that visit in the place of the one with the same activity and count. */
export function withVisit(path: Path, visit: Visit): Path {
  const same = (other: Visit) => other.activity === visit.activity && other.visit === visit.visit;
  return { ...path, visits: path.visits.map((other) => (same(other) ? visit : other)) };
}
