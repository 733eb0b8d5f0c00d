import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database } from './platform/index.ts';

export interface ChainFault {
  /** Kind and id, as `alliance:…` */
  stream: string;
  seq: number;
  /**
   * changed: its hash is not that of its bytes; unchained: it does not follow the one before; missing: a hole, or a cut tail;
   * unexplained: a person whose data were blanked without the event of it (or told as blanked, and not so)
   */
  fault: 'changed' | 'unchained' | 'missing' | 'headless' | 'unexplained';
}

export interface ChainReport {
  streams: number;
  events: number;
  faults: ChainFault[];
}

interface Row extends Record<string, unknown> {
  stream_kind: string;
  stream_id: string;
  seq: number;
  at: string;
  actor: string;
  name: string;
  audience: string;
  data: string;
  cause: string;
  id: string;
  request_id: string;
  chain: number;
  previous_hash: string;
  hash: string;
}

interface Head extends Record<string, unknown> {
  stream: string;
  seq: number;
  hash: string;
}

const BATCH = 5_000;

/**
 * Exactly what the trigger hashes (`app.chain_text`), taken apart here: the check does not trust the database's own function.
 * The first form of the chain did not cover the request; the events of then keep it.
 */
function chainText(row: Row): string {
  const { chain, previous_hash, seq, at, actor, name, audience, cause, id, request_id, data } = row;
  const told = [previous_hash, `${row.stream_kind}:${row.stream_id}`, seq, at, actor, name, audience, cause, id];
  if (chain === 1) return [...told, data].join('\n');
  return [`chain ${chain}`, ...told, `${Buffer.byteLength(request_id)}:${request_id}`, data].join('\n');
}

async function batchAfter(db: Database, last: Row | undefined): Promise<Row[]> {
  const after = last
    ? sql`where (stream_kind, stream_id, seq) > (${last.stream_kind}, ${last.stream_id}::uuid, ${last.seq}::integer)`
    : sql``;
  const rows = await db.execute<Row>(sql`
    select stream_kind, stream_id::text, seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      actor, name, audience, data, coalesce(cause::text, '') as cause, id::text, request_id, chain, previous_hash, hash
    from event ${after} order by stream_kind, stream_id, seq limit ${BATCH}`);
  return [...rows];
}

/** The fault of an event given the one before it in its stream; null when it is as it was written. */
function faultOf(row: Row, before: { seq: number; hash: string }): ChainFault['fault'] | null {
  if (row.seq !== before.seq + 1) return 'missing';
  if (row.hash !== createHash('sha256').update(chainText(row), 'utf8').digest('hex')) return 'changed';
  return row.previous_hash === before.hash ? null : 'unchained';
}

/**
 * Checks every hash chain: each event's hash is recomputed here from its bytes, follows the one before it, and the last one
 * of each stream is the head that the trigger left. Reads in batches, in one snapshot; a role that sees every event and
 * every head is needed (the owner). Returns the faults, each with its stream and place.
 */
export async function verifyChains(db: Database): Promise<ChainReport> {
  return db.transaction(async (tx) => check(tx), { isolationLevel: 'repeatable read', accessMode: 'read only' });
}

async function check(db: Database): Promise<ChainReport> {
  const faults: ChainFault[] = [];
  const tails = new Map<string, { seq: number; hash: string }>();
  let events = 0;
  let last: Row | undefined;
  for (let batch = await batchAfter(db, last); batch.length > 0; batch = await batchAfter(db, last)) {
    for (const row of batch) {
      const stream = `${row.stream_kind}:${row.stream_id}`;
      const fault = faultOf(row, tails.get(stream) ?? { seq: 0, hash: '' });
      if (fault) faults.push({ stream, seq: row.seq, fault });
      tails.set(stream, row);
    }
    events += batch.length;
    last = batch.at(-1);
  }
  const heads = await db.execute<Head>(
    sql`select stream_kind || ':' || stream_id as stream, seq, hash from stream_head`,
  );
  faults.push(...headFaults([...heads], tails), ...(await blankingFaults(db)));
  return { streams: heads.length, events, faults };
}

function headFaults(heads: readonly Head[], tails: ReadonlyMap<string, { seq: number; hash: string }>): ChainFault[] {
  const known = new Set(heads.map((head) => head.stream));
  const cut = heads.filter(
    ({ stream, seq, hash }) => tails.get(stream)?.seq !== seq || tails.get(stream)?.hash !== hash,
  );
  const headless = [...tails].filter(([stream]) => !known.has(stream));
  return [
    ...cut.map(({ stream, seq }): ChainFault => ({ stream, seq, fault: 'missing' })),
    ...headless.map(([stream, { seq }]): ChainFault => ({ stream, seq, fault: 'headless' })),
  ];
}

/** Blanking is the one door that changes what is closed: each blanked person has its event, and each event its person. */
async function blankingFaults(db: Database): Promise<ChainFault[]> {
  const rows = await db.execute<{ stream: string; seq: number }>(sql`
    select 'person:' || coalesce(p.id, e.stream_id) as stream, coalesce(e.seq, 0) as seq
    from (select id from person where blanked_at is not null) p
    full join (select stream_id, max(seq) as seq from event where name = 'person.blanked' group by stream_id) e on e.stream_id = p.id
    where p.id is null or e.stream_id is null`);
  return rows.map(({ stream, seq }): ChainFault => ({ stream, seq, fault: 'unexplained' }));
}
