import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyChains } from './audit.ts';
import { type GivenAlliance, givenAlliance, givenCycle, type World } from './given.ts';
import { testDatabase } from './testing.ts';

let world: World;
let one: GivenAlliance;
beforeEach(async () => {
  world = await givenCycle(await testDatabase());
  one = await givenAlliance(world, { at: 4 });
});
afterEach(() => world.database.drop());

/** What only who owns the machine could do: with the guards off. */
async function tamper(statement: ReturnType<typeof sql>): Promise<void> {
  await world.database.owner.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(statement);
  });
}

const check = () => verifyChains(world.database.owner.db);
const stream = () => `alliance:${one.id}`;

test('the chains of a database that nobody touched are whole', async () => {
  const { events, streams, faults } = await check();
  expect(faults).toEqual([]);
  const [row] = await world.database.owner.db.execute<{ events: number; streams: number }>(
    sql`select count(*)::int as events, count(distinct (stream_kind, stream_id))::int as streams from event`,
  );
  expect({ events, streams }).toEqual(row);
  expect(events).toBeGreaterThan(30);
});

test('one altered byte is found, in each column that the chain covers', async () => {
  const alterations = [
    "data = data || ' '",
    "actor = actor || 'x'",
    "name = 'x'",
    "audience = 'public'",
    "at = at + interval '1 millisecond'",
    'cause = id',
    "request_id = request_id || 'x'",
    'chain = 1',
  ];
  await world.database.owner.db.execute(
    sql`create table kept as select * from event where stream_id = ${one.id} and seq = 2`,
  );
  for (const alteration of alterations) {
    await tamper(sql`update event set ${sql.raw(alteration)} where id in (select id from kept)`);
    expect((await check()).faults, alteration).toEqual([{ stream: stream(), seq: 2, fault: 'changed' }]);
    await tamper(sql`delete from event where id in (select id from kept)`);
    await tamper(sql`insert into event select * from kept`);
  }
  expect((await check()).faults).toEqual([]);
});

test('an event of before keeps the form of the chain that it was written with', async () => {
  const id = randomUUID();
  const at = '2026-01-05T15:00:00.000Z';
  const told = ['', `alliance:${id}`, 1, at, 'staff:x', 'old.event', 'staff', '', id, '{}'];
  const hash = createHash('sha256').update(told.join('\n')).digest('hex');
  await tamper(sql`insert into event (id, stream_kind, stream_id, seq, at, actor, name, audience, data, request_id, previous_hash, hash)
    values (${id}, 'alliance', ${id}, 1, ${at}::timestamptz, 'staff:x', 'old.event', 'staff', '{}', 'x', '', ${hash})`);
  await tamper(sql`insert into stream_head values ('alliance', ${id}, 1, ${hash})`);
  expect((await check()).faults).toEqual([]);
  await tamper(sql`update event set chain = 2 where id = ${id}`);
  expect((await check()).faults).toEqual([{ stream: `alliance:${id}`, seq: 1, fault: 'changed' }]);
});

test('an event whose hash was made again no longer carries the next one', async () => {
  await tamper(sql`update event set name = 'otra.cosa' where stream_id = ${one.id} and seq = 2`);
  await tamper(
    sql`update event e set hash = encode(sha256(convert_to(app.chain_text(e), 'UTF8')), 'hex') where stream_id = ${one.id} and seq = 2`,
  );
  expect((await check()).faults).toEqual([{ stream: stream(), seq: 3, fault: 'unchained' }]);
});

test('a deleted event is found', async () => {
  await tamper(sql`delete from event where stream_id = ${one.id} and seq = 2`);
  expect((await check()).faults).toContainEqual({ stream: stream(), seq: 3, fault: 'missing' });
});

test('a cut tail is found, and a stream whose events were all removed', async () => {
  const { faults } = await check();
  expect(faults).toEqual([]);
  await tamper(
    sql`delete from event where stream_id = ${one.id} and seq = (select max(seq) from event where stream_id = ${one.id})`,
  );
  expect((await check()).faults).toMatchObject([{ stream: stream(), fault: 'missing' }]);
  await tamper(sql`delete from event where stream_id = ${one.id}`);
  expect((await check()).faults).toMatchObject([{ stream: stream(), fault: 'missing' }]);
});

test('an event beside its head is found', async () => {
  await tamper(sql`delete from stream_head where stream_id = ${one.id}`);
  expect((await check()).faults).toMatchObject([{ stream: stream(), fault: 'headless' }]);
});
