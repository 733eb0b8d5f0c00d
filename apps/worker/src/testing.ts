import { randomUUID } from 'node:crypto';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { openPool, type Pool } from '@alianzas/domain/platform';
import { contextOf, emptyDatabase } from '@alianzas/domain/testing';
import { openStorage } from '@alianzas/storage';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';

export const quiet = pino({ level: 'silent' });

/** Whatever somebody made in a database: tables, and schemas besides the first. */
export const EVERYTHING = `select relname from pg_class where relnamespace = 'public'::regnamespace union all
  select nspname from pg_namespace where nspname !~ '^pg_' and nspname not in ('public', 'information_schema')`;

/** Where the local storage keeps the bytes of a key. */
export const placeIn = (store: string, at: string) => join(store, at.slice(0, 2), at.slice(2, 4), at);

/** As if it had been written yesterday. */
export async function ofYesterday(place: string): Promise<void> {
  const yesterday = new Date(Date.now() - 25 * 3_600_000);
  await utimes(place, yesterday, yesterday);
}

/** An empty database and an empty store under `folder`, to restore a copy in; gone with the test. */
export async function elsewhere(folder: string) {
  const empty = await emptyDatabase();
  const store = join(folder, randomUUID());
  const pool: { open: Pool | null } = { open: null };
  onTestFinished(async () => {
    await pool.open?.close();
    await empty.drop();
  });
  return {
    urls: empty.urls,
    store,
    roots: `${store}-auditoria`,
    storage: await openStorage({ folder: store }),
    ctx: () => {
      pool.open ??= openPool(empty.urls.owner, { max: 1 });
      return contextOf(pool.open, { kind: 'job', name: 'test' });
    },
  };
}
