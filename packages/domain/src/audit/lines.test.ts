import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenAlliance, givenBalanceFiled, givenCycle, givenEverything, rowOf, type World } from '../given.ts';
import type { Database, Pool } from '../platform/index.ts';
import { contextOf, testDatabase } from '../testing.ts';
import { KEEPING } from '../wall/freezes.ts';
import { BORN } from './born.ts';
import { COMPARED, compareStored, type StoredFault } from './compare.ts';
import type { Expected } from './expected.ts';
import { actsOfLoops } from './givenLoops.ts';
import { expectedBy } from './history.ts';
import { verifyStored } from './index.ts';
import { LINES, rowsOfLines } from './lines.ts';
import { actsThatEnd, aLedger, moreActs } from './scene.ts';
import { changeOf, tampered, unchecked } from './tampering.ts';
import { UNCOMPARED } from './uncompared.ts';
import { UNREAD } from './unread.ts';

let world: World;
/** What the history of the world says: nobody changes it, only the rows. */
let expected: Expected;
beforeAll(async () => {
  world = await givenCycle(await testDatabase());
  await moreActs(world);
  await actsThatEnd(world);
  await givenEverything(world);
  await aLedger(world);
  await actsOfLoops(world);
  expected = await expectedBy(world.database.owner.db);
}, 240_000);

const owner = () => world.database.owner.db;

/** The faults of the rows as a transaction sees them. */
function faultsIn(db: Database): Promise<StoredFault[]> {
  return compareStored(contextOf({ db } as Pool, { kind: 'job', name: 'audit' }), expected);
}

afterAll(() => world.database.drop());

test('nobody touched the world: everything in it is as its history tells', async () => {
  expect(await verifyStored(world.database.owner.db)).toEqual([]);
});

/** Of the lines, what the world of the tests did. */
const columns = LINES.flatMap((line, at) => line.holds.map((read) => ({ at, read, table: line.table })));

test('the world has a row of each line, so that the walk over the columns of every table changes it (rows.test)', async () => {
  const rows = await rowsOfLines(owner());
  const without = columns.filter(({ at }) => [...rows[at]!.holds.values()].every((what) => what.trim() === ''));
  expect(without).toEqual([]);
});

/** What a line reads of a column by a condition, which another value of the column may leave as it was. */
const conditions = columns.filter(({ read }) => read.includes(' '));

test.each(conditions)('another $read in a row of $table ($at) is found', async ({ read, table }) => {
  const { column, change } = await changeOf(owner(), table, read);
  const other = `update ${table} set "${column}" = ${change}`;
  await tampered(owner(), [...(await unchecked(owner(), table)), other], async (db) => {
    const faults = (await faultsIn(db)).filter(({ of }) => of.startsWith(`${table}:`));
    expect(faults.length).toBeGreaterThan(0);
  });
});

test.each([
  ['its text', "content = jsonb_set(content, '{wish,actions}', '\"Otra cosa\"')", 'text'],
  ['who wrote it', "content = jsonb_set(content, '{contact,name}', '\"Otra Persona\"')", 'text'],
  [
    'whose it is, as if it had been blanked',
    "content = jsonb_set(content, '{contact,email}', '\"x@anonimizada.invalid\"')",
    'text',
  ],
  ['its text with its hash', "content = '{}', sha256 = repeat('0', 64)", 'column'],
  ['who sent it back', 'returned_by = (select id from person where id <> returned_by limit 1)', 'column'],
  ['the day that it arrived', 'received_on = received_on + 1', 'column'],
  ['the day of its answer', 'due_on = due_on + 1', 'column'],
])('of a sending, %s changed is found', async (_, change, fault) => {
  const one =
    'where (request_id, number) = (select request_id, number from request_sending where returned_by is not null limit 1)';
  await tampered(owner(), [`update request_sending set ${change} ${one}`], async (db) => {
    expect(await faultsIn(db)).toContainEqual({ fault, of: expect.stringMatching(/^request_sending:/) });
  });
});

test('the content of a follow-up changed with its hash as it was is found', async () => {
  await tampered(owner(), ["update plan_snapshot set content = jsonb_set(content, '{visit}', '9')"], async (db) => {
    expect(await faultsIn(db)).toContainEqual({ fault: 'text', of: expect.stringMatching(/^plan_snapshot:/) });
  });
});

