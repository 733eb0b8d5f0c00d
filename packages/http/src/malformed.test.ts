import { expect, test } from 'vitest';
import { HOST, raw, SAME_ORIGIN, startWall } from './testing.ts';

const get = (target: string, ...headers: string[]) =>
  [`GET ${target} HTTP/1.1`, `Host: ${HOST}`, 'Connection: close', ...headers, '', ''].join('\r\n');

// trust-and-speed 1.4, and what else must be answered in the 400s before Remix.
const ROWS: [name: string, status: number, bytes: string][] = [
  ['method TRACE', 405, `TRACE / HTTP/1.1\r\nHost: ${HOST}\r\nConnection: close\r\n\r\n`],
  ['method OPTIONS', 405, `OPTIONS / HTTP/1.1\r\nHost: ${HOST}\r\nConnection: close\r\n\r\n`],
  ['method OPTIONS *', 405, `OPTIONS * HTTP/1.1\r\nHost: ${HOST}\r\nConnection: close\r\n\r\n`],
  ['method PUT', 405, `PUT / HTTP/1.1\r\nHost: ${HOST}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`],
  ['method CONNECT', 405, `CONNECT otra.example:443 HTTP/1.1\r\nHost: otra.example\r\n\r\n`],
  ['method FOO', 400, `FOO / HTTP/1.1\r\nHost: ${HOST}\r\n\r\n`],
  ['a percent escape that does not decode', 400, get('/%zz')],
  ['an overlong escape', 400, get('/%c0%80')],
  ['NUL in the path', 400, get('/red/%00')],
  ['NUL in the query', 400, get('/red?q=%00')],
  ['a line break in the path', 400, get('/red/%0d%0aSet-Cookie:a')],
  ['a path that begins with //', 400, get('//otra.example/')],
  ['a path that begins with /\\', 400, get('/\\otra.example')],
  ['a path that begins with an escaped backslash', 400, get('/%5cotra.example')],
  ['a path that becomes //', 400, get('/.//otra.example')],
  ['a path that becomes // through ..', 400, get('/x/..//otra.example')],
  ['an absolute address', 400, get(`http://${HOST}/`)],
  ['a foreign host', 421, get('/').replace(HOST, 'otra.example')],
  ['our host on another port', 421, get('/').replace(HOST, `${HOST}:8080`)],
  ['a host that is no host', 421, get('/').replace(HOST, 'usuario@otra.example/x')],
  ['no host', 400, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ['two hosts', 400, get('/', 'Host: otra.example')],
  ['two equal hosts', 400, get('/', `Host: ${HOST}`)],
  ['a malformed X-Forwarded-Host', 200, get('/', 'X-Forwarded-Host: ]:[')],
  ['a foreign X-Forwarded-Host', 200, get('/', 'X-Forwarded-Host: otra.example:99999')],
  ['a header of 17 KB', 431, get('/', `X-A: ${'a'.repeat(17_000)}`)],
  ['a GET with a body', 400, get('/', 'Content-Length: 3').concat('a=1')],
  ['two lengths', 400, `POST / HTTP/1.1\r\nHost: ${HOST}\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\na=1`],
  [
    'a length and chunks',
    400,
    `POST / HTTP/1.1\r\nHost: ${HOST}\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  ],
  ['no HTTP at all', 400, 'hola\r\n\r\n'],
  [
    'a POST to a page without action',
    405,
    `POST / HTTP/1.1\r\nHost: ${HOST}\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n\r\n`,
  ],
];

test.each(ROWS)('v5.0.0-4.2.1 %s is answered %i, with the headers of every answer', async (_name, status, bytes) => {
  const wall = await startWall();
  const text = await wall.raw(bytes);
  expect(text.split('\r\n', 1)[0]).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(text.toLowerCase()).toContain("frame-ancestors 'none'");
  expect(text.toLowerCase()).toMatch(/x-request-id: [0-9a-f-]{36}\r\n/);
  expect(text.toLowerCase()).not.toContain('x-powered-by');
});

test('v5.0.0-13.4.4 v5.0.0-4.1.4 a method that is not ours is 405 and says which are', async () => {
  const wall = await startWall();
  for (const method of ['OPTIONS', 'TRACE', 'PUT', 'PATCH', 'DELETE', 'PROPFIND']) {
    const answer = await wall.ask({ method, headers: SAME_ORIGIN });
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD, POST']);
  }
  expect(wall.requests).toHaveLength(0);
});

test('a mount has its own methods, a whole address, and the same rules before it', async () => {
  const seen: string[] = [];
  const wall = await startWall({
    mounts: [
      {
        path: '/cargas',
        methods: ['POST', 'PATCH', 'HEAD', 'DELETE', 'OPTIONS'],
        handler: async (req, res) => {
          seen.push(`${req.method} ${req.url}`);
          if (req.url.endsWith('roto')) throw new Error('roto');
          res.status(204).end();
        },
      },
    ],
  });
  expect((await wall.ask({ method: 'PATCH', path: '/cargas/7?a=1', headers: SAME_ORIGIN })).status).toBe(204);
  expect((await wall.ask({ method: 'OPTIONS', path: '/cargas', headers: SAME_ORIGIN })).status).toBe(204);
  expect((await wall.ask({ method: 'DELETE', path: '/cargas/7' })).status).toBe(403);
  expect((await wall.ask({ method: 'PATCH', path: '/cargasx', headers: SAME_ORIGIN })).status).toBe(405);
  expect((await wall.ask({ method: 'POST', path: '/cargas/roto', headers: SAME_ORIGIN })).status).toBe(500);
  const get = await wall.ask({ path: '/cargas' });
  expect([get.status, get.headers.allow]).toEqual([405, 'POST, PATCH, HEAD, DELETE, OPTIONS']);
  expect(seen).toEqual(['PATCH /cargas/7?a=1', 'OPTIONS /cargas', 'POST /cargas/roto']);
});

test('what is garbage after a slow request is not taken for its answer', async () => {
  const wall = await startWall();
  const text = await raw(wall.port, `GET /lento HTTP/1.1\r\nHost: ${HOST}\r\n\r\n\0\0x\r\n\r\n`, 1_000);
  expect(text).toMatch(/^HTTP\/1.1 200 /);
  expect(text).not.toContain('HTTP/1.1 400');
});
