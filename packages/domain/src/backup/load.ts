import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import postgres from 'postgres';
import { MIGRATIONS, type MigrationUrls, migrateDatabase } from '../migrate.ts';
import { type CopiedTable, tablesOf } from './catalog.ts';
import { type Dump, dumpTables } from './dump.ts';
import { beginRestoring, isRestoring } from './restoring.ts';

export type LoadFault =
  | { fault: 'notEmpty' | 'otherVersion' }
  /** A table whose rows are not, once loaded, those of the copy */
  | { fault: 'different'; tables: string[] }
  /** A table whose rows the database did not take, and the code by which PostgreSQL says why */
  | { fault: 'refused'; tables: string[]; code: string };

/** True when the database has no table of ours: the only one that a copy is loaded into. */
async function isEmpty(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const rows = await sql`
      select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in ('public', 'graphile_worker', 'drizzle') limit 1`;
    return rows.length === 0;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/**
 * Migrates an empty database and loads a copy into it: rows as they were, triggers asleep, references checked at the end,
 * what binds only rows to come put back as it was, sequences where they stood. Then reads everything again and compares. Null
 * when it is the same; else what is not. One cut short, or of which rows are refused, is begun anew. The database stays marked as being restored until `endRestoring`.
 */
export async function loadTables(
  urls: MigrationUrls,
  dump: Dump,
  source: (table: string) => Readable,
): Promise<LoadFault | null> {
  if (!(await isRestoring(urls.owner)) && !(await isEmpty(urls.owner))) return { fault: 'notEmpty' };
  if (JSON.stringify(migrationsHere()) !== JSON.stringify(dump.migrations)) return { fault: 'otherVersion' };
  await beginRestoring(urls.owner);
  await migrateDatabase(urls);
  try {
    await loadAs(urls.owner, 'public', dump, source);
    await loadAs(urls.worker, 'graphile_worker', dump, source);
  } catch (error) {
    if (error instanceof RowsRefused) return { fault: 'refused', tables: [error.table], code: error.code };
    throw error;
  }
  return compared(dump, await dumpTables(urls.owner, null));
}

/** The migrations of this program, as a database that has them names them. */
const migrationsHere = (): string[] => readMigrationFiles({ migrationsFolder: MIGRATIONS }).map(({ hash }) => hash);

/** Loads the tables of a schema as their owner, all of them or none. */
async function loadAs(url: string, schema: string, dump: Dump, source: (table: string) => Readable): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await sql.begin(async (tx) => {
      const tables = (await tablesOf(tx)).filter(({ name }) => name.startsWith(`${schema}.`));
      const putBack = await putBackAfter(tx, schema);
      for (const { table, name } of putBack) await tx.unsafe(`alter table ${table} drop constraint ${name}`);
      for (const { name } of tables) await tx.unsafe(`alter table ${name} disable trigger user`);
      await tx.unsafe(`truncate ${tables.map(({ name }) => name).join(', ')}`);
      for (const table of tables) await copyIn(tx, table, source(table.name));
      for (const { name } of tables) await tx.unsafe(`alter table ${name} enable trigger user`);
      for (const { table, name, definition } of putBack) {
        await tx.unsafe(`alter table ${table} add constraint ${name} ${definition}`);
      }
      for (const [name, { last, called }] of Object.entries(dump.sequences)) {
        if (name.startsWith(`${schema}.`)) await tx`select setval(${name}::regclass, ${last}::bigint, ${called})`;
      }
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

class RowsRefused extends Error {
  override name = 'RowsRefused';
  readonly table: string;
  readonly code: string;

  constructor(table: string, cause: postgres.PostgresError) {
    super(`the rows of ${table} were refused`, { cause });
    this.table = table;
    this.code = cause.code;
  }
}

/**
 * Loads the rows of a table. What PostgreSQL refuses after the last of them postgres.js tells the statement alone, which
 * ended when its stream began, and the stream waits for ever: so the statement is listened to as well.
 */
async function copyIn(tx: postgres.TransactionSql, { name, columns }: CopiedTable, rows: Readable): Promise<void> {
  const copy = tx.unsafe(`copy ${name} (${columns.join(', ')}) from stdin`);
  const refused = new Promise<never>((_, reject) => Object.assign(copy, { reject }));
  try {
    await Promise.race([refused, copy.writable().then((into) => pipeline(rows, into))]);
  } catch (error) {
    rows.destroy();
    throw error instanceof postgres.PostgresError ? new RowsRefused(name, error) : error;
  }
}

/** References, and what is asked only of rows to come: the rows of a copy may be older, and COPY would ask it of them. */
function putBackAfter(tx: postgres.TransactionSql, schema: string) {
  return tx<{ table: string; name: string; definition: string }[]>`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where (contype = 'f' or contype = 'c' and not convalidated) and connamespace = ${schema}::regnamespace
    order by 1, 2`;
}

function compared(dump: Dump, loaded: Dump): LoadFault | null {
  const names = new Set([...Object.keys(dump.tables), ...Object.keys(loaded.tables)]);
  const different = [...names].filter(
    (name) => JSON.stringify(dump.tables[name]) !== JSON.stringify(loaded.tables[name]),
  );
  if (JSON.stringify(dump.sequences) !== JSON.stringify(loaded.sequences)) different.push('sequences');
  return different.length > 0 ? { fault: 'different', tables: different } : null;
}
