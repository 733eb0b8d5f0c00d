import type { World } from '@alianzas/domain/given';
import { sql } from 'drizzle-orm';

/** Control characters, and whatever Unicode says is not shown. */
const VEILED = /(?![\n\t])\p{Cc}|[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\u2800\p{Co}]/u;
/** What needs such a mark to be written. */
const RGI = '\\p{RGI_Emoji}';
const EMOJI = new RegExp(RGI, 'gv');
/** What a row may hold of them: anything but the plain letters of the language. */
const UNUSUAL = '[^\\x20-\\x7e\\u00a1-\\u00ac\\u00ae-\\u00ff\\n\\t]';

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
    const rows = await db.execute<{ text: string }>(
      sql`select ${name}::text as text from ${sql.identifier(table)} where ${name}::text ~ ${UNUSUAL}`,
    );
    const veiled = rows.filter(({ text }) => VEILED.test(text.replace(EMOJI, '')));
    if (veiled.length > 0) found.push(`${table}.${column}: ${veiled.length}`);
  }
  return found;
}

async function textColumns(db: World['database']['owner']['db']): Promise<{ table: string; column: string }[]> {
  return db.execute<{ table: string; column: string }>(sql`
    select c.table_name as "table", c.column_name as "column" from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb', 'json')`);
}
