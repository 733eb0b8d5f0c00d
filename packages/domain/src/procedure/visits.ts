import type { ActivityNumber, Path, Visit } from './procedure.ts';

/** The last visit of the activity on the path, whatever its state. */
export function latestVisit(path: Path, activity: ActivityNumber): Visit | undefined {
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
