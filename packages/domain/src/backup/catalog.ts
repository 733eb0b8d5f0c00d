import type postgres from 'postgres';

/** A table as it is copied: its columns but the computed ones, and the order that makes two copies of it alike. */
export interface CopiedTable {
  /** Schema and name, as `public.event` */
  name: string;
  columns: readonly string[];
  order: string;
}

/** The tables of an installation, by name; what the migrations themselves keep is made again by them. */
export async function tablesOf(sql: postgres.Sql | postgres.TransactionSql): Promise<CopiedTable[]> {
  const rows = await sql<{ name: string; columns: string[]; key: string[] | null }[]>`
    select n.nspname || '.' || c.relname as name,
      (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select array_agg(quote_ident(a.attname) order by array_position(i.indkey::int2[], a.attnum)) from pg_index i
        join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
        where i.indrelid = c.oid and i.indisprimary) as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('public', 'graphile_worker') and (n.nspname, c.relname) <> ('graphile_worker', 'migrations')
    order by 1`;
  return rows.map(({ name, columns, key }) => ({
    name,
    columns,
    order: (key ?? columns.map((column) => `${column}::text`)).join(', '),
  }));
}

/** Where each sequence stands: its last value, and whether it was given out. */
export async function sequencesOf(
  sql: postgres.Sql | postgres.TransactionSql,
): Promise<Record<string, { last: string; called: boolean }>> {
  const names = await sql<{ name: string }[]>`
    select schemaname || '.' || quote_ident(sequencename) as name from pg_sequences
    where schemaname in ('public', 'graphile_worker') order by 1`;
  const found: Record<string, { last: string; called: boolean }> = {};
  for (const { name } of names) {
    const [row] = await sql.unsafe<{ last: string; called: boolean }[]>(
      `select last_value::text as last, is_called as called from ${name}`,
    );
    found[name] = row!;
  }
  return found;
}

/** The migrations that made the tables, in order: a copy is loaded into the same ones only. */
export async function migrationsOf(sql: postgres.Sql): Promise<string[]> {
  const rows = await sql<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations order by id`;
  return rows.map(({ hash }) => hash);
}
