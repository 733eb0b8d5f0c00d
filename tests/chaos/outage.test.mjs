import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDomain } from '@alianzas/domain';
import { createPerson } from '@alianzas/domain/identity';
import { enqueue, openPool } from '@alianzas/domain/platform';
import { contextOf } from '@alianzas/domain/testing';
import { createLogger, serveWhenKnown } from '@alianzas/http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, HOST, ORIGIN, SAME_ORIGIN, testBuild } from '../../packages/http/src/testing.ts';
import { freePort, ownPostgres } from './own-postgres.mjs';

const AWAY_MS = process.env.DEEP ? 60_000 : 6_000;
const BACK_MS = 15_000;
/** A worker that starts on a busy machine compiles itself first. */
const MAIL_MS = 90_000;
/** What a visitor waits for a 503 at most. */
const ANSWER_MS = 6_000;

const root = join(import.meta.dirname, '..', '..');
const marks = { sessionHash: null, bearerHash: null, browser: null, requestId: 'test' };
const logger = createLogger({ app: 'portal', level: 'silent' });
const stray = [];
const keep = (error) => stray.push(error);

let postgres;
let worker;
let apps = [];
beforeAll(async () => {
  process.on('uncaughtException', keep);
  process.on('unhandledRejection', keep);
  postgres = await ownPostgres();
  await postgres.stop();
}, 120_000);
afterAll(async () => {
  worker?.kill('SIGKILL');
  await Promise.all(apps.map(({ close }) => close()));
  await postgres.remove();
  process.off('uncaughtException', keep);
  process.off('unhandledRejection', keep);
});

/** An application over its own database role: a page that reads and a form that writes, behind the real wall. */
async function openApp(app, port) {
  const domain = openDomain(postgres.urls[app], app);
  const build = testBuild({ action: 0, bytes: [], handled: [], pieces: 0 });
  const module = {
    default: () => null,
    loader: async ({ context }) => ({ demonstration: (await context.reading.page()).who.demonstration }),
    action: async () => {
      await domain.write(marks, async ({ ctx }) => {
        await ctx.db.execute('select 1');
        return { ok: true, value: undefined };
      });
      return null;
    },
  };
  build.routes['routes/datos'] = { id: 'routes/datos', path: 'datos', parentId: 'root', module };
  const wall = {
    app,
    origin: ORIGIN,
    trustedProxy: null,
    build: () => build,
    assets: import.meta.dirname,
    loadContext: () => ({ reading: domain.reading(marks) }),
    endContext: ({ reading }) => reading.end(),
    ready: domain.ready,
    limits: { form: 1_000, uploads: [] },
    logger,
  };
  const opening = serveWhenKnown(wall, {
    ask: domain.isDemonstration,
    host: '127.0.0.1',
    hostOf: () => '127.0.0.1',
    port,
    logger,
    ownsProcess: false,
    onStop: domain.close,
  });
  await pause(300);
  return { port, close: async () => (await opening).close() };
}

function startWorker() {
  const key = randomBytes(32).toString('base64');
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'apps/worker/src/main.ts')], {
    env: {
      PATH: process.env.PATH,
      WORKER_DATABASE_URL: postgres.urls.worker,
      DATA_DIR: join(postgres.folder, 'trabajo'),
      DATA_KEY: key,
      AUDIT_KEY: key,
    },
    stdio: 'ignore',
  });
  return child;
}

const post = { method: 'POST', path: '/datos', headers: { host: HOST, ...SAME_ORIGIN }, body: '' };

async function statuses() {
  const answers = await Promise.all(
    apps.flatMap(({ port }) => [ask(port, { path: '/datos' }), ask(port, post), ask(port, { path: '/salud' })]),
  );
  return answers.map(({ status, headers }) => [status, headers['retry-after']]);
}

const AWAY = [
  [503, '5'],
  [503, '5'],
  [200, undefined],
  [503, '5'],
  [503, '5'],
  [200, undefined],
];

async function everyAnswerWhileAway(ms) {
  const until = Date.now() + ms;
  while (Date.now() < until) {
    const began = Date.now();
    expect(await statuses()).toEqual(AWAY);
    expect(Date.now() - began).toBeLessThan(ANSWER_MS);
    await pause(200);
  }
}

async function untilBack() {
  const until = Date.now() + BACK_MS;
  const isBack = (seen) => seen.length > 0 && seen.every(([status]) => status === 200);
  let seen = [];
  // The port is handed from the wall that waits to the one that is open: for a moment nobody has it.
  while (Date.now() < until && !isBack(seen)) seen = await statuses().catch(() => []);
  expect(seen.map(([status]) => status)).toEqual([200, 200, 200, 200, 200, 200]);
}

/** A mail asked for now leaves: the worker takes jobs again. */
async function aMailLeaves() {
  const pool = openPool(postgres.urls.backoffice, { max: 1 });
  const ctx = contextOf(pool, { kind: 'job', name: 'staff:create' });
  const made = await createPerson(ctx, { name: 'Persona Inventada', email: `${randomUUID()}@inventada.example` });
  const before = mails().length;
  const payload = {
    template: 'credentialChanged',
    person: made.value.id,
    what: 'password',
    at: '2026-03-02T15:00:00Z',
  };
  await enqueue(ctx, { task: 'mail', key: randomUUID(), payload });
  await pool.close();
  const until = Date.now() + MAIL_MS;
  while (mails().length === before && Date.now() < until) await pause(100);
  expect(mails().length).toBe(before + 1);
}

function mails() {
  try {
    return readdirSync(join(postgres.folder, 'trabajo', 'correo')).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}

test('portal, back office and worker start without a database, answer 503 with Retry-After and open by themselves; then they ride through its stop and its kill -9', {
  timeout: 6 * AWAY_MS + 3 * MAIL_MS + 180_000,
}, async () => {
  apps = [await openApp('portal', await freePort()), await openApp('backoffice', await freePort())];
  worker = startWorker();
  await everyAnswerWhileAway(3_000);
  await postgres.start();
  await untilBack();
  await aMailLeaves();
  for (const leave of [postgres.stop, postgres.kill]) {
    await leave();
    await pause(200);
    await everyAnswerWhileAway(AWAY_MS);
    await postgres.start();
    await untilBack();
    await aMailLeaves();
  }
  expect(worker.exitCode).toBeNull();
  expect(stray).toEqual([]);
});
