import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createPerson } from '@alianzas/domain/identity';
import { enqueue } from '@alianzas/domain/platform';
import { contextOf, type TestDatabase, testDatabase } from '@alianzas/domain/testing';
import { parseCrontab } from 'graphile-worker';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CRONTAB } from './crontab.ts';
import { readRoots } from './roots.ts';

/** What a killed worker's job may wait before another runs it. */
const PATIENCE_MS = 60_000;

const dataDir = mkdtempSync(join(tmpdir(), 'worker-'));
const started: ChildProcess[] = [];
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  await database.drop();
  rmSync(dataDir, { recursive: true });
});

/** A real worker process, as the launcher starts it. */
function startWorker(env: Record<string, string> = {}): ChildProcess {
  const key = randomBytes(32).toString('base64');
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'main.ts')], {
    env: {
      PATH: process.env.PATH,
      WORKER_DATABASE_URL: database.urls.worker,
      DATA_DIR: dataDir,
      DATA_KEY: key,
      AUDIT_KEY: key,
      ...env,
    },
    stdio: 'ignore',
  });
  started.push(child);
  return child;
}

/** A mail server that takes the call and never says a word: whoever sends by it is in the middle of its job. */
async function silentMailServer() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, called: once(server, 'connection'), close: () => server.close() };
}

/** A mail of the account to a person, waiting in the queue. */
async function givenMailJob(): Promise<void> {
  const ctx = contextOf(database.backoffice, { kind: 'job', name: 'staff:create' });
  const made = await createPerson(ctx, { name: 'Persona Inventada', email: 'persona@inventada.example' });
  if (!made.ok) throw new Error(made.refusal.code);
  const payload = {
    template: 'credentialChanged',
    person: made.value.id,
    what: 'password',
    at: '2026-03-02T15:00:00Z',
  };
  await enqueue(ctx, { task: 'mail', key: `credentialChanged:${randomUUID()}`, payload });
}

async function mails(): Promise<string[]> {
  const files = await readdir(join(dataDir, 'correo')).catch(() => []);
  return files.filter((file) => file.endsWith('.json'));
}

test('a worker that is killed in the middle of a job loses none: the next one runs it within a minute', async () => {
  const server = await silentMailServer();
  const killed = startWorker({ SMTP_URL: server.url, MAIL_FROM: 'alianzas@inventada.example' });
  await givenMailJob();
  await server.called;
  const [known] = await database.worker.db.execute<{ known: boolean }>(
    `select exists (select 1 from worker_heartbeat h where j.locked_by = any (h.workers)) as known
     from graphile_worker.jobs j where j.locked_by is not null`,
  );
  expect(known).toEqual({ known: true });
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  const since = Date.now();
  const [left] = await database.worker.db.execute<{ locked: boolean }>(
    `select locked_by is not null as locked from graphile_worker.jobs`,
  );
  expect(left).toEqual({ locked: true });
  expect(await mails()).toEqual([]);

  startWorker();
  while ((await mails()).length === 0 && Date.now() - since < PATIENCE_MS) await pause(200);
  expect(await mails()).toHaveLength(1);
  expect(Date.now() - since).toBeLessThan(PATIENCE_MS);
  while ((await database.worker.db.execute(`select 1 from graphile_worker.jobs`)).length > 0) await pause(100);
  const rows = await database.worker.db.execute(`select state, template from mail`);
  expect([...rows]).toEqual([{ state: 'sent', template: 'accountChanged' }]);
  const written = readdirSync(dataDir, { recursive: true, encoding: 'utf8' });
  expect(written.filter((name) => statSync(join(dataDir, name)).mode & 0o077)).toEqual([]);
  server.close();
}, 120_000);

test('each hour a worker keeps a signed root of the history outside the database', async () => {
  const root = parseCrontab(CRONTAB).find(({ task }) => task === 'keepRoot')!;
  const day = { date: 3, month: 3, dow: 2 };
  for (let hour = 0; hour < 24; hour += 1) {
    const minutes = Array.from({ length: 60 }, (_, min) => min).filter((min) => root.match({ ...day, hour, min }));
    expect(minutes, `at ${hour}`).toHaveLength(1);
  }
  const known = await database.owner.db.execute<{ identifier: string }>(
    'select identifier from graphile_worker._private_known_crontabs order by 1',
  );
  const told = parseCrontab(CRONTAB).map(({ identifier }) => identifier);
  expect(known.map(({ identifier }) => identifier)).toEqual(told.sort());
  // What the schedule puts in the queue at its minute
  await database.worker.db.execute(`select graphile_worker.add_job('${root.task}')`);
  const folder = join(dataDir, 'auditoria');
  const kept = () => readRoots(folder).catch(() => []);
  for (let tries = 0; (await kept()).length === 0 && tries < 100; tries += 1) await pause(200);
  const [first] = await kept();
  expect(first).toMatchObject({ v: 1, whole: true, streams: expect.any(Number) });
  expect(first!.streams).toBeGreaterThan(0);
  expect(first!.signature).toMatch(/^[0-9a-f]{64}$/);
}, 60_000);

test('a living worker keeps its jobs: only what a silent one holds is let go', async () => {
  await database.worker.db.execute(`select graphile_worker.add_job('nothing'), graphile_worker.add_job('nothing')`);
  const hold = (worker: string, seconds: number) =>
    database.worker.db.execute(
      `update graphile_worker._private_jobs set locked_by = '${worker}', locked_at = now() - interval '${seconds} seconds'
       where id = (select min(id) from graphile_worker._private_jobs where locked_by is null)`,
    );
  const { openJobs } = await import('@alianzas/domain');
  const jobs = openJobs(database.urls.worker);
  await hold('living', 300);
  await hold('just-born', 5);
  expect(await jobs.beat(randomUUID(), ['living'])).toEqual({ released: 0 });
  await database.worker.db.execute(
    `update worker_heartbeat set seen_at = now() - interval '31 seconds' where workers = array['living']`,
  );
  expect(await jobs.beat(randomUUID(), ['other'])).toEqual({ released: 1 });
  const rows = await database.worker.db.execute<{ holder: string }>(
    `select locked_by as holder from graphile_worker.jobs where locked_by is not null`,
  );
  expect([...rows]).toEqual([{ holder: 'just-born' }]);
  await jobs.close();
});
