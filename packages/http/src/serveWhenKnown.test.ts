import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { createLogger } from './logger.ts';
import type { WallOptions } from './options.ts';
import { serveWhenKnown } from './serveWhenKnown.ts';
import { ask, HOST, SAME_ORIGIN } from './testing.ts';
import { testBuild } from './testingBuild.ts';

const logger = createLogger({ app: 'portal', level: 'silent' });
const away = () => Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });

const wall: WallOptions = {
  app: 'portal',
  origin: `https://${HOST}`,
  trustedProxy: null,
  build: () => testBuild({ action: 0, bytes: [], handled: [], pieces: 0 }),
  assets: import.meta.dirname,
  loadContext: () => ({}),
  endContext: () => undefined,
  ready: async () => ({ database: true }),
  limits: { form: 1_000, uploads: [] },
  logger,
};

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test('until its database answers every page is 503 with Retry-After on the address asked for, then it opens where it may', async () => {
  const port = await freePort();
  let there = false;
  const stopped: string[] = [];
  const opening = serveWhenKnown(wall, {
    ask: async () => {
      if (!there) throw away();
      return true;
    },
    host: '127.0.0.1',
    hostOf: (known) => (known ? '127.0.0.1' : '0.0.0.0'),
    port,
    logger,
    ownsProcess: false,
    onStop: () => void stopped.push('stopped'),
  });
  await pause(200);
  const page = await ask(port, {});
  expect([page.status, page.headers['retry-after']]).toEqual([503, '5']);
  const post = await ask(port, { method: 'POST', path: '/formulario', headers: SAME_ORIGIN, body: '' });
  expect([post.status, post.headers['retry-after']]).toEqual([503, '5']);
  expect((await ask(port, { path: '/salud' })).status).toBe(200);
  const ready = await ask(port, { path: '/salud/lista' });
  expect([ready.status, ready.text]).toEqual([503, '{"status":"unavailable"}']);
  there = true;
  const served = await opening;
  expect(stopped).toEqual([]);
  expect((await ask(port, {})).status).toBe(200);
  await served.close();
  expect(stopped).toEqual(['stopped']);
});

test('what is not an absence ends the start', async () => {
  const options = { host: '127.0.0.1', hostOf: () => '127.0.0.1', port: 0, logger, ownsProcess: false };
  const broken = () => Promise.reject(new Error('relation "installation" does not exist'));
  await expect(serveWhenKnown(wall, { ...options, ask: broken })).rejects.toThrow('installation');
  const served = await serveWhenKnown(wall, { ...options, ask: async () => false });
  onTestFinished(served.close);
  expect(served.port).toBeGreaterThan(0);
});
