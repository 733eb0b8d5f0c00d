import { readEnv } from '@alianzas/config/env';
import { isRestoring } from '@alianzas/domain/backup';
import { demonstrate } from '@alianzas/domain/demo';
import { migrateDatabase } from '@alianzas/domain/migrate';
import { openStorage } from '@alianzas/storage';
import { drawPicture } from './pictures.ts';
import { storageConfig } from './storage.ts';

/**
 * Brings the database to the newest schema, in one step before any process starts. `--demo` marks an empty database as
 * the demonstration and fills it; a database that has anything is never marked, and one half restored is not touched.
 */
const env = readEnv('migrate');
const urls = {
  owner: env.DATABASE_URL,
  portal: env.PORTAL_DATABASE_URL,
  backoffice: env.BACKOFFICE_DATABASE_URL,
  worker: env.WORKER_DATABASE_URL,
};
if (await isRestoring(urls.owner)) {
  process.stderr.write('La restauración de esta base no terminó: corra otra vez «npm run restore -- --de=CARPETA».\n');
  process.exit(1);
}
await migrateDatabase(urls);
if (process.argv.includes('--demo')) {
  const storage = await openStorage(storageConfig(env));
  await demonstrate(urls, (title) => drawPicture(storage, title));
}
