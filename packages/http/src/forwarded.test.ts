import { expect, test } from 'vitest';
import { proxyTest } from './proxies.ts';
import { HOST, startWall } from './testing.ts';

const FORGED = {
  'x-forwarded-for': '203.0.113.9, 198.51.100.7',
  'x-forwarded-host': 'otra.example',
  'x-forwarded-proto': 'gopher',
  'x-real-ip': '203.0.113.9',
  forwarded: 'for=203.0.113.9;host=otra.example',
  'x-original-url': '/administracion',
};

test('v5.0.0-4.1.3 forwarding headers of anybody are taken away and not believed', async () => {
  const wall = await startWall();
  const answer = await wall.ask({ headers: FORGED });
  expect(answer.status).toBe(200);
  expect(answer.text).toContain(`<p>https://${HOST}/</p>`);
  const [request] = wall.requests;
  expect(request?.address).toBe('127.0.0.1');
  expect(Object.keys(request?.headers ?? {}).filter((name) => name in FORGED)).toEqual([]);
});

test.each(['127.0.0.1', '127.0.0.0/8', '10.0.0.1, 127.0.0.1'])(
  'of the configured proxy %s the last foreign address and the host are believed',
  async (trustedProxy) => {
    const wall = await startWall({ trustedProxy });
    const through = { ...FORGED, 'x-forwarded-host': HOST, host: 'interno:8080' };
    expect((await wall.ask({ headers: through })).status).toBe(200);
    expect(wall.requests[0]?.address).toBe('198.51.100.7');
    expect(wall.requests[0]?.url.href).toBe(`https://${HOST}/`);
    expect((await wall.ask({ headers: FORGED })).status).toBe(421);
    expect((await wall.ask({ headers: { ...FORGED, 'x-forwarded-host': ']:[' } })).status).toBe(421);
  },
);

test('an address that is none ends the chain at the proxy', async () => {
  const wall = await startWall({ trustedProxy: '127.0.0.1' });
  await wall.ask({ headers: { 'x-forwarded-for': '203.0.113.9, <script>' } });
  await wall.ask({ headers: { 'x-forwarded-for': '203.0.113.9, 127.0.0.1' } });
  await wall.ask({ headers: { 'x-forwarded-for': '::ffff:203.0.113.8' } });
  expect(wall.requests.map((request) => request.address)).toEqual(['127.0.0.1', '203.0.113.9', '203.0.113.8']);
});

test('the default port may be written', async () => {
  const wall = await startWall();
  expect((await wall.ask({ headers: { host: `${HOST.toUpperCase()}:443` } })).status).toBe(200);
});

test('a proxy or an origin that cannot be read stops the start', async () => {
  expect(() => proxyTest('mi-proxy')).toThrow('not an address or CIDR');
  expect(() => proxyTest('10.0.0.0/99')).toThrow();
  await expect(startWall({ origin: 'https://alianzas.example/portal' })).rejects.toThrow('not an origin');
  await expect(startWall({ origin: 'ftp://alianzas.example' })).rejects.toThrow('not an origin');
});
