import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seal, Unsealable, unseal } from './seal.ts';

const key = randomBytes(32);

test('v5.0.0-11.3.2 what is sealed opens with the same key only, and never looks the same twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(unseal(key, seal(key, text))).toBe(text);
    }),
  );
  expect(seal(key, 'a')).not.toBe(seal(key, 'a'));
  expect(() => unseal(randomBytes(32), seal(key, 'a'))).toThrow(Unsealable);
});

test('v5.0.0-11.2.2 what an older key sealed opens while that key is still at hand', () => {
  const older = randomBytes(32);
  expect(unseal([key, older], seal(older, 'seed'))).toBe('seed');
});

test('v5.0.0-11.3.3 one altered character is noticed', () => {
  const sealed = seal(key, 'the seed');
  fc.assert(
    fc.property(fc.nat({ max: sealed.length - 2 }), fc.constantFrom(...'AZaz09-_'), (at, sign) => {
      fc.pre(sealed[at] !== sign);
      expect(() => unseal(key, sealed.slice(0, at) + sign + sealed.slice(at + 1))).toThrow(Unsealable);
    }),
  );
  for (const text of ['', 'a1', 'a1.x.y', 'plain text', sealed.slice(0, 20)])
    expect(() => unseal(key, text)).toThrow(Unsealable);
});
