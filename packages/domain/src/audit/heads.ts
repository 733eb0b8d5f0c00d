import { sql } from 'drizzle-orm';
import type { Database } from '../platform/index.ts';
import type { Head, RootFault, SignedRoot } from './roots.ts';

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
