import type { World } from '@alianzas/domain/given';
import { sql } from 'drizzle-orm';

/** Control characters, those of width zero, and those that turn the direction of a text. */
const VEILED = '[\\x01-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff]';

/** Whether a row holds exactly that answer, by itself or within what is kept as JSON. */
export async function isKeptIn({ database }: World, answer: string): Promise<boolean> {
  const { db } = database.owner;
  for (const { table, column } of await textColumns(db)) {
    const name = sql.raw(`"${table}"."${column}"`);
    const [row] = await db.execute<{ found: boolean }>(sql`select exists (select from ${sql.identifier(table)}
      where ${name}::text = ${answer} or ${name}::text like ${`%${JSON.stringify(answer)}%`}) as found`);
    if (row!.found) return true;
  }
  return false;
}

/** The columns of the database that keep a text with characters that nobody sees. */
export async function veiledRows({ database }: World): Promise<string[]> {
  const { db } = database.owner;
  const found: string[] = [];
  for (const { table, column } of await textColumns(db)) {
    const name = sql.raw(`"${table}"."${column}"`);
    const [row] = await db.execute<{ n: number }>(
      sql`select count(*)::int as n from ${sql.identifier(table)} where ${name}::text ~ ${VEILED}`,
    );
    if (row!.n > 0) found.push(`${table}.${column}: ${row!.n}`);
  }
  return found;
}

async function textColumns(db: World['database']['owner']['db']): Promise<{ table: string; column: string }[]> {
  return db.execute<{ table: string; column: string }>(sql`
    select c.table_name as "table", c.column_name as "column" from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb', 'json')`);
}
