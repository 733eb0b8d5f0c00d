import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { readWayBack, signWayBack, withWayBack } from './way-back.ts';

const key = randomBytes(32);
const at = (carried: string) => `http://localhost/ingresar?volver=${encodeURIComponent(carried)}`;

test('a page of ours comes back as it was asked for', () => {
  const path = '/alianzas/ALZ-2026-0001/compromisos?x=1';
  const carried = signWayBack(key, path)!;
  expect(readWayBack(key, at(carried))).toBe(path);
  expect(readWayBack(key, `http://localhost${withWayBack('/ingresar/codigo', at(carried), key)}`)).toBe(path);
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
  '/x'.repeat(200),
])('no way leads to %s', (path) => {
  expect(signWayBack(key, path)).toBeNull();
});

test('what another key signed, what was altered and what was never signed lead nowhere', () => {
  const carried = signWayBack(key, '/bandeja')!;
  expect(readWayBack(randomBytes(32), at(carried))).toBeNull();
  expect(readWayBack(key, at(carried.replace('/bandeja', '/bandejas')))).toBeNull();
  expect(readWayBack(key, at('/bandeja'))).toBeNull();
  expect(readWayBack(key, 'http://localhost/ingresar')).toBeNull();
});
