import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { COOKIES } from '@alianzas/auth';
import { dayFromNow } from '@alianzas/domain/given';
import { openPool } from '@alianzas/domain/platform';
import { backoffice, portal } from '@alianzas/paths';
import { sessionOf } from '@alianzas/web/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../infra/local/root.mjs';
import { ask, FORM, SAME_ORIGIN } from '../../packages/http/src/testing.ts';
import { formWith, withAnswers } from '../access/sent-forms.ts';
import { freePort, ownPostgres } from './own-postgres.mjs';

const AWAY_MS = 60_000;
const BACK_MS = 15_000;
/** A server that starts on a busy machine compiles itself first. */
const START_MS = 120_000;
const TYPED = 'El patio los sábados por la tarde';
const TAG = /<script [^>]*src="([^"]+)" integrity="sha384-([^"]+)"/;

let postgres;
let owner;
let apps = [];
const servers = [];

beforeAll(async () => {
  const built = spawnSync(process.execPath, [join(root, 'infra', 'local', 'build.mjs')], { cwd: root });
  expect(built.status, String(built.stderr)).toBe(0);
  postgres = await ownPostgres();
  owner = openPool(postgres.urls.owner, { max: 2 });
  const ports = { portal: await freePort(), backoffice: await freePort() };
  const env = surroundings(ports);
  const demo = run(env, 'apps/worker/src/migrate.ts', '--demo');
  expect(await new Promise((resolve) => demo.once('exit', resolve))).toBe(0);
  for (const app of ['portal', 'backoffice']) servers.push(run(env, `apps/${app}/server.ts`));
  apps = await visited(ports);
  await untilBack(START_MS);
}, 600_000);

afterAll(async () => {
  const ends = servers.map((server) => server.exitCode ?? new Promise((resolve) => server.once('exit', resolve)));
  for (const server of servers) server.kill('SIGTERM');
  await Promise.all(ends);
  await owner?.close();
  await postgres?.remove();
}, 60_000);

function surroundings(ports) {
  const key = randomBytes(32).toString('base64');
  const { owner, ...urls } = postgres.urls;
  return {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    DATA_DIR: join(postgres.folder, 'producto'),
    DATABASE_URL: owner,
    PORTAL_DATABASE_URL: urls.portal,
    BACKOFFICE_DATABASE_URL: urls.backoffice,
    WORKER_DATABASE_URL: urls.worker,
    PORTAL_PORT: String(ports.portal),
    BACKOFFICE_PORT: String(ports.backoffice),
    PORTAL_ORIGIN: `http://localhost:${ports.portal}`,
    BACKOFFICE_ORIGIN: `http://localhost:${ports.backoffice}`,
    DATA_KEY: key,
    AUDIT_KEY: key,
  };
}

const run = (env, ...args) =>
  spawn(process.execPath, ['--import', 'tsx', ...args], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });

const rows = async (text) => [...(await owner.db.execute(text))];

/** Each application as somebody of it sees it: what they read, and the page with the form that they send. */
async function visited(ports) {
  const [one] = await rows(`select a.code, a.professional_id as professional, m.person_id as ally from alliance a
    join party p on p.alliance_id = a.id join membership m on m.organization_id = p.organization_id
    where a.step = 9 and a.state = 'running' and m.role = 'representative' and m.until is null limit 1`);
  const world = { database: { owner } };
  const cookieOf = async (app, person) => `${COOKIES[app]}=${await sessionOf(world, app, person)}`;
  return [
    {
      port: ports.portal,
      cookie: await cookieOf('portal', one.ally),
      pages: [portal.home(), portal.start(), portal.alliance(one.code)],
      form: portal.commitments(one.code),
      typed: `${TYPED}, portal`,
    },
    {
      port: ports.backoffice,
      cookie: await cookieOf('backoffice', one.professional),
      pages: [backoffice.signIn(), backoffice.tray(), backoffice.alliances(), backoffice.alliance(one.code)],
      form: backoffice.activity(one.code, 9),
      typed: `${TYPED}, gestión`,
    },
  ];
}

const read = ({ port, cookie }, path) => ask(port, { path, headers: { ...headersOf(port), cookie } });
const send = ({ port, cookie, form }, body) =>
  ask(port, { method: 'POST', path: form, headers: { ...headersOf(port), ...FORM, ...SAME_ORIGIN, cookie }, body });
const headersOf = (port) => ({ host: `localhost:${port}`, accept: 'text/html' });

const everyPage = () => Promise.all(apps.flatMap((app) => [...app.pages, app.form].map((path) => read(app, path))));

async function untilBack(within = BACK_MS) {
  const until = Date.now() + within;
  let seen = [];
  while (Date.now() < until && !(seen.length > 0 && seen.every((status) => status === 200))) {
    await pause(100);
    seen = await everyPage().then(
      (all) => all.map(({ status }) => status),
      () => [],
    );
  }
  expect([...new Set(seen)]).toEqual([200]);
}

const keptOf = async (typed) => (await rows(`select id from commitment where action = '${typed}'`)).length;

test('a page of a built application carries the hash of the script that it serves', async () => {
  for (const app of apps) {
    const [, address, hash] = TAG.exec((await read(app, app.form)).text);
    const script = await read(app, address);
    expect(createHash('sha384').update(script.text).digest('base64')).toBe(hash);
  }
});

test('the built applications ride through a minute without a database: 503, what was typed given back, and nothing twice', {
  timeout: AWAY_MS + 180_000,
}, async () => {
  const bodies = await Promise.all(
    apps.map(async (app) => {
      const opened = formWith((await read(app, app.form)).text, { intent: 'propose' });
      const said = { action: app.typed, deliverable: 'Un acta', dueOn: dayFromNow(12) };
      return String(withAnswers(opened, said));
    }),
  );
  await postgres.stop();
  const until = Date.now() + AWAY_MS;
  while (Date.now() < until) {
    for (const { status, headers } of await everyPage()) expect([status, headers['retry-after']]).toEqual([503, '5']);
    const answers = await Promise.all(apps.map((app, index) => send(app, bodies[index])));
    for (const [index, { status, headers, text }] of answers.entries()) {
      expect([status, headers['retry-after']]).toEqual([503, '5']);
      expect(text).toContain(apps[index].typed);
    }
    await pause(1_000);
  }
  await postgres.start();
  await untilBack();
  for (const [index, app] of apps.entries()) {
    expect(await keptOf(app.typed)).toBe(0);
    expect((await send(app, bodies[index])).status).toBe(303);
    await send(app, bodies[index]);
    expect(await keptOf(app.typed)).toBe(1);
  }
  expect(servers.map(({ exitCode }) => exitCode)).toEqual([null, null]);
});