test('the frozen figures of a balance, and its narrative, changed with their hash as it was are found', async () => {
  const filed = await givenCycle(await testDatabase());
  await givenAlliance(filed, { at: 16 });
  await givenBalanceFiled(filed);
  const { db } = filed.database.owner;
  expect(await verifyStored(db)).toEqual([]);
  await db.execute('alter table balance disable trigger user');
  for (const change of [
    "frozen = jsonb_set(frozen, '{members}', '999')",
    "narrative = jsonb_set(narrative, '{P}', '\"x\"')",
  ]) {
    const was = await db.execute<{ frozen: string; narrative: string }>(
      sql`select frozen::text, narrative::text from balance`,
    );
    await db.execute(`update balance set ${change}`);
    expect(await verifyStored(db), change).toEqual([{ fault: 'text', of: expect.stringMatching(/^balance/) }]);
    await db.execute(
      sql`update balance set frozen = ${was[0]!.frozen}::jsonb, narrative = ${was[0]!.narrative}::jsonb`,
    );
  }
  await filed.database.drop();
});

/** What else than an id names a row that came by an act. */
const NAMED: { readonly [table: string]: string } = {
  evidence_correction: 'evidence_id',
  membership: 'person_id',
  party: 'organization_id',
};

/** What names a row of a table that nobody but an act makes, in its first column. */
const COMING = new Map<string, string>([
  ...LINES.filter(({ every }) => every).map(({ table, id }) => [table, id[0]!.includes(' ') ? 'id' : id[0]!] as const),
  ...Object.keys(BORN).map((table) => [table, NAMED[table] ?? 'id'] as const),
]);

test.each([...COMING])('another row of %s, which no event tells, is found', async (table, key) => {
  const { change } = await changeOf(owner(), table, key);
  const { changed } = await rowOf(
    world,
    sql`select string_agg(case when column_name = ${key} then ${change} else quote_ident(column_name) end,
    ', ' order by ordinal_position) as changed from information_schema.columns where table_schema = 'public' and table_name = ${table}`,
  );
  const condition = LINES.find((line) => line.table === table && line.every)?.every ?? 'true';
  const invented = `insert into ${table} select ${changed} from ${table} where ${condition} limit 1`;
  await tampered(owner(), [...(await unchecked(owner(), table)), invented], async (db) => {
    const faults = (await faultsIn(db)).filter(({ of }) => of.startsWith(`${table}:`));
    expect(faults).toContainEqual({ fault: 'untold', of: expect.any(String) });
  });
});

test('a row of a line taken away is found', async () => {
  for (const table of new Set(LINES.map((line) => line.table))) {
    await tampered(owner(), [`delete from ${table}`], async (db) => {
      const faults = (await faultsIn(db)).filter(({ of }) => of.startsWith(`${table}:`));
      expect(
        faults.map(({ fault }) => fault),
        table,
      ).toContain('absent');
    });
  }
}, 120_000);

test('what is only added to, or frozen, is compared with its history, or says why it is not', async () => {
  const hashed = await world.database.owner.db.execute<{ name: string }>(sql`
    select distinct c.table_name as name from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name like '%sha256%'`);
  const kept = Object.entries(KEEPING)
    .filter(([, { freezes, triggers }]) => freezes || triggers?.length)
    .map(([table]) => table);
  const told = new Set([...COMPARED, ...LINES.map(({ table }) => table)]);
  for (const table of new Set([...kept, ...hashed.map(({ name }) => name)])) {
    expect(told.has(table) || table in UNCOMPARED, `${table} has a line, or a reason`).toBe(true);
  }
  expect(Object.keys(UNCOMPARED).filter((table) => told.has(table) || !(table in KEEPING))).toEqual([]);
});

const WHO = /(^|_)by$|person_id$|^(professional|reviewer)_id$/;

test('a moment or a person that is not compared says so for its own reason, which covers nothing else', async () => {
  const typed = await owner().execute<{ name: string }>(sql`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and data_type = 'timestamp with time zone'`);
  const moments = new Set(typed.map(({ name }) => name));
  const isOne = (name: string) => moments.has(name) || WHO.test(name.split('.')[1]!);
  for (const [reason, tables] of Object.entries(UNREAD)) {
    const names = Object.entries(tables).flatMap(([table, of]) => of.split(' ').map((column) => `${table}.${column}`));
    const held = names.filter(isOne);
    if (held.length > 0) expect(held, reason).toEqual(names);
  }
});
