import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Database } from '../platform/index.ts';
import { LINES } from './lines.ts';
import { UNCOMPARED } from './uncompared.ts';
import { UNREAD } from './unread.ts';

class Undone extends Error {}

/** What only who owns the machine could do, with the guards off; looked at, and undone. */
export async function tampered(
  owner: Database,
  statements: readonly string[],
  look: (db: Database) => Promise<void>,
): Promise<void> {
  const undone = owner.transaction(async (tx) => {
    await tx.execute('set local session_replication_role = replica');
    for (const statement of statements) await tx.execute(statement);
    await look(tx);
    throw new Undone();
  });
  await expect(undone).rejects.toThrow(Undone);
}

/** The statements that let nothing but triggers hold a table: its checks, its keys, and what else is unique. */
export async function unchecked(db: Database, table: string): Promise<string[]> {
  const held = await db.execute<{ name: string }>(
    sql`select conname as name from pg_constraint where conrelid = ${table}::regclass and contype in ('c', 'p', 'u')`,
  );
  const unique = await db.execute<{ name: string }>(sql`
    select i.indexrelid::regclass::text as name from pg_index i where i.indrelid = ${table}::regclass and i.indisunique
      and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u'))`);
  return [
    ...held.map(({ name }) => `alter table ${table} drop constraint ${name} cascade`),
    ...unique.map(({ name }) => `drop index ${name} cascade`),
  ];
}

const OTHERWISE: { readonly [type: string]: string } = {
  uuid: 'gen_random_uuid()',
  text: "coalesce(%, '') || 'x'",
  date: "coalesce(% + 1, '2026-01-01')",
  'timestamp with time zone': "coalesce(% + interval '1 hour', '2026-01-01')",
  integer: 'coalesce(%, 0) + 1000',
  bigint: 'coalesce(%, 0) + 1000',
  numeric: 'coalesce(%, 0) + 1000',
  boolean: 'not coalesce(%, false)',
  jsonb: `'{"x": 1}'`,
  ARRAY: "'{x}'",
};

/** The column that a line reads, and the change of it to something else. */
export async function changeOf(db: Database, table: string, read: string): Promise<{ column: string; change: string }> {
  const column = read.match(/^sha256\((\w+)\)$/)?.[1] ?? read.split(' ')[0]!;
  if (read.includes(' ')) return { column, change: `case when ${read} then 'concludes' else 'continues' end` };
  const [row] = await db.execute<{ type: string }>(
    sql`select data_type as type from information_schema.columns where table_name = ${table} and column_name = ${column}`,
  );
  return { column, change: OTHERWISE[row!.type]!.replaceAll('%', `"${column}"`) };
}

/** A column of the catalogue. */
export interface Column extends Record<string, unknown> {
  table: string;
  column: string;
}

/** The columns of every table that is compared at all. */
export async function columnsOfCatalogue(db: Database): Promise<Column[]> {
  const all = await db.execute<Column>(sql`
    select c.table_name as "table", c.column_name as "column" from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' order by 1, c.ordinal_position`);
  return all.filter(({ table }) => !(table in UNCOMPARED));
}

/** What the lines read. */
export const READ = new Set(
  LINES.flatMap(({ table, id, holds }) =>
    [...id, ...holds].map((read) => `${table}.${read.match(/^sha256\((\w+)\)$/)?.[1] ?? read.split(' ')[0]!}`),
  ),
);
/** What says why it is not compared. */
export const LEFT = Object.values(UNREAD).flatMap((tables) =>
  Object.entries(tables).flatMap(([table, names]) => names.split(' ').map((name) => `${table}.${name}`)),
);

/** Whether a column says why it is not compared. */
export const isLeft = ({ table, column }: Column): boolean =>
  LEFT.includes(`${table}.${column}`) || LEFT.includes(`${table}.*`);
