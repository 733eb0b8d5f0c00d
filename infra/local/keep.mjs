import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openCrew, showLine } from './crew.mjs';
import { environments, externalUrls, given, loadEnvFile } from './environment.mjs';
import { makeDataFolder } from './folder.mjs';
import { refuseOldNode } from './node-version.mjs';
import { ownerOf, ownFolder } from './ownership.mjs';
import { dataDir, root } from './root.mjs';
import { explain, PlainError } from './say.mjs';
import { untilAsked } from './signals.mjs';

/**
 * Runs one of the commands of whoever looks after an installation, on its database: the one of DATABASE_URL, or the
 * embedded one, which is used as it runs, or started for as long as the command takes. Answers the command's exit code.
 */
async function keep([command, ...args]) {
  loadEnvFile();
  const crew = openCrew();
  const kept = {};
  try {
    const env = await environmentOf(kept);
    const work = crew.run({
      name: command,
      args: ['--import', 'tsx', join('apps', 'worker', 'src', `${command}.ts`), ...args],
      cwd: root,
      env,
      onLine: showLine,
    });
    const { code } = await Promise.race([work, untilAsked().then(() => ({ code: 130 }))]);
    return code;
  } finally {
    await crew.stop();
    await kept.postgres?.stop();
    kept.folder?.release();
    crew.dismiss();
  }
}

async function environmentOf(kept) {
  const data = dataDir();
  makeDataFolder(data);
  const urls = given(process.env, 'DATABASE_URL') ? externalUrls(process.env, data) : await embeddedUrls(data, kept);
  const ports = { portal: process.env.PORTAL_PORT || 3000, backoffice: process.env.BACKOFFICE_PORT || 3001 };
  return environments({ urls, ports, dataDir: data, nodeEnv: 'production' }).keeper;
}

async function embeddedUrls(data, kept) {
  if (!existsSync(join(root, 'node_modules', 'postgres'))) {
    throw new PlainError('Faltan las dependencias: corra primero «npm start» o «npm ci».');
  }
  const isRunning = ownerOf(data) !== null;
  if (!isRunning) kept.folder = ownFolder(data);
  const { startPostgres } = await import('./postgres.mjs');
  const postgres = await startPostgres({ dataDir: data });
  if (!isRunning) kept.postgres = postgres;
  return {
    DATABASE_URL: postgres.ownerUrl,
    PORTAL_DATABASE_URL: postgres.portalUrl,
    BACKOFFICE_DATABASE_URL: postgres.backofficeUrl,
    WORKER_DATABASE_URL: postgres.workerUrl,
  };
}

refuseOldNode();
process.exit(await keep(process.argv.slice(2)).catch(explain));
