import { expect, test } from 'vitest';
import { startWall, until } from './testing.ts';

test('alive needs no I/O and no host, and leaves no line', async () => {
  let asked = 0;
  const wall = await startWall({
    ready: async () => {
      asked += 1;
      return { database: true };
    },
  });
  for (const path of ['/salud', '/healthz']) {
    const answer = await wall.ask({ path, headers: { host: '10.1.2.3' } });
    expect([answer.status, answer.text, answer.headers['cache-control']]).toEqual([200, '{"status":"ok"}', 'no-store']);
  }
  expect(asked).toBe(0);
  expect((await wall.ask({ path: '/salud/lista', headers: { host: '10.1.2.3' } })).text).toBe(
    '{"status":"ok","checks":{"database":true}}',
  );
  await wall.ask();
  await until(() => wall.lines.length > 0);
  expect(wall.lines.map((line) => line.path)).toEqual(['/']);
});

test.each([
  ['one check fails', async () => ({ database: true, queue: false }), { database: true, queue: false }],
  ['it throws', async () => Promise.reject(new Error('host db.interno')), {}],
  ['it is silent', () => new Promise<Record<string, boolean>>(() => undefined), {}],
])('readiness is 503 without detail when %s, and the log says once what is missing', async (_name, ready, checks) => {
  const wall = await startWall({ ready, times: { ready: 50 } });
  for (let time = 0; time < 3; time += 1) {
    const answer = await wall.ask({ path: '/salud/lista' });
    expect([answer.status, answer.text]).toEqual([503, '{"status":"unavailable"}']);
  }
  const told = wall.lines.filter(({ msg }) => msg === 'not ready');
  expect(told).toMatchObject([{ status: 'unavailable', checks }]);
});

test('what is to be looked at is told, and takes nobody out: a site stays when its worker is silent', async () => {
  const wall = await startWall({ ready: async () => ({ database: true, worker: 'attention' }) });
  for (let time = 0; time < 2; time += 1) {
    const { status, text } = await wall.ask({ path: '/salud/lista' });
    expect([status, JSON.parse(text)]).toEqual([
      200,
      { status: 'ok', checks: { database: true, worker: 'attention' } },
    ]);
  }
  expect(wall.lines.map(({ msg }) => msg)).toEqual(['ready, and needs attention']);
});

test('what comes back is told, and what goes away again too', async () => {
  let queue = true;
  const wall = await startWall({ ready: async () => ({ queue }) });
  for (const state of [true, false, true, false]) {
    queue = state;
    await wall.ask({ path: '/salud/lista' });
  }
  const words = wall.lines.map(({ msg }) => msg);
  expect(words).toEqual(['not ready', 'ready again', 'not ready']);
});

test('a flood of readiness questions asks the checks once at a time', async () => {
  let asked = 0;
  const wall = await startWall({
    ready: async () => {
      asked += 1;
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { database: true };
    },
  });
  await Promise.all(Array.from({ length: 30 }, () => wall.ask({ path: '/salud/lista' })));
  expect(asked).toBeLessThan(4);
});

test('health is read, not written', async () => {
  const wall = await startWall();
  const answer = await wall.post('/salud');
  expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
});
