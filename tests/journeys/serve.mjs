import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';

/**
 * The whole product for the journeys: a demonstration database of its own in the Postgres of TEST_DATABASE_URL, the
 * portal on the port that is asked for (4300) and the back office on the next, the worker, files and mail in
 * .cache/journeys-data. Everything goes when it is asked to stop.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const admin = process.env.TEST_DATABASE_URL;
if (!admin) throw new Error('TEST_DATABASE_URL is not set');
const port = Number(process.argv[2] ?? 4300);
const name = `alianzas_journeys_${process.pid}`;
const dataDir = join(root, '.cache', 'journeys-data', String(port));
rmSync(dataDir, { recursive: true, force: true });
mkdirSync(dataDir, { recursive: true, mode: 0o700 });

function urlOf(role) {
  const url = new URL(admin);
  url.pathname = `/${name}`;
  if (role) Object.assign(url, { username: role, password: 'prueba' });
  return url.href;
}

const env = {
  ...process.env,
  NODE_ENV: 'production',
  DATA_DIR: dataDir,
  DATABASE_URL: urlOf(),
  PORTAL_DATABASE_URL: urlOf('alianzas_portal'),
  BACKOFFICE_DATABASE_URL: urlOf('alianzas_backoffice'),
  WORKER_DATABASE_URL: urlOf('alianzas_worker'),
  PORTAL_PORT: String(port),
  BACKOFFICE_PORT: String(port + 1),
  PORTAL_ORIGIN: `http://localhost:${port}`,
  BACKOFFICE_ORIGIN: `http://localhost:${port + 1}`,
  DATA_KEY: randomBytes(32).toString('base64'),
  AUDIT_KEY: randomBytes(32).toString('base64'),
};

async function inAdmin(statement) {
  const sql = postgres(admin, { max: 1, onnotice: () => undefined });
  await sql.unsafe(statement);
  await sql.end();
}

function node(...args) {
  return spawn(process.execPath, ['--import', 'tsx', ...args], { cwd: root, env, stdio: 'inherit' });
}

await inAdmin(`create database ${name}`);
const migrated = node('apps/worker/src/migrate.ts', '--demo');
const code = await new Promise((resolve) => migrated.once('exit', resolve));
if (code !== 0) throw new Error('the database could not be prepared');
const running = [node('apps/worker/src/main.ts'), node('apps/backoffice/server.ts')];

async function stop() {
  for (const one of running) one.kill('SIGTERM');
  await Promise.all(
    running.map((one) => new Promise((resolve) => (one.exitCode === null ? one.once('exit', resolve) : resolve()))),
  );
  await inAdmin(`drop database if exists ${name} with (force)`);
  rmSync(dataDir, { recursive: true, force: true });
  process.exit(0);
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);

/** The portal is the last to start: whoever waits for it finds everything up. */
await answers(`${env.BACKOFFICE_ORIGIN}/salud/lista`);
running.push(node('apps/portal/server.ts'));

async function answers(url) {
  for (;;) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok && (await answer.json()).checks.worker === true) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
