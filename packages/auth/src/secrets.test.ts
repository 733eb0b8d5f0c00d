import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { foldRecoveryCode, hashSecret, isToken, markOf, newCode, newToken, recoveryCodesOf } from './secrets.ts';

test('v5.0.0-7.2.3 tokens are 32 random bytes, each different', () => {
  const tokens = new Set(Array.from({ length: 1000 }, newToken));
  expect(tokens.size).toBe(1000);
  for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  expect(isToken(newToken())).toBe(true);
  for (const text of ['', 'a', `${newToken()}=`, newToken().slice(1), `${newToken().slice(1)} `])
    expect(isToken(text)).toBe(false);
});

test('v5.0.0-6.5.4 codes have eight digits, zeros in front included', () => {
  const codes = Array.from({ length: 5000 }, newCode);
  for (const code of codes) expect(code).toMatch(/^\d{8}$/);
  expect(codes.some((code) => code.startsWith('0'))).toBe(true);
  expect(new Set(codes).size).toBeGreaterThan(4990);
});

test('v5.0.0-6.5.2 there are ten recovery codes of 120 bits, typed as people type', () => {
  const codes = recoveryCodesOf(randomBytes(32), { sessionId: newToken() }).recoveryCodes;
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^([A-Z2-7]{4}-){5}[A-Z2-7]{4}$/);
  for (const between of [' ', '–', '—', '\u2011', '\u00a0', '\u200b-']) {
    const typed = `\u200b${codes[0]!.toLowerCase().replaceAll('-', between)}\u00a0`;
    expect(foldRecoveryCode(typed), between).toBe(codes[0]!.replaceAll('-', ''));
  }
});

test('a hash is SHA-256 in hex; a mark depends on key, use and text', () => {
  expect(hashSecret('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  const marks = [
    markOf(Buffer.alloc(32), 'a', 'x'),
    markOf(Buffer.alloc(32, 1), 'a', 'x'),
    markOf(Buffer.alloc(32), 'b', 'x'),
  ];
  expect(new Set(marks).size).toBe(3);
});
