import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf, eventNames, type TestDatabase, testDatabase } from '../testing.ts';
import { type AnyEvent, allow, type Ctx, newId, record, refuse, transact } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const now = new Date('2026-03-02T15:00:00Z');
const ctx = (): Ctx => contextOf(database.backoffice, { kind: 'job', name: 'staff:create' }, now);

function happened(id: string): AnyEvent {
  const data = { commitment: 'two', action: 'one' };
  return { name: 'planAction.removed', stream: { kind: 'alliance', id }, audience: 'staff', data };
}

function another(id: string): AnyEvent {
  return {
    name: 'followUpDate.added',
    stream: { kind: 'alliance', id },
    audience: 'staff',
    data: { onDay: '2026-03-02' },
  };
}

test('an event is kept with the act and chained within its stream', async () => {
  const id = newId(now);
  await transact(ctx(), async (c) => {
    await record(c, happened(id));
    await record(c, another(id));
    return allow();
  });
  const rows = await database.owner.db.execute<{ seq: number; hash: string; previous_hash: string; data: string }>(
    sql`select seq, hash, previous_hash, data from event where stream_id = ${id} order by seq`,
  );
  expect(rows.map((r) => r.seq)).toEqual([1, 2]);
  expect(rows[0]!.data).toBe('{"action":"one","commitment":"two"}');
  expect(rows[1]!.previous_hash).toBe(rows[0]!.hash);
});

test('a refusal rolls back everything and comes back as data', async () => {
  const id = newId(now);
  const outcome = await transact(ctx(), async (c) => {
    await record(c, happened(id));
    return refuse('activity.recordMissing', { activity: 3 });
  });
  expect(outcome).toEqual({ ok: false, refusal: { code: 'activity.recordMissing', activity: 3 } });
  expect(await eventNames(database.owner.db, id)).toEqual([]);
});

test('a refusal inside a caller takes back only its own part', async () => {
  const id = newId(now);
  await transact(ctx(), async (c) => {
    await record(c, happened(id));
    await transact(c, async (inner) => {
      await record(inner, another(id));
      return refuse('case.busy');
    });
    return allow();
  });
  expect(await eventNames(database.owner.db, id)).toEqual(['planAction.removed']);
});

test('the applications may not change or remove an event', async () => {
  await transact(ctx(), async (c) => {
    await record(c, happened(newId(now)));
    return allow();
  });
  await expect(database.backoffice.db.execute(sql`update event set name = 'x'`)).rejects.toMatchObject({
    cause: { code: '42501' },
  });
  await expect(database.portal.db.execute(sql`delete from event`)).rejects.toMatchObject({ cause: { code: '42501' } });
  await expect(database.owner.db.execute(sql`update event set name = 'x'`)).rejects.toMatchObject({
    cause: { message: 'event is append-only' },
  });
});
