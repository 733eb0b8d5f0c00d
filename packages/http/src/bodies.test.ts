import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { FORM, HOST, MB, raw, SAME_ORIGIN, startWall, until } from './testing.ts';

const BINARY = { ...SAME_ORIGIN, 'content-type': 'application/octet-stream' };

test.each([
  [100_000, false, 200],
  [100_001, false, 413],
  [100_000, true, 200],
  [100_001, true, 413],
  [5_000_000, false, 413],
  [5_000_000, true, 413],
])('a form of %i bytes (chunked: %s) is answered %i', async (bytes, chunked, status) => {
  const wall = await startWall();
  const headers = { ...SAME_ORIGIN, ...FORM };
  const answer = await wall.ask({ method: 'POST', path: '/eco/x', headers, body: 'a'.repeat(bytes), chunked });
  expect(answer.status).toBe(status);
  await until(() => wall.outcomes.length === wall.requests.length);
  expect(wall.calls.bytes).toEqual(status === 200 ? [bytes] : []);
  expect(wall.calls.handled).toEqual([]);
});

test.each([
  ['/eco/archivo', 2 * MB, false, 200],
  ['/eco/archivo', 2 * MB, true, 200],
  ['/eco/archivo', 2 * MB + 1, false, 413],
  ['/eco/archivo', 2 * MB + 1, true, 413],
  ['/eco/otra', 10, false, 415],
])('a file to %s of %i bytes (chunked: %s) is answered %i', async (path, bytes, chunked, status) => {
  const wall = await startWall();
  const answer = await wall.ask({ method: 'POST', path, headers: BINARY, body: Buffer.alloc(bytes), chunked });
  expect(answer.status).toBe(status);
  expect(wall.calls.bytes).toEqual(status === 200 ? [bytes] : []);
});

test.each([
  ['text/plain', 415],
  ['application/xml', 415],
  ['', 415],
  ['multipart/form-data', 400],
  ['multipart/form-data; boundary=abc', 200],
  ['application/json', 200],
  ['APPLICATION/X-WWW-FORM-URLENCODED; charset=UTF-8', 200],
])('a body of type "%s" is answered %i', async (type, status) => {
  const wall = await startWall();
  const headers = { ...SAME_ORIGIN, ...(type === '' ? {} : { 'content-type': type }) };
  expect((await wall.ask({ method: 'POST', path: '/eco/x', headers, body: 'a=1' })).status).toBe(status);
});

test('a compressed body is not taken, and neither is a transfer coding that we do not read', async () => {
  const wall = await startWall();
  const headers = { ...SAME_ORIGIN, ...FORM };
  const gzip = { method: 'POST', path: '/eco/x', headers: { ...headers, 'content-encoding': 'gzip' }, body: 'a=1' };
  expect((await wall.ask(gzip)).status).toBe(415);
  const coded = { ...gzip, headers: { ...headers, 'transfer-encoding': 'gzip, chunked' }, chunked: true };
  expect((await wall.ask(coded)).status).toBe(400);
});

test('a form that arrives too slowly is 408, and its action never sees half of it', async () => {
  const wall = await startWall({ times: { total: 200 } });
  const text = await raw(wall.port, post('/eco/x', 'application/x-www-form-urlencoded', 10, 'a=1'), 1_500);
  expect(text).toMatch(/^HTTP\/1.1 408 /);
  expect(wall.calls.bytes).toEqual([]);
});

test('an upload may take longer than a form as long as it is never silent', async () => {
  const wall = await startWall({ times: { total: 100, idle: 300 } });
  const pieces = ['1', '2', '3', '4', '5', '6'];
  const answer = await new Promise<string>((resolve) => {
    void import('node:net').then(({ connect }) => {
      let text = '';
      const socket = connect(wall.port, '127.0.0.1', () => {
        socket.write(post('/eco/archivo', 'application/octet-stream', pieces.length, ''));
        for (const [at, piece] of pieces.entries()) setTimeout(() => socket.write(piece), 100 * (at + 1));
      });
      socket.on('data', (chunk) => {
        text += chunk.toString();
        socket.destroy();
      });
      socket.on('close', () => resolve(text));
    });
  });
  expect(answer).toMatch(/^HTTP\/1.1 200 /);
  expect(wall.calls.bytes).toEqual([pieces.length]);
  const silent = await raw(wall.port, post('/eco/archivo', 'application/octet-stream', 10, '1'), 1_500);
  expect(silent).toMatch(/^HTTP\/1.1 408 /);
});

