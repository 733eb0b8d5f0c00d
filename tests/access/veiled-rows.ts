import type { World } from '@alianzas/domain/given';
import { sql } from 'drizzle-orm';

/** Control characters, and whatever Unicode says is not shown. */
const VEILED = /(?![\n\t])\p{Cc}|[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\u2800\p{Co}]/u;
/** What needs such a mark to be written. */
const RGI = '\\p{RGI_Emoji}';
const EMOJI = new RegExp(RGI, 'gv');
/** What a row may hold of them: anything but the plain letters of the language. */
const UNUSUAL = '[^\\x20-\\x7e\\u00a1-\\u00ac\\u00ae-\\u00ff\\n\\t]';

type Db = World['database']['owner']['db'];

/** Whether a row holds exactly that answer, by itself or within what is kept as JSON. */
export async function isKeptIn({ database }: World, answer: string): Promise<boolean> {
  const { db } = database.owner;
  const holds = ({ table, columns }: Texts) => sql`exists (select from sought, ${sql.identifier(table)} t
    where ${sql.join(
      columns.map(
        (column) => sql`t.${sql.identifier(column)}::text = word or t.${sql.identifier(column)}::text like within`,
      ),
      sql` or `,
    )})`;
  const [row] = await db.execute<{ found: boolean }>(sql`
    with sought as materialized (select ${answer}::text as word, ${`%${JSON.stringify(answer)}%`}::text as within)
    select ${sql.join((await textsOf(db)).map(holds), sql` or `)} as found`);
  return row!.found;
}

/** The columns of the database that keep a text with characters that nobody sees. */
export async function veiledRows({ database }: World): Promise<string[]> {
  const { db } = database.owner;
  const unusual = ({ table, columns }: Texts) => sql`
    select ${sql.raw(`'${table}.'`)} || every.name as name, every.said from ${sql.identifier(table)} t, lateral (values ${sql.join(
      columns.map((column) => sql`(${sql.raw(`'${column}'`)}, t.${sql.identifier(column)}::text)`),
      sql`, `,
    )}) as every (name, said) where every.said ~ ${sql.raw(`'${UNUSUAL}'`)}`;
  const rows = await db.execute<{ name: string; said: string }>(
    sql.join((await textsOf(db)).map(unusual), sql` union all `),
  );
  const found = new Map<string, number>();
  for (const { name, said } of rows) {
    if (VEILED.test(said.replace(EMOJI, ''))) found.set(name, (found.get(name) ?? 0) + 1);
  }
  return [...found].map(([name, count]) => `${name}: ${count}`);
}

interface Texts {
  table: string;
  columns: string[];
}

const known = new WeakMap<Db, readonly Texts[]>();

/** The columns of each table that keep words. */
async function textsOf(db: Db): Promise<readonly Texts[]> {
  const texts =
    known.get(db) ??
    (await db.execute<{ table: string; columns: string[] }>(sql`
      select c.table_name as "table", array_agg(c.column_name::text order by c.ordinal_position) as columns
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb', 'json')
      group by c.table_name order by 1`));
  known.set(db, texts);
  return texts;
}
