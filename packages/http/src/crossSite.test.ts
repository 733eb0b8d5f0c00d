import { expect, test } from 'vitest';
import { ORIGIN, SAME_ORIGIN, startWall } from './testing.ts';

const DATA = '/formulario?_data=routes/formulario';

// trust-and-speed 1.3: what stock Remix answers 200 or 500 to, and what reaches the action.
const REFUSED: [name: string, path: string, headers: Record<string, string>][] = [
  ['a page, foreign Origin', '/formulario', { origin: 'https://otra.example' }],
  ['a page, Origin null', '/formulario', { origin: 'null' }],
  ['a page, Origin that does not parse', '/formulario', { origin: 'notaurl' }],
  ['a page, no Origin and no Sec-Fetch-Site', '/formulario', {}],
  ['a page, our Origin but another scheme', '/formulario', { origin: 'http://alianzas.example' }],
  ['a page, our Origin but another port', '/formulario', { origin: `${ORIGIN}:8443` }],
  ['a page, our Origin twice', '/formulario', { origin: `${ORIGIN}, ${ORIGIN}` }],
  ['a page, cross-site', '/formulario', { 'sec-fetch-site': 'cross-site', origin: ORIGIN }],
  ['a page, same-site', '/formulario', { 'sec-fetch-site': 'same-site', origin: ORIGIN }],
  ['a page, typed by hand', '/formulario', { 'sec-fetch-site': 'none' }],
  ['a page, same-origin but foreign Origin', '/formulario', { ...SAME_ORIGIN, origin: 'https://otra.example' }],
  ['a page, same-origin but unreadable Origin', '/formulario', { ...SAME_ORIGIN, origin: 'notaurl' }],
  ['data transport, foreign Origin', DATA, { origin: 'https://otra.example' }],
  ['data transport, Origin null', DATA, { origin: 'null' }],
  ['data transport, no Origin', DATA, {}],
  ['a resource, foreign Origin', '/recurso', { origin: 'https://otra.example' }],
  ['a resource, Origin null', '/recurso', { origin: 'null' }],
  ['a resource, no Origin', '/recurso', {}],
  ['a way round by /api', '/api/../formulario', { origin: 'https://otra.example' }],
  ['a way round by an encoded /api', '/api/%2e%2e/formulario', { origin: 'https://otra.example' }],
];

test.each(REFUSED)('v5.0.0-3.5.1 a POST is refused and no action runs: %s', async (_name, path, headers) => {
  const wall = await startWall();
  const answer = await wall.post(path, headers);
  expect(answer.status).toBe(403);
  expect(answer.headers.vary).toContain('Sec-Fetch-Site, Origin');
  expect(wall.calls.action).toBe(0);
  expect(wall.requests).toHaveLength(0);
});

const ACCEPTED: [name: string, path: string, headers: Record<string, string>][] = [
  ['a page, same-origin', '/formulario', { ...SAME_ORIGIN, origin: ORIGIN }],
  ['a page, same-origin without Origin', '/formulario', SAME_ORIGIN],
  ['a page without referrer: same-origin, Origin null', '/invitacion/abc', { ...SAME_ORIGIN, origin: 'null' }],
  ['a page, an old browser with our Origin', '/formulario', { origin: ORIGIN }],
  ['data transport, same-origin', DATA, { ...SAME_ORIGIN, origin: ORIGIN }],
  ['a resource, same-origin', '/recurso', { ...SAME_ORIGIN, origin: ORIGIN }],
];

test.each(ACCEPTED)('a POST from our own pages reaches its action once: %s', async (_name, path, headers) => {
  const wall = await startWall();
  const answer = await wall.post(path, headers);
  expect(answer.status).toBeLessThan(400);
  expect(wall.calls.action).toBe(1);
});

test('/api and /ganchos prove themselves: another origin is let in, a cookie never is', async () => {
  const wall = await startWall();
  const foreign = { origin: 'https://otra.example', cookie: '__Host-portal=robada' };
  const sent = await wall.post('/api/avisos', foreign);
  const read = await wall.ask({ path: '/api/avisos', headers: foreign });
  expect([sent.text, read.text]).toEqual(['cookie: null', 'cookie: null']);
  expect((await wall.ask({ path: '/cuenta', headers: foreign })).text).toBe('__Host-portal=robada');
});

test('the data transport takes one route id of the build and nothing else', async () => {
  const wall = await startWall();
  const known = await wall.ask({ path: DATA });
  expect([known.status, known.text]).toEqual([200, '{"a":1}']);
  for (const value of ['', 'routes/otra', '__proto__', 'constructor', 'routes/formulario&_data=root']) {
    expect((await wall.ask({ path: `/formulario?_data=${value}` })).status).toBe(400);
    expect((await wall.post(`/formulario?%5Fdata=${value}`, SAME_ORIGIN)).status).toBe(400);
  }
  expect(wall.calls.action).toBe(0);
});

test('reading needs no origin: a link from anywhere opens a page', async () => {
  const wall = await startWall();
  const answer = await wall.ask({ headers: { 'sec-fetch-site': 'cross-site', origin: 'https://otra.example' } });
  expect(answer.status).toBe(200);
});
