import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UNANSWERED } from '../intake/rules.ts';
import { sqlState } from '../platform/index.ts';
import { type Activity, versionInForce } from '../procedure/index.ts';
import { type TestDatabase, testDatabase } from '../testing.ts';
import { movesOf } from './statements.ts';
import { SIGNATURES, TRANSITIONS } from './transitions.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

/** Columns that name somebody and are not the signature of who writes the row. */
const UNSIGNED = {
  'draft.holder': 'its doors write for the actor of the transaction alone, who may be a link without a person',
  'invitation.answered_by': 'who answers by the mailed link becomes a person with the answer itself',
};

async function rows<Row extends Record<string, unknown>>(query: ReturnType<typeof sql>): Promise<Row[]> {
  return [...(await database.owner.db.execute(query))] as Row[];
}

test('the database moves states as the list says, and no other way', async () => {
  const kept = await rows(sql`select noun, role, was, becomes from app.transition`);
  const order = (moves: Record<string, unknown>[]) =>
    moves.map((one) => JSON.stringify(one, ['noun', 'role', 'was', 'becomes'])).sort();
  expect(order(kept)).toEqual(order(movesOf(TRANSITIONS).map((move) => ({ ...move }))));
});

test('every state of the catalogue has its moves', async () => {
  const states = await rows<{ noun: string }>(sql`
    select c.table_name || '.' || c.column_name as noun from information_schema.columns c
    where c.table_schema = 'public' and c.column_name in ('state', 'step', 'scan', 'standing') order by 1`);
  expect(states.map(({ noun }) => noun)).toEqual(Object.keys(TRANSITIONS).sort());
});

test('a state of the list is one that the table knows', async () => {
  const checks = await rows<{ table: string; text: string }>(sql`
    select conrelid::regclass::text as table, pg_get_constraintdef(oid) as text from pg_constraint where contype = 'c' and conname like '%\\_state\\_known'`);
  expect(checks.length).toBeGreaterThan(10);
  for (const { table, text } of checks) {
    const known = new Set([...text.matchAll(/'(\w+)'/g)].map(([, state]) => state));
    for (const { noun, was, becomes } of movesOf(TRANSITIONS).filter((move) => move.noun === `${table}.state`)) {
      for (const state of [was, becomes].filter(Boolean)) expect(known, `${noun} ${state}`).toContain(state);
    }
  }
});

/** What is never taken back: what stands on a filing, a notice or a session. */
const NEVER_BACK = [7, 9, 14, 15];
const following = ({ successor }: Activity): number[] => {
  if (successor.kind === 'end') return [];
  return successor.kind === 'next' ? [successor.activity] : [successor.yes, successor.no];
};

test('the step goes on by the rows of the procedure, back by a step taken back, and out', () => {
  const rowsOfCase = versionInForce.content.activities.filter((one) => one.number > 1);
  for (const one of rowsOfCase) {
    const back = rowsOfCase.filter(
      (other) => following(other).includes(one.number) && !NEVER_BACK.includes(other.number),
    );
    const on = following(one).map(String);
    const { backoffice, undo } = TRANSITIONS['alliance.step']!;
    expect([...backoffice![one.number]!].sort(), `from ${one.number}`).toEqual([...on, ''].sort());
    const onlyBack = back.map((other) => String(other.number)).filter((other) => !on.includes(other));
    expect([...(undo![one.number] ?? [])].sort(), `back from ${one.number}`).toEqual(onlyBack.sort());
  }
});

test('an organization declines its invitation wherever the case may stand unanswered', () => {
  expect(Object.keys(TRANSITIONS['alliance.step']!.portal!)).toEqual(UNANSWERED.steps.map(String));
  expect(Object.keys(TRANSITIONS['alliance.state']!.portal!)).toEqual(UNANSWERED.states);
});

/** Each role, and the roles of the team that its transaction says. */
const movers = [
  ['portal', ''],
  ['backoffice', 'professional,undersecretary,auditor'],
  ['backoffice', 'lead'],
  ['backoffice', 'director'],
  ['worker', ''],
  ['worker', 'lead'],
  ['portal', 'lead'],
] as const;
test.each(Object.keys(TRANSITIONS))('%s: each pair of states, tried by each role', async (noun) => {
  const [table, column] = noun.split('.') as [string, string];
  const states = [
    ...new Set(
      movesOf(TRANSITIONS)
        .filter((one) => one.noun === noun)
        .flatMap((one) => [one.was, one.becomes]),
    ),
  ];
  // The trigger alone, on a table without any other rule: it knows its noun by the table's name.
  await database.owner.db.execute(
    sql.raw(`create schema if not exists probe; grant usage on schema probe to alianzas_portal, alianzas_backoffice, alianzas_worker;
    create table probe.${table} (${column} text); grant select, insert, update, delete on probe.${table} to alianzas_portal, alianzas_backoffice, alianzas_worker;
    create trigger begins before insert on probe.${table} for each row when (app.by_application()) execute function app.check_move('${column}');
    create trigger moves before update on probe.${table} for each row when (app.by_application() and old.${column} is distinct from new.${column}) execute function app.check_move('${column}')`),
  );
  const probe = sql.raw(`probe.${table}`);
  const value = (state: string) => (state === '' ? null : state);
  for (const [role, team] of movers) {
    const leads = role === 'backoffice' && (team === 'lead' || team === 'director');
    const may = (was: string, becomes: string) =>
      [TRANSITIONS[noun]![role], leads ? TRANSITIONS[noun]!.undo : undefined].some((moves) =>
        moves?.[was]?.includes(becomes),
      );
    for (const was of states) {
      for (const becomes of states.filter((state) => state !== was)) {
        await database.owner.db.execute(sql`delete from ${probe}`);
        if (was !== '') await database.owner.db.execute(sql`insert into ${probe} values (${was})`);
        const statement =
          was === ''
            ? sql`insert into ${probe} values (${value(becomes)})`
            : sql`update ${probe} set ${sql.raw(column)} = ${value(becomes)}`;
        const tried = database[role].db.transaction(async (tx) => {
          await tx.execute(
            sql`select set_config('app.person', ${randomUUID()}, true), set_config('app.roles', ${team}, true)`,
          );
          await tx.execute(statement);
        });
        const state = await tried.then(() => 'moved', sqlState);
        expect(state, `${role} ${team}: ${was} → ${becomes}`).toBe(may(was, becomes) ? 'moved' : '42501');
      }
    }
  }
  await database.owner.db.execute(sql`drop table ${probe}`);
});

test('every column that names who did something is signed by who does it', async () => {
  const columns = await rows<{ column: string }>(sql`
    select c.table_name || '.' || c.column_name as column from information_schema.columns c
    where c.table_schema = 'public' and (c.column_name like '%\\_by' or c.column_name in ('by', 'holder', 'reviewer_id')) order by 1`);
  const signed = Object.entries(SIGNATURES).flatMap(([table, names]) => names.map((name) => `${table}.${name}`));
  expect(columns.map(({ column }) => column)).toEqual([...signed, ...Object.keys(UNSIGNED)].sort());
});
