import { sql } from 'drizzle-orm';
import type { Database } from '../platform/index.ts';
import type { Path, Visit } from '../procedure/index.ts';
import type { AuditedEvent } from './audited.ts';

/** When each visit of an activity opened; when it ended, by whom and with what effort. By `visit:case:activity:visit`. */
export type Visits = Map<string, { opened: string; ended: string }>;

const OPEN = '  ';
const keyOf = (stream: string, { activity, visit }: Visit): string => `visit:${stream}:${activity}:${visit}`;

/** Folds into the visits what an event moved of a path: one that is taken back is open again as it was opened. */
export function tellVisits(visits: Visits, { stream, at, actor, data }: AuditedEvent, before: Path, after: Path): void {
  const known = new Map(before.visits.map((one) => [keyOf(stream.id, one), one.state]));
  for (const one of after.visits) {
    const key = keyOf(stream.id, one);
    const was = known.get(key);
    known.delete(key);
    if (was === one.state) continue;
    const effort = was && typeof data.minutesUsed === 'number' ? data.minutesUsed : '';
    const ended = one.state === 'open' ? OPEN : `${at} ${actor} ${effort}`;
    visits.set(key, { opened: visits.get(key)?.opened ?? at, ended });
  }
  for (const key of known.keys()) visits.delete(key);
}

const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The visits that stand with another day, person or effort than their acts told. Of one that is gone, the path tells. */
export async function otherVisits(db: Database, visits: Visits): Promise<string[]> {
  const rows = await db.execute<{ of: string; opened: string; ended: string }>(
    sql.raw(`select concat_ws(':', 'visit', alliance_id, activity, visit) as of, ${instant('opened_at')} as opened,
      concat(${instant('closed_at')}, ' ', closed_by, ' ', minutes_used) as ended from visit`),
  );
  return rows
    .filter(({ of, opened, ended }) => {
      const told = visits.get(of);
      return told && (told.opened !== opened || told.ended !== ended);
    })
    .map(({ of }) => of);
}