test('a handler without an answer in time is 503 with Retry-After', async () => {
  const wall = await startWall({ times: { total: 100 } });
  const answer = await wall.ask({ path: '/lento' });
  expect([answer.status, answer.headers['retry-after']]).toEqual([503, '5']);
});

test('a client that waits before sending is refused before its body, and welcomed otherwise', async () => {
  const wall = await startWall();
  const expecting = (bytes: number) =>
    post('/eco/x', 'application/x-www-form-urlencoded', bytes, '').replace(
      '\r\n\r\n',
      '\r\nExpect: 100-continue\r\n\r\n',
    );
  expect(await raw(wall.port, expecting(200_000))).toMatch(/^HTTP\/1.1 413 /);
  expect(await raw(wall.port, expecting(10))).toMatch(/^HTTP\/1.1 100 /);
});

test('a connection goes on after a refusal: the next request on it is answered', async () => {
  const wall = await startWall();
  const refused = post('/eco/x', 'text/plain', 3, 'a=1');
  const text = await raw(wall.port, `${refused}GET /salud HTTP/1.1\r\nHost: ${HOST}\r\n\r\n`);
  expect(text.match(/HTTP\/1.1 (\d+)/g)).toEqual(['HTTP/1.1 415', 'HTTP/1.1 200']);
});

function post(path: string, type: string, length: number, body: string): string {
  const head = `POST ${path} HTTP/1.1\r\nHost: ${HOST}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: ${type}`;
  return `${head}\r\nContent-Length: ${length}\r\n\r\n${body}`;
}

test.each([
  ['/nada', FORM['content-type'], 90_000],
  ['/nada', FORM['content-type'], 480_000],
  ['/cargas/nada', 'multipart/form-data; boundary=x', 480_000],
  ['/cargas/nada', 'multipart/form-data; boundary=x', 2 * MB],
  ['/eco/x', FORM['content-type'], 480_000],
  ['/eco/x', 'text/plain', 480_000],
])(
  'what is sent to %s as %s (%i bytes) and answered early leaves its connection to who asks next',
  async (path, type, bytes) => {
    const wall = await startWall();
    const head = (line: string, more: string) =>
      `${line} HTTP/1.1\r\nHost: ${HOST}\r\nSec-Fetch-Site: same-origin\r\n${more}\r\n`;
    const post = `${head(`POST ${path}`, `Content-Type: ${type}\r\nContent-Length: ${bytes}\r\n`)}${'a'.repeat(bytes)}`;
    const said = await raw(wall.port, post + head('GET /salud', 'Connection: close\r\n'), 3_000);
    const statuses = [...said.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));
    expect(statuses).toEqual([expect.any(Number), 200]);
  },
);

/** How long a connection lives on which a form is answered while it is sent, a little at a time, without an end. */
function livesWhileSending(port: number, head: string, everyMs: number): Promise<{ text: string; ms: number }> {
  const began = performance.now();
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(head));
    const sending = setInterval(() => socket.write('a'.repeat(1_000)), everyMs);
    const given = setTimeout(() => socket.destroy(), 5_000);
    socket.on('data', (piece) => {
      text += String(piece);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(sending);
      clearTimeout(given);
      resolve({ text, ms: performance.now() - began });
    });
  });
}

test.each([
  ['/nada', FORM['content-type'], 90_000],
  ['/cargas/nada', 'multipart/form-data; boundary=x', 2 * MB],
])('what goes on being sent to %s after its answer is read for a time and no longer', async (path, type, says) => {
  const wall = await startWall({ times: { rest: 600 } });
  const { text, ms } = await livesWhileSending(wall.port, post(path, type, says, 'a=1'), 50);
  expect(text).toMatch(/^HTTP\/1\.1 40[45] /);
  expect(ms).toBeGreaterThan(500);
  expect(ms).toBeLessThan(3_000);
});

test.each([
  ['/eco/x', 'a form'],
  ['/%65CO/x', 'the same, spelled otherwise'],
])('of what comes with the first line to %s (%s) each byte is counted', async (path) => {
  const wall = await startWall();
  const lengthless = `POST ${path} HTTP/1.1\r\nHost: ${HOST}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: ${FORM['content-type']}\r\nTransfer-Encoding: chunked\r\n\r\n`;
  const chunk = (bytes: number) => `${bytes.toString(16)}\r\n${'a'.repeat(bytes)}\r\n`;
  for (const [first, rest] of [
    [60_000, 40_001],
    [100_001, 0],
  ] as const) {
    const said = await raw(wall.port, `${lengthless}${chunk(first)}${rest ? chunk(rest) : ''}0\r\n\r\n`, 1_500);
    expect(said, `${first} and ${rest} more`).toMatch(/^HTTP\/1\.1 413 /);
  }
});
