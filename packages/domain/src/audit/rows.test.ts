import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenCycle, givenEverything, type World } from '../given.ts';
import { type Pool, WORD_SUMS, wordId } from '../platform/index.ts';
import { contextOf, testDatabase } from '../testing.ts';
import { BORN } from './born.ts';
import { COLUMNS } from './columns.ts';
import { compareStored } from './compare.ts';
import { actsOfLoops } from './givenLoops.ts';
import { expectedBy } from './history.ts';
import { LINES } from './lines.ts';
import { actsThatEnd, aLedger, moreActs } from './scene.ts';
import { changeOf, columnsOfCatalogue, isLeft, LEFT, READ, tampered, unchecked } from './tampering.ts';
import { UNTOLD } from './untold.ts';

let world: World;
beforeAll(async () => {
  world = await givenCycle(await testDatabase());
  await moreActs(world);
  await actsThatEnd(world);
  await givenEverything(world);
  await aLedger(world);
  await actsOfLoops(world);
}, 240_000);

afterAll(() => world.database.drop());

const owner = () => world.database.owner.db;

const AN_INSTANT = /(^|_)at$|^(since|until)$/;
const asText = (column: string): string =>
  AN_INSTANT.test(column)
    ? `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : `(${column})::text`;

/** All that a fault may call each row of a table. */
async function namesIn(table: string): Promise<string[][]> {
  const [{ keyed }] = (await owner().execute(
    sql`select exists (select from information_schema.columns where table_name = ${table} and column_name = 'id') as keyed`,
  )) as unknown as [{ keyed: boolean }];
  const names = [
    ...(keyed ? ['id::text'] : []),
    // The path of its case tells what it is of and how it ended
    ...(table === 'visit' ? [`concat_ws(':', alliance_id, activity, visit)`, 'alliance_id::text'] : []),
    ...COLUMNS.filter((one) => one.table === table && !one.from).map(({ id = 'id' }) => `(${id})::text`),
    ...(BORN[table]?.id ? [`(${BORN[table].id})::text`] : []),
    ...LINES.filter((one) => one.table === table).map(({ id }) => `concat(${id.map(asText).join(", ':', ")})`),
    ...Object.values(WORD_SUMS).flatMap((one) => (one.table === table ? wordId(one) : [])),
  ];
  if (names.length === 0) return [];
  const rows = await owner().execute<{ names: string[] }>(
    sql.raw(`select array[${names.join(', ')}] as names from "${table}"`),
  );
  return rows.map(({ names }) => names);
}

/** Columns of which a change in some row of the world is not told of that row, and those of which it is told of none. */
async function walked(): Promise<{ untold: string[]; unfound: string[] }> {
  const expected = await expectedBy(owner());
  const untold: string[] = [];
  const unfound: string[] = [];
  for (const { table, column } of (await columnsOfCatalogue(owner())).filter((one) => !isLeft(one))) {
    const rows = await namesIn(table);
    const { change } = await changeOf(owner(), table, column);
    const statements = [...(await unchecked(owner(), table)), `update "${table}" set "${column}" = ${change}`];
    await tampered(owner(), statements, async (db) => {
      const faults = await compareStored(contextOf({ db } as Pool, { kind: 'job', name: 'audit' }), expected);
      const of = new Set(faults.map((fault) => fault.of.slice(fault.of.indexOf(':') + 1)));
      if (rows.some((names) => !names.some((name) => of.has(name)))) untold.push(`${table}.${column}`);
      if (faults.length === 0) unfound.push(`${table}.${column}`);
    });
  }
  return { untold, unfound };
}

test('whichever row is taken away of a table of which every row came by an act is found', async () => {
  const expected = await expectedBy(owner());
  const unfound: string[] = [];
  for (const table of Object.keys(BORN)) {
    const rows = await namesIn(table);
    expect(rows.length, table).toBeGreaterThan(0);
    await tampered(owner(), [`delete from ${table}`], async (db) => {
      const faults = await compareStored(contextOf({ db } as Pool, { kind: 'job', name: 'audit' }), expected);
      const gone = faults.filter(({ fault, of }) => fault === 'absent' && of.startsWith(table));
      const of = new Set(gone.map((fault) => fault.of.slice(fault.of.indexOf(':') + 1)));
      if (rows.some((names) => !names.some((name) => of.has(name)))) unfound.push(table);
    });
  }
  expect(unfound).toEqual([]);
}, 300_000);

test('a change of any column is found in whichever row it is, or says why it is not', async () => {
  const listed = Object.values(UNTOLD).flatMap((tables) =>
    Object.entries(tables).flatMap(([table, names]) => names.split(' ').map((name) => `${table}.${name}`)),
  );
  const { untold, unfound } = await walked();
  expect(untold.sort()).toEqual(listed.sort());
  expect(unfound).toEqual([]);
}, 900_000);

test('what says why it is not compared is a column of a compared table that no line reads, and is said once', async () => {
  const columns = await columnsOfCatalogue(owner());
  const names = new Set(columns.flatMap(({ table, column }) => [`${table}.${column}`, `${table}.*`]));
  expect(LEFT.filter((name) => !names.has(name) || READ.has(name))).toEqual([]);
  expect(new Set(LEFT).size).toBe(LEFT.length);
});
