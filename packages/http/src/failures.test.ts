import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { SAME_ORIGIN, startWall, until } from './testing.ts';
import { isUnavailable } from './unavailable.ts';

const refused = Object.assign(new Error('connect ECONNREFUSED 10.0.0.3:5432'), { code: 'ECONNREFUSED' });

test.each(['/caida', '/recurso-caido', '/caida?_data=routes/caida'])(
  'v5.0.0-16.5.2 %s with the database down is 503 with Retry-After, in plain Spanish',
  async (path) => {
    const wall = await startWall();
    const answer = await wall.ask({ path, headers: { accept: 'text/html' } });
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '5']);
    expect(answer.text).toContain('El servicio no está disponible en este momento');
    expect(answer.text).toContain(String(answer.headers['x-request-id']));
    expect(answer.text).not.toMatch(/ECONNREFUSED|5432|at /);
  },
);

test('a load context that cannot be made because the database is down is 503, and nothing is ended', async () => {
  const wall = await startWall({ loadContext: () => Promise.reject(new Error('failed', { cause: refused })) });
  expect((await wall.ask()).status).toBe(503);
  await until(() => wall.lines.some((line) => line.msg === 'request'));
  expect(wall.outcomes).toEqual([]);
});

test('v5.0.0-16.5.1 v5.0.0-16.5.4 an unexpected error is logged once and shows no detail', async () => {
  const wall = await startWall({
    loadContext: () => {
      throw new TypeError('clave de ana@entidad.co');
    },
  });
  const answer = await wall.ask({ headers: { accept: 'text/html' } });
  expect([answer.status, answer.headers['content-type']]).toEqual([500, 'text/html; charset=utf-8']);
  expect(answer.text).not.toMatch(/TypeError|clave|at /);
  const logged = wall.lines.filter((line) => line.msg === 'failure');
  expect(logged).toHaveLength(1);
  expect(logged[0]).toMatchObject({ level: 'error', requestId: answer.headers['x-request-id'] });
  expect(JSON.stringify(logged)).not.toContain('ana@entidad.co');
});

test('the build that does not load is 500 once and asked for again', async () => {
  let times = 0;
  const wall = await startWall({
    build: () => {
      times += 1;
      throw new Error('build');
    },
  });
  expect((await wall.ask()).status).toBe(500);
  expect((await wall.ask({ path: '/?_data=root' })).status).toBe(500);
  expect(times).toBe(2);
});

test('each context is ended once, whole or left half way', async () => {
  const wall = await startWall();
  await wall.ask();
  await wall.post('/recurso', SAME_ORIGIN);
  await wall.raw('GET /lento HTTP/1.1\r\nHost: alianzas.example\r\n\r\n');
  await until(() => wall.outcomes.length === 3);
  expect(wall.outcomes.map((outcome) => outcome.completed)).toEqual([true, true, false]);
  expect(wall.outcomes.map((outcome) => outcome.status)).toEqual([200, 303, 200]);
  expect(wall.requests[2]?.signal.aborted).toBe(true);
  expect(wall.requests[0]?.signal.aborted).toBe(false);
});

test('a slow reader does not fill the memory: the body waits for it, and stops when it leaves', async () => {
  const wall = await startWall();
  expect((await wall.ask({ path: '/grande' })).text).toHaveLength(64 * 65_536);
  expect(wall.calls.pieces).toBe(64);
  const socket = connect(wall.port, '127.0.0.1');
  socket.pause();
  socket.write('GET /sin-fin HTTP/1.1\r\nHost: alianzas.example\r\n\r\n');
  await until(() => wall.calls.pieces > 66);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const taken = wall.calls.pieces;
  expect(taken).toBeLessThan(64 + 200);
  socket.destroy();
  await until(() => wall.outcomes.length === 2);
  expect(wall.outcomes[1]).toEqual({ status: 200, completed: false });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(wall.calls.pieces).toBeLessThan(taken + 3);
  expect(wall.lines.filter((line) => line.level === 'error')).toEqual([]);
});

test('refusals speak the language of who asks: page, sentence or JSON', async () => {
  const wall = await startWall();
  const refusedAs = async (path: string, accept: string) => {
    const { headers, text } = await wall.ask({ method: 'DELETE', path, headers: { accept } });
    return [headers['content-type'], text] as const;
  };
  const [html, page] = await refusedAs('/', 'text/html,application/xhtml+xml,*/*;q=0.8');
  expect(html).toBe('text/html; charset=utf-8');
  expect(page).toMatch(/^<!doctype html>\n<html lang="es-CO">[\s\S]*<h1>Operación no permitida<\/h1>/);
  const [plain, sentence] = await refusedAs('/', '*/*');
  expect([plain, sentence.split('\n')[0]]).toEqual([
    'text/plain; charset=utf-8',
    'Operación no permitida. Esta dirección no admite esa operación.',
  ]);
  const [json, error] = await refusedAs('/api/avisos', '*/*');
  expect(json).toBe('application/json; charset=utf-8');
  expect(JSON.parse(error)).toMatchObject({ error: { code: 'unknownMethod', status: 405 } });
});

test('on the wrong host the page names the right one', async () => {
  const wall = await startWall();
  const answer = await wall.ask({ headers: { host: '127.0.0.1', accept: 'text/html' } });
  expect(answer.text).toContain('<a href="https://alianzas.example/">https://alianzas.example</a>');
});

test.each([
  [Object.assign(new Error('x'), { code: '57P03' }), true],
  [Object.assign(new Error('x'), { code: '08006' }), true],
  [Object.assign(new Error('x'), { code: '53300' }), true],
  [Object.assign(new Error('database "x" is not currently accepting connections'), { code: '55000' }), true],
  [Object.assign(new Error('currval of sequence is not yet defined'), { code: '55000' }), false],
  [Object.assign(new Error('x'), { code: 'CONNECT_TIMEOUT' }), true],
  [Object.assign(new Error('x'), { code: 'ENOENT', syscall: 'connect' }), true],
  [new AggregateError([refused, refused]), true],
  [new Error('a', { cause: new Error('b', { cause: refused }) }), true],
  [Object.assign(new Error('x'), { code: 'ENOENT', syscall: 'open' }), false],
  [Object.assign(new Error('unique'), { code: '23505' }), false],
  [Object.assign(new Error('disk full'), { code: '53100' }), false],
  ['ECONNREFUSED', false],
  [null, false],
])('an outage is told from a fault: %s is %s', (error, expected) => {
  expect(isUnavailable(error)).toBe(expected);
});
