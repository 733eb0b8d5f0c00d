import { randomBytes } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { readWayBack, signWayBack, wayTo, withWayBack } from './way-back.ts';

const key = randomBytes(32);
afterEach(() => vi.useRealTimers());
const at = (carried: string) => `http://localhost/ingresar?volver=${encodeURIComponent(carried)}`;

test('a page of ours comes back as it was asked for', () => {
  const path = '/alianzas/ALZ-2026-0001/compromisos?x=1';
  const carried = signWayBack(key, path)!;
  expect(readWayBack(key, at(carried))).toBe(path);
  expect(readWayBack(key, `http://localhost${withWayBack('/ingresar/codigo', at(carried), key)}`)).toBe(path);
});

test('a way leads back for a day, however often it is carried on, and then nowhere', () => {
  vi.useFakeTimers({ now: new Date('2026-03-02T15:00:00Z') });
  const carried = signWayBack(key, '/bandeja')!;
  vi.setSystemTime(new Date('2026-03-03T14:59:59Z'));
  const on = `http://localhost${withWayBack('/ingresar/codigo', at(carried), key)}`;
  expect(readWayBack(key, on)).toBe('/bandeja');
  vi.setSystemTime(new Date('2026-03-03T15:00:00Z'));
  for (const address of [at(carried), on]) expect(readWayBack(key, address)).toBeNull();
  const [mark, until, path] = carried.split('.');
  expect(readWayBack(key, at([mark, Number(until) + 86_400, path].join('.'))), 'nobody lengthens it').toBeNull();
});

test('of an address that is too long as many parts are kept as fit, and one of each name', () => {
  const long = (cases: number) => `/reuniones/nueva?${'alianza=ALZ-2026-0001&'.repeat(cases)}actividad=9`;
  expect(wayTo(long(150))).toBe(long(150));
  const cut = new URL(wayTo(long(286)), 'http://localhost');
  expect([cut.pathname, cut.searchParams.getAll('actividad')]).toEqual(['/reuniones/nueva', ['9']]);
  expect(cut.searchParams.getAll('alianza').length).toBeGreaterThan(150);
  for (const cases of [150, 286]) expect(signWayBack(key, wayTo(long(cases)))).not.toBeNull();
  expect(wayTo(`/reuniones/nueva?x=${'y'.repeat(5_000)}`)).toBe('/reuniones/nueva');
});

test('a text that we did not sign is not carried on', () => {
  for (const carried of ['', 'x./bandeja', 'Llame ya al 123'.repeat(500), signWayBack(randomBytes(32), '/bandeja')!]) {
    expect(withWayBack('/ingresar/codigo', at(carried), key)).toBe('/ingresar/codigo');
  }
});

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/a b',
  '',
  '/x'.repeat(2_001),
])('no way leads to %s', (path) => {
  expect(signWayBack(key, path)).toBeNull();
});

test('what another key signed, what was altered and what was never signed lead nowhere', () => {
  const carried = signWayBack(key, '/bandeja')!;
  expect(readWayBack(randomBytes(32), at(carried))).toBeNull();
  expect(readWayBack(key, at(carried.replace('/bandeja', '/bandejas')))).toBeNull();
  expect(readWayBack(key, at('/bandeja'))).toBeNull();
  expect(readWayBack(key, at(carried.replace(/\.\d+/, '')))).toBeNull();
  expect(readWayBack(key, 'http://localhost/ingresar')).toBeNull();
});
