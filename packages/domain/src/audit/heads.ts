import { sql } from 'drizzle-orm';
import type { Database } from '../platform/index.ts';
import { type Head, headsAfter, type RootFault, type SignedRoot } from './roots.ts';

const BATCH = 2_000;

/** The head of every chain, as it is now. */
export async function headsNow(db: Database): Promise<Head[]> {
  const rows = await db.execute<{ stream: string; seq: number; hash: string }>(
    sql`select stream_kind || ':' || stream_id as stream, seq, hash from stream_head`,
  );
  return rows.map(({ stream, seq, hash }) => ({ stream, seq, hash }));
}

/** Of the heads that the roots kept outside, those whose event is gone or is another one now. */
export async function headFaults(db: Database, roots: readonly SignedRoot[]): Promise<RootFault[]> {
  const kept = [
    ...new Map(roots.flatMap(({ changed }) => changed).map((head) => [`${head.stream} ${head.seq}`, head])).values(),
  ];
  const faults: RootFault[] = [];
  for (let at = 0; at < kept.length; at += BATCH) faults.push(...(await faultsAmong(db, kept.slice(at, at + BATCH))));
  return faults;
}

/** Roots are kept each hour: what happened longer ago than this and is in none was never kept, or its root was taken away. */
const UNCOVERED_HOURS = 24;

/**
 * The chains with events of more than a day ago that none of the roots holds: nobody exports any more, or roots were taken
 * away. Of an installation younger than that, nothing is said: what its demonstration tells is older than itself.
 */
export async function coverFaults(db: Database, roots: readonly SignedRoot[]): Promise<RootFault[]> {
  const covered = JSON.stringify([...headsAfter(roots).values()]);
  const [row] = await db.execute<{ streams: number; since: string | null }>(sql`
    select count(distinct (e.stream_kind, e.stream_id))::int as streams,
      to_char(min(e.at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since
    from event e
    left join jsonb_to_recordset(${covered}::jsonb) as k(stream text, seq int)
      on k.stream = e.stream_kind || ':' || e.stream_id
    where e.seq > coalesce(k.seq, 0) and e.at < now() - make_interval(hours => ${UNCOVERED_HOURS})
      and exists (select from installation where created_at < now() - make_interval(hours => ${UNCOVERED_HOURS}))`);
  const { streams, since } = row!;
  return since === null ? [] : [{ fault: 'uncovered', of: `${streams} cadenas, desde ${since}` }];
}

async function faultsAmong(db: Database, heads: readonly Head[]): Promise<RootFault[]> {
  const rows = await db.execute<{ stream: string; seq: number; found: string | null }>(sql`
    select k.stream, k.seq, e.hash as found
    from jsonb_to_recordset(${JSON.stringify(heads)}::jsonb) as k(stream text, seq int, hash text)
    left join event e on e.stream_kind = split_part(k.stream, ':', 1)
      and e.stream_id = split_part(k.stream, ':', 2)::uuid and e.seq = k.seq
    where e.hash is distinct from k.hash`);
  return rows.map(({ stream, seq, found }) => ({
    fault: found === null ? 'missing' : 'rewritten',
    of: `${stream} evento ${seq}`,
  }));
}
