import type { Response } from 'express';
import { expect, test } from 'vitest';
import { type Answer, type Question, SAME_ORIGIN, startWall } from './testing.ts';

const KINDS: [name: string, status: number, question: Question][] = [
  ['a page', 200, {}],
  ['a page asked by HEAD', 200, { method: 'HEAD' }],
  ['a page that does not exist', 404, { path: '/no-existe' }],
  ['a page that breaks', 500, { path: '/roto' }],
  ['a resource', 200, { path: '/recurso' }],
  ['a resource that breaks', 500, { path: '/recurso-roto' }],
  ['a redirect after a POST', 303, { method: 'POST', path: '/recurso', headers: SAME_ORIGIN }],
  ['data', 200, { path: '/formulario?_data=routes/formulario' }],
  ['a file', 200, { path: '/assets/entry-AbC123.js' }],
  ['a missing file', 404, { path: '/assets/no.js' }],
  ['a part of a file', 206, { path: '/assets/entry-AbC123.js', headers: { range: 'bytes=0-9' } }],
  ['a part that a file does not have', 416, { path: '/assets/entry-AbC123.js', headers: { range: 'bytes=9999999-' } }],
  ['an outage', 503, { path: '/caida' }],
  ['a refusal of origin', 403, { method: 'POST', path: '/recurso' }],
  ['a refusal of host', 421, { headers: { host: 'otra.example' } }],
  ['a refusal of method', 405, { method: 'DELETE' }],
  ['a refusal of address', 400, { path: '/%zz' }],
  ['health', 200, { path: '/salud' }],
  ['readiness', 200, { path: '/salud/lista' }],
];

function expectSecure(answer: Answer): void {
  const { headers } = answer;
  const policy = String(headers['content-security-policy']);
  for (const part of ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
    expect(policy).toContain(part);
  }
  expect(policy).not.toContain('unsafe');
  expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('same-origin');
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  expect(headers['permissions-policy']).toContain('camera=()');
  expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers['cache-control']).toBeDefined();
  expect(headers['x-powered-by']).toBeUndefined();
  expect(headers.server).toBeUndefined();
  expect(headers['access-control-allow-origin']).toBeUndefined();
}

test.each(KINDS)(
  'v5.0.0-3.4.1 v5.0.0-3.4.3 v5.0.0-3.4.4 v5.0.0-3.4.5 v5.0.0-3.4.6 v5.0.0-3.4.8 v5.0.0-3.5.8 v5.0.0-13.4.6 every header stands on %s (%i)',
  async (_name, status, question) => {
    const wall = await startWall();
    const answer = await wall.ask(question);
    expect(answer.status).toBe(status);
    expectSecure(answer);
  },
);

test('a file not modified is 304 with every header', async () => {
  const wall = await startWall();
  const { headers } = await wall.ask({ path: '/assets/entry-AbC123.js' });
  const again = await wall.ask({ path: '/assets/entry-AbC123.js', headers: { 'if-none-match': String(headers.etag) } });
  expect(again.status).toBe(304);
  expectSecure(again);
});

test('the default policy runs no script; a route with islands replaces it and does not add to it', async () => {
  const wall = await startWall();
  expect((await wall.ask()).headers['content-security-policy']).toContain("script-src 'none'");
  const islands = (await wall.ask({ path: '/islas' })).headers['content-security-policy'];
  expect(islands).toContain("script-src 'self'");
  expect(islands).not.toContain("script-src 'none'");
});

test('a page is not stored unless its route says so; files with a hash stay for ever, the others an hour', async () => {
  const wall = await startWall();
  const cacheOf = async (path: string) => (await wall.ask({ path })).headers['cache-control'];
  expect(await cacheOf('/')).toBe('no-store');
  expect(await cacheOf('/publica')).toBe('public, max-age=60');
  expect(await cacheOf('/assets/entry-AbC123.js')).toBe('public, max-age=31536000, immutable');
  expect(await cacheOf('/favicon.ico')).toBe('public, max-age=3600');
  expect(await cacheOf('/assets/no.js')).toBe('no-store');
});

test('v5.0.0-14.2.5 a missing file is 404 and never a page of Remix', async () => {
  const wall = await startWall();
  const missing = [
    '/assets/no.js',
    '/assets/',
    '/fonts/x.woff2',
    '/apple-touch-icon.png',
    '/assets/../assets/x',
    '/Assets/x',
  ];
  for (const path of missing) expect((await wall.ask({ path })).status).toBe(404);
  expect((await wall.ask({ method: 'POST', path: '/favicon.ico', headers: SAME_ORIGIN })).status).toBe(405);
  expect(wall.requests).toHaveLength(0);
});

test('no address leads out of the folder of files', async () => {
  const wall = await startWall();
  for (const path of [
    '/assets/..%2f..%2f..%2fetc/passwd',
    '/assets/%2e%2e/%2e%2e/etc/passwd',
    '/assets/..%5c..%5cx.js',
  ]) {
    const answer = await wall.ask({ path });
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('root:');
  }
});

test('strict transport is only announced where the origin is https; the back office is not indexed', async () => {
  const local = await startWall({ origin: `http://localhost:3001`, app: 'backoffice' });
  const answer = await local.ask({ headers: { host: 'localhost:3001' } });
  expect(answer.status).toBe(200);
  expect(answer.headers['strict-transport-security']).toBeUndefined();
  expect(answer.headers['x-robots-tag']).toBe('noindex, nofollow');
});

test('with Vite the looser policy of development stands on every answer, whatever the route says', async () => {
  const wall = await startWall({ devMiddleware: (_req, _res, next) => next() });
  for (const path of ['/', '/islas']) {
    expect((await wall.ask({ path })).headers['content-security-policy']).toContain("'unsafe-eval'");
  }
});

test('pages and scripts are compressed, small answers and answers to uploads are not', async () => {
  const answered = JSON.stringify({ text: 'a'.repeat(5_000) });
  const mount = (path: string) => ({
    path,
    methods: ['POST'],
    handler: (_req: unknown, res: Response) => void res.type('json').end(answered),
  });
  const wall = await startWall({ mounts: [mount('/cargas'), mount('/otra')] });
  const headers = { ...SAME_ORIGIN, 'accept-encoding': 'gzip' };
  const encodingOf = async (question: Question) =>
    (await wall.ask({ headers, ...question })).headers['content-encoding'];
  expect(await encodingOf({})).toBe('gzip');
  expect(await encodingOf({ path: '/assets/entry-AbC123.js' })).toBe('gzip');
  expect(await encodingOf({ method: 'POST', path: '/otra' })).toBe('gzip');
  expect(await encodingOf({ method: 'POST', path: '/cargas' })).toBeUndefined();
  expect(await encodingOf({ path: '/salud' })).toBeUndefined();
  expect(await encodingOf({ path: '/grande' })).toBeUndefined();
});
