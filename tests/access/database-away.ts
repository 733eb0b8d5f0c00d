import type { World } from '@alianzas/domain/given';
import postgres from 'postgres';

/** The database of a test takes no connection of the applications while something is done. */
export async function whileAway<T>({ database }: World, act: () => Promise<T>): Promise<T> {
  const admin = postgres(process.env.TEST_DATABASE_URL!, { max: 1, onnotice: () => undefined });
  const name = new URL(database.urls.portal).pathname.slice(1);
  try {
    await admin.unsafe(`alter database ${name} allow_connections false`);
    await admin`select pg_terminate_backend(pid, 5000) from pg_stat_activity
      where datname = ${name} and usename in ('alianzas_portal', 'alianzas_backoffice')`;
    return await act();
  } finally {
    await admin.unsafe(`alter database ${name} allow_connections true`);
    await admin.end();
  }
}
