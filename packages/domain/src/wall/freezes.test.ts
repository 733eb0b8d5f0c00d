import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing.ts';
import { ASKED, WITH_STATE } from './asked.ts';
import { KEEPING } from './freezes.ts';
import { GRANTS } from './grants.ts';
import { columnsOf } from './scene.ts';
import {
  triggersOfAdding,
  triggersOfAsking,
  triggersOfBirths,
  triggersOfEnds,
  triggersOfFreezes,
  triggersOfGoingWithState,
  triggersOfHashes,
  triggersOfMoves,
  triggersOfSignatures,
  triggersOfTelling,
  triggersOfUndoing,
} from './statements.ts';
import { TOLD } from './told.ts';
import { SIGNATURES, TRANSITIONS } from './transitions.ts';

let database: TestDatabase;
let asked: string[];
beforeAll(async () => {
  database = await testDatabase();
  const columns = await columnsOf(database);
  asked = [
    ...[...triggersOfFreezes(KEEPING), ...triggersOfMoves(TRANSITIONS), ...triggersOfSignatures(SIGNATURES)],
    ...[...triggersOfUndoing(TRANSITIONS, KEEPING), ...triggersOfTelling(TOLD)],
    ...triggersOfBirths(columns),
    ...triggersOfHashes(KEEPING),
    ...triggersOfEnds(columns),
    ...[...triggersOfAsking(ASKED), ...triggersOfGoingWithState(WITH_STATE)],
  ];
});
afterAll(() => database.drop());

const nameOf = (statement: string) => /^create (?:constraint )?trigger (\w+)/.exec(statement)![1]!;

test('every table of the catalogue says how it is kept, and none that is not there', async () => {
  const tables = await database.owner.db.execute<{ name: string }>(sql`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`);
  expect(tables.map(({ name }) => name)).toEqual(Object.keys(KEEPING).sort());
});

test('a table is frozen by something, or says why it is not', () => {
  const bare = Object.entries(KEEPING).filter(
    ([, { freezes, triggers, why }]) => !why && Object.keys(freezes ?? {}).length + (triggers?.length ?? 0) === 0,
  );
  expect(bare.map(([table]) => table)).toEqual([]);
});

test('a table whose rows are only added is changed and emptied by no role', () => {
  const onlyAdded = Object.entries(KEEPING).filter(([, { why }]) => why?.startsWith('rows are only added'));
  expect(onlyAdded.length).toBeGreaterThan(5);
  for (const [table] of onlyAdded) {
    for (const tables of Object.values(GRANTS)) {
      expect(tables[table]?.update ?? [], table).toEqual([]);
      expect(tables[table]?.delete, table).toBeUndefined();
    }
  }
});

test('whatever is only added to is emptied by nobody, the owner neither', async () => {
  const TRUNCATE = 32;
  const tables = await database.owner.db.execute<{ name: string; emptied: boolean }>(sql`
    select c.relname as name, not exists (select from pg_trigger e where e.tgrelid = c.oid
      and e.tgfoid = 'app.refuse_change'::regproc and e.tgtype & ${TRUNCATE}::int2 <> 0) as emptied
    from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = c.relname || '_append_only' order by 1`);
  expect(tables.length).toBeGreaterThan(15);
  expect(tables.filter(({ emptied }) => emptied).map(({ name }) => name)).toEqual([]);
  const listed = Object.entries(KEEPING).filter(([table, { triggers }]) => triggers?.includes(`${table}_append_only`));
  expect(tables.map(({ name }) => name)).toEqual(listed.map(([table]) => table).sort());
});

test('the triggers of the database are those that the lists ask for: none is missing, switched off, or unknown', async () => {
  const triggers = await database.owner.db.execute<{ name: string; state: string }>(sql`
    select t.tgname as name, t.tgenabled as state from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'public'::regnamespace and not t.tgisinternal order by 1`);
  const known = new Set(triggers.map(({ name }) => name));
  expect(
    asked.filter((statement) => !known.has(nameOf(statement))),
    'a migration creates them',
  ).toEqual([]);
  const standing = Object.values(KEEPING).flatMap(({ triggers = [] }) => triggers);
  expect(triggers.map(({ name }) => name)).toEqual([...asked.map(nameOf), ...standing].sort());
  expect(new Set(triggers.map(({ state }) => state))).toEqual(new Set(['O']));
});

test('each of them is, word for word, what its list asks for', async () => {
  const definition = async (db: TestDatabase['owner']['db'], name: string) => {
    const [row] = await db.execute<{ text: string }>(
      sql`select pg_get_triggerdef(oid) as text from pg_trigger where tgname = ${name}`,
    );
    return row?.text;
  };
  class Undone extends Error {}
  const compared = database.owner.db.transaction(async (tx) => {
    for (const statement of [...asked, ...triggersOfAdding(KEEPING)]) {
      const [, name, table] =
        /^create (?:constraint )?trigger (\w+) (?:before|after) [\w ]+ on (\w+) /.exec(statement) ?? [];
      const kept = await definition(tx, name!);
      await tx.execute(sql`drop trigger ${sql.identifier(name!)} on ${sql.identifier(table!)}`);
      await tx.execute(sql.raw(statement));
      expect(kept, name).toBe(await definition(tx, name!));
    }
    throw new Undone();
  });
  await expect(compared).rejects.toBeInstanceOf(Undone);
});
