import { expect, test } from 'vitest';
import { FORM, SAME_ORIGIN, startWall } from './testing.ts';

const spellings: [asked: string, read: string][] = [
  ['/CUENTA', '/cuenta'],
  ['/%63uenta?A=%41', '/cuenta?A=%41'],
  ['/cuenta/', '/cuenta'],
  ['/Invitacion/Zx9_%41b', '/invitacion/Zx9_Ab'],
  ['/%49NVITACION/alz-2026%E2%80%930001', '/invitacion/alz-2026%E2%80%930001'],
  ['/ECO/Archivo/%2e%2E/A', '/eco/A'],
  ['/ECO/Archivo/A', '/eco/Archivo/A'],
  ['/nada/DE/%61qui', '/nada/DE/%61qui'],
];

test.each(spellings)(
  '%s is read as %s by whoever stands behind the wall, also when a form is sent there',
  async (asked, read) => {
    const wall = await startWall();
    await wall.ask({ path: asked });
    await wall.post(asked, { ...SAME_ORIGIN, ...FORM });
    const seen = wall.requests.map(({ url }) => url.pathname + url.search);
    expect(seen).toEqual([read, read]);
  },
);

test('what proves itself never brings a cookie, however its address is spelled', async () => {
  const wall = await startWall();
  for (const path of ['/API/avisos', '/%61pi/avisos', '/api/Avisos']) {
    expect((await wall.ask({ path, headers: { cookie: 'a=1' } })).text, path).toBe('cookie: null');
  }
});

test('a form with files is held to the limit of its page, however its address is spelled', async () => {
  const wall = await startWall();
  const headers = { ...SAME_ORIGIN, 'content-type': 'application/octet-stream' };
  const body = Buffer.alloc(200_000);
  for (const path of ['/eco/archivo', '/ECO/archivo', '/%65co/archivo'])
    expect((await wall.ask({ method: 'POST', path, headers, body })).text, path).toBe('200000');
});
