import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing.ts';
import { BLANKED, LEFT, namesOf } from './blankedColumns.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

test('every column of text is blanked of who is blanked, or says why it is not', async () => {
  const rows = await database.owner.db.execute<{ name: string }>(sql`
    select c.table_name || '.' || c.column_name as name from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb', 'ARRAY')`);
  const listed = [BLANKED, ...Object.values(LEFT)].flatMap(namesOf);
  expect(listed.sort()).toEqual(rows.map(({ name }) => name).sort());
});

test('what is listed as blanked is changed by the one door, and nothing else is', async () => {
  const [row] = await database.owner.db.execute<{ body: string }>(
    sql`select pg_get_functiondef('app.blank_person'::regproc) as body`,
  );
  const acts = [...row!.body.matchAll(/(?:update|delete from) (\w+)(.*?);/gs)].map(([, table, said]) => [
    table!,
    said!,
  ]);
  const changed = new Set(acts.map(([table]) => table!));
  expect([...changed].filter((table) => table !== 'acta').sort()).toEqual(Object.keys(BLANKED).sort());
  const unsaid = namesOf(BLANKED).filter((name) => {
    const [table, column] = name.split('.') as [string, string];
    return !acts.some(([of, said]) => of === table && (column === 'sealed' || said!.includes(column)));
  });
  expect(unsaid).toEqual([]);
});
