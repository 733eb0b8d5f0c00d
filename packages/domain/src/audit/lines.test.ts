import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { citeInput, withdrawInput } from '../alliance/index.ts';
import { acceptCommitments } from '../asRead.ts';
import { commitmentsOf, proposeCommitment } from '../commitment/index.ts';
import {
  by,
  givenAlliance,
  givenBalanceFiled,
  givenCycle,
  givenEverything,
  givenOrganization,
  givenRequestSentAgain,
  linkOf,
  must,
  requestRead,
  through,
  type World,
} from '../given.ts';
import { declineRequest } from '../intake/index.ts';
import { mergeOrganizations } from '../organization/index.ts';
import type { Database } from '../platform/index.ts';
import { partOrganizations } from '../reversal/index.ts';
import { testDatabase } from '../testing.ts';
import { KEEPING } from '../wall/freezes.ts';
import { COMPARED } from './compare.ts';
import { verifyStored } from './index.ts';
import { LINES, rowsOf } from './lines.ts';
import { UNCOMPARED } from './uncompared.ts';

let world: World;
beforeAll(async () => {
  world = await givenCycle(await testDatabase());
  await moreActs();
  await givenEverything(world);
}, 120_000);
afterAll(() => world.database.drop());

/** What the lines speak of besides: what came back and was declined, parted, withdrawn, and the principles of a pact. */
async function moreActs(): Promise<void> {
  const sent = await givenRequestSentAgain(world, 'Diga dónde', 'Cantar en el parque');
  const declined = { ...(await requestRead(world, sent.id)), note: 'No es de esta Red' };
  must(await declineRequest(by(world, 'professional', 4), declined, linkOf()));
  const [{ id: organization }, { id: into }] = [await givenOrganization(world), await givenOrganization(world)];
  const merging = { key: randomUUID(), organization, into, reason: 'Es la misma' };
  must(await mergeOrganizations(by(world, 'lead', 20), merging));
  must(await partOrganizations(by(world, 'lead', 21), { organization, reason: 'Son dos' }));
  const drafting = await givenAlliance(world, { at: 2 });
  const input = { key: randomUUID(), alliance: drafting.id, name: 'Estrategia', kind: 'strategy' as const, files: [] };
  const { id } = must(await citeInput(by(world, 'professional', 2), input));
  must(await withdrawInput(by(world, 'professional', 2), { alliance: drafting.id, input: id }));
  const pact = await givenAlliance(world, { at: 9, kind: 'pact' });
  const [ally] = pact.organizations;
  const promise = { action: 'Bajar el volumen', deliverable: 'Un acuerdo', dueOn: '2026-04-01' };
  const proposed = { key: randomUUID(), alliance: pact.id, organization: ally!.id, ...promise };
  must(await proposeCommitment(by(world, 'professional', 9), proposed));
  const commitments = (await commitmentsOf(by(world, 'professional', 9), pact.id)).map((one) => one.id);
  const principles = ['equality', 'coordination', 'jointResponsibility'] as const;
  const accepted = { alliance: pact.id, commitments, statement: 'yes' as const, principles: [...principles] };
  must(await acceptCommitments(through(world, ally!.representative, 9), accepted));
}

class Undone extends Error {}

/** What only who owns the machine could do, with the guards off; looked at, and undone. */
async function tampered(statements: readonly string[], look: (db: Database) => Promise<void>): Promise<void> {
  const undone = world.database.owner.db.transaction(async (tx) => {
    await tx.execute('set local session_replication_role = replica');
    for (const statement of statements) await tx.execute(statement);
    await look(tx);
    throw new Undone();
  });
  await expect(undone).rejects.toThrow(Undone);
}

/** The statements that let nothing but triggers hold a table. */
async function unchecked(table: string): Promise<string[]> {
  const rows = await world.database.owner.db.execute<{ name: string }>(
    sql`select conname as name from pg_constraint where conrelid = ${table}::regclass and contype in ('c', 'p', 'u')`,
  );
  return rows.map(({ name }) => `alter table ${table} drop constraint ${name} cascade`);
}

const OTHERWISE: { readonly [type: string]: string } = {
  uuid: 'gen_random_uuid()',
  text: "coalesce(%, '') || 'x'",
  date: '% + 1',
  'timestamp with time zone': "% + interval '1 hour'",
  integer: '% + 1',
  boolean: 'not %',
  ARRAY: "'{x}'",
};

/** The column that a line reads, and the change of it to something else. */
async function changeOf(table: string, read: string): Promise<{ column: string; change: string }> {
  const column = read.match(/^sha256\((\w+)\)$/)?.[1] ?? read.split(' ')[0]!;
  if (read.includes(' ')) return { column, change: `case when ${read} then 'concludes' else 'continues' end` };
  const [row] = await world.database.owner.db.execute<{ type: string }>(
    sql`select data_type as type from information_schema.columns where table_name = ${table} and column_name = ${column}`,
  );
  return { column, change: OTHERWISE[row!.type]!.replace('%', `"${column}"`) };
}

test('nobody touched the world: everything in it is as its history tells', async () => {
  expect(await verifyStored(world.database.owner.db)).toEqual([]);
});

/** Of the lines, what the world of the tests did. */
const columns = LINES.flatMap((line, at) => line.holds.map((read) => ({ at, line, read, table: line.table })));

test.each(columns)('another $read in a row of $table ($at) is found', async ({ line, read, table }) => {
  const told = [...(await rowsOf(world.database.owner.db, line)).values()].filter((what) => what.trim() !== '');
  expect(told.length, 'the world has such a row').toBeGreaterThan(0);
  const { column, change } = await changeOf(table, read);
  const other = `update ${table} set "${column}" = ${change}`;
  await tampered([...(await unchecked(table)), other], async (db) => {
    const faults = (await verifyStored(db)).filter(({ of }) => of.startsWith(`${table}:`));
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
  await tampered([`update request_sending set ${change} ${one}`], async (db) => {
    expect(await verifyStored(db)).toContainEqual({ fault, of: expect.stringMatching(/^request_sending:/) });
  });
});

test('the content of a follow-up changed with its hash as it was is found', async () => {
  await tampered(["update plan_snapshot set content = jsonb_set(content, '{visit}', '9')"], async (db) => {
    expect(await verifyStored(db)).toContainEqual({ fault: 'text', of: expect.stringMatching(/^plan_snapshot:/) });
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

test('a row of a line taken away is found', async () => {
  for (const table of new Set(LINES.map((line) => line.table))) {
    await tampered([`delete from ${table}`], async (db) => {
      const faults = (await verifyStored(db)).filter(({ of }) => of.startsWith(`${table}:`));
      expect(
        faults.map(({ fault }) => fault),
        table,
      ).toContain('absent');
    });
  }
});

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
