import postgres from 'postgres';

/** Stands while a copy is loaded and its files put back: a restore that was cut short is known by it, and begun anew. */
const MARK = 'restoring';

async function asOwner<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** True while a restore has begun in a database and not ended: nothing in it is anybody's yet. */
export const isRestoring = (url: string): Promise<boolean> =>
  asOwner(url, async (sql) => (await sql`select 1 from pg_namespace where nspname = ${MARK}`).length > 0);

/** Marks an empty database as one that is being restored, before anything is written. */
export const beginRestoring = (url: string): Promise<void> =>
  asOwner(url, async (sql) => void (await sql.unsafe(`create schema if not exists ${MARK}`)));

/** Rows and files are back: from now on the database is like any other. */
export const endRestoring = (url: string): Promise<void> =>
  asOwner(url, async (sql) => void (await sql.unsafe(`drop schema if exists ${MARK}`)));
