import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { expect, onTestFinished, test } from 'vitest';
import { environments } from '../../infra/local/environment.mjs';
import { startPostgres } from '../../infra/local/postgres.mjs';
import { root } from '../../infra/local/root.mjs';

/** A data folder as `npm start` leaves it on its first start: its own Postgres, its own keys, migrated by its own owner. */
async function started(folder, ...args) {
  const server = await startPostgres({ dataDir: folder });
  onTestFinished(server.stop);
  const urls = {
    DATABASE_URL: server.ownerUrl,
    PORTAL_DATABASE_URL: server.portalUrl,
    BACKOFFICE_DATABASE_URL: server.backofficeUrl,
    WORKER_DATABASE_URL: server.workerUrl,
  };
  const ports = { portal: 3000, backoffice: 3001 };
  const { migrate } = environments({ env: clean, urls, ports, dataDir: folder, nodeEnv: 'production' });
  const file = join('apps', 'worker', 'src', 'migrate.ts');
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', file, ...args], {
    cwd: root,
    env: migrate,
  });
  return { server, status, stderr: String(stderr) };
}

const clean = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(npm_|VITEST|NODE_ENV|DEEP$|.*DATABASE_URL)/.test(name)),
);

/** One of the commands of whoever looks after an installation, as npm runs it. */
function keep(folder, [command, ...args], keys = {}) {
  const env = { ...clean, DATA_DIR: folder, ...keys };
  const file = join(root, 'infra', 'local', 'keep.mjs');
  const { status, stdout } = spawnSync(process.execPath, [file, command, ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  return { status, said: stdout };
}

/** The first account, as whoever installs makes it: rows with their history. */
function createStaff(url) {
  const env = { ...clean, DATABASE_URL: url, BACKOFFICE_ORIGIN: 'http://127.0.0.1:3001' };
  const person = ['--email=ana@entidad.example', '--name=Ana Ruiz', '--position=Administradora'];
  const file = join(root, 'packages', 'auth', 'src', 'staff-create.ts');
  return spawnSync(process.execPath, ['--import', 'tsx', file, ...person], { cwd: root, env, encoding: 'utf8' });
}

async function query(url, text) {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return [...(await sql.unsafe(text))];
  } finally {
    await sql.end();
  }
}

test('the drill: a copy made by the command is restored by the command in a new folder, works there and verifies', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'alianzas-copia-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const [here, there, copy] = ['aqui', 'alla', 'copia'].map((name) => join(parent, name));
  const first = await started(here);
  expect(first.status, first.stderr).toBe(0);
  expect(createStaff(first.server.ownerUrl)).toMatchObject({ status: 0 });
  await query(first.server.workerUrl, "select graphile_worker.add_job('mail')");
  // As if it ran for days: what happened longer ago than a day must be in a root
  await query(first.server.ownerUrl, "update installation set created_at = created_at - interval '2 days'");
  await query(
    first.server.ownerUrl,
    `insert into event (id, stream_kind, stream_id, at, actor, name, audience, data, request_id)
     values (gen_random_uuid(), 'system', gen_random_uuid(), date_trunc('milliseconds', now()) - interval '2 days', 'job:drill', 'drill.begun', 'staff', '{}', 'drill')`,
  );
  expect(keep(here, ['backup', `--en=${copy}`])).toMatchObject({ status: 0 });
  const { DATA_KEY, AUDIT_KEY } = JSON.parse(readFileSync(join(here, 'claves.json'), 'utf8'));
  const own = { DATA_KEY, AUDIT_KEY };

  const half = await startPostgres({ dataDir: there });
  await query(half.ownerUrl, 'create schema restoring; create table half (n int)');
  await half.stop();
  const refused = await started(there, '--demo');
  expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining('npm run restore') });
  await query(refused.server.ownerUrl, 'drop table half');
  await refused.server.stop();

  expect(keep(there, ['restore', `--de=${copy}`], own)).toMatchObject({
    status: 0,
    said: expect.stringMatching(/^Restaurado/m),
  });
  expect(keep(there, ['restore', `--de=${copy}`], own)).toMatchObject({
    status: 1,
    said: expect.stringContaining('no está vacía'),
  });
  expect(keep(there, ['audit-verify'], own)).toMatchObject({
    status: 0,
    said: expect.stringMatching(/Raíces: 1 .*Fallas: 0\./),
  });
  expect(keep(there, ['files-check'], own)).toMatchObject({ status: 0, said: expect.stringContaining('Faltan: 0.') });
  const again = await started(there, '--demo');
  expect(again.status, again.stderr).toBe(0);
  expect(await query(again.server.ownerUrl, 'select name from person')).toEqual([{ name: 'Ana Ruiz' }]);
  expect(await query(again.server.workerUrl, 'select count(*)::int as n from graphile_worker.jobs')).toEqual([
    { n: 1 },
  ]);
}, 180_000);
