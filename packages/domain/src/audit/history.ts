import { sql } from 'drizzle-orm';
import { factOf, record } from '../compose.ts';
import type { Ctx, Database, Stream } from '../platform/index.ts';
import { versionInForce, versionNumbered } from '../procedure/index.ts';
import type { AuditedEvent } from './audited.ts';
import { compareStored, type StoredFault } from './compare.ts';
import { type Expected, expectBy, nothingExpected, type Replay } from './expected.ts';

interface Row extends Record<string, unknown> {
  stream_kind: Stream['kind'];
  stream_id: string;
  seq: number;
  at: string;
  actor: string;
  name: string;
  data: string;
}

const BATCH = 5_000;

async function batchAfter(db: Database, last: Row | undefined): Promise<Row[]> {
  const after = last
    ? sql`where (stream_kind, stream_id, seq) > (${last.stream_kind}, ${last.stream_id}::uuid, ${last.seq}::integer)`
    : sql``;
  return [
    ...(await db.execute<Row>(sql`
      select stream_kind, stream_id::text, seq, actor, name, data,
        to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
      from event ${after}
      order by stream_kind, stream_id, seq limit ${BATCH}`)),
  ];
}

async function replayOf(db: Database): Promise<Replay> {
  const rows = await db.execute<{ id: string; version: number }>(
    sql`select id::text, procedure_version as version from alliance`,
  );
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  return {
    factOf,
    // Of a case whose row is gone, or names a version that has no text, the other comparisons tell it
    activitiesOf: (alliance) =>
      versionNumbered(versions.get(alliance) ?? 0)?.content?.activities ?? versionInForce.content.activities,
  };
}

const WORKED = /^staff:/;

const eventOf = (row: Row): AuditedEvent => ({
  at: row.at,
  actor: row.actor,
  by: WORKED.test(row.actor) ? row.actor.replace(WORKED, '') : null,
  name: row.name,
  stream: { kind: row.stream_kind, id: row.stream_id },
  audience: 'staff',
  data: JSON.parse(row.data),
});

export async function expectedBy(db: Database): Promise<Expected> {
  const expected = nothingExpected();
  const replay = await replayOf(db);
  let last: Row | undefined;
  for (let batch = await batchAfter(db, last); batch.length > 0; batch = await batchAfter(db, last)) {
    for (const row of batch) expectBy(expected, eventOf(row), replay);
    last = batch.at(-1);
  }
  return expected;
}

/**
 * Replays every stream and compares what it says with what is stored: step, rounds and visits of each case, states,
 * values, accepted and approved texts, sums of files. One snapshot, read only; needs a role that sees every row.
 */
export async function verifyStored(db: Database): Promise<StoredFault[]> {
  return db.transaction(
    async (tx) => {
      const ctx: Ctx = {
        db: tx,
        actor: { kind: 'job', name: 'audit' },
        now: new Date(),
        requestId: 'audit',
        composed: record,
        contentKey: null,
        pending: null,
      };
      return compareStored(ctx, await expectedBy(tx));
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}
