import { generateHOTP } from '@oslojs/otp';
import { expect, test } from 'vitest';
import { checkTotp, enrolment, newSeed, stepAt } from './totp.ts';

const rfcSeed = Buffer.from('12345678901234567890').toString('base64url');

test('codes are those of RFC 6238', () => {
  const step = stepAt(new Date(1111111109 * 1000));
  expect(step).toBe(0x23523ec);
  expect(checkTotp(rfcSeed, '081804', step)).toBe('right');
  for (const typed of [' 081 804 ', '081–804', '081—804\u00a0', '\u200b081\u202f804', '081.804']) {
    expect(checkTotp(rfcSeed, typed, step), typed).toBe('right');
  }
});

test('v5.0.0-6.5.5 only the present 30-second step opens; the former is told to be late, the next is wrong', () => {
  const seed = newSeed();
  const step = stepAt(new Date('2026-03-02T15:00:00Z'));
  const codeOf = (n: number) => generateHOTP(Buffer.from(seed, 'base64url'), BigInt(n), 6);
  expect(checkTotp(seed, codeOf(step), step)).toBe('right');
  expect(checkTotp(seed, codeOf(step - 1), step)).toBe('late');
  expect(checkTotp(seed, codeOf(step + 1), step)).toBe('wrong');
  expect(checkTotp(seed, codeOf(step - 2), step)).toBe('wrong');
  for (const text of ['', '12345', '1234567', 'abcdef', 'ñ'.repeat(6)])
    expect(checkTotp(seed, text, step)).toBe('wrong');
});

test('v5.0.0-6.5.3 the QR and the text carry the same seed of 160 bits', () => {
  const { uri, key } = enrolment(rfcSeed, 'ana@entidad.org');
  expect(uri).toBe(
    'otpauth://totp/Alianzas:ana%40entidad.org?issuer=Alianzas&algorithm=SHA1&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&period=30&digits=6',
  );
  expect(key).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ');
  expect(Buffer.from(newSeed(), 'base64url')).toHaveLength(20);
});
