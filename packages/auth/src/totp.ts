import { hkdfSync, randomBytes } from 'node:crypto';
import { bareCode } from '@alianzas/domain/platform/inputs';
import { encodeBase32UpperCaseNoPadding } from '@oslojs/encoding';
import { createTOTPKeyURI, verifyHOTP } from '@oslojs/otp';

const STEP_SECONDS = 30;
const DIGITS = 6;
const SEED_BYTES = 20;
const ISSUER = 'Alianzas';

/** A fresh seed of 160 bits, in base64url: what is sealed and kept. */
export function newSeed(): string {
  return randomBytes(SEED_BYTES).toString('base64url');
}

/** The seed that a pass gives, as `newSeed`: the same pass gives the same, and nobody else makes it. */
export function seedOf(key: Uint8Array, { sessionId }: { sessionId: string }): string {
  return Buffer.from(hkdfSync('sha256', key, sessionId, 'second factor', SEED_BYTES)).toString('base64url');
}

/** The number of the 30-second step in which the instant lies. */
export function stepAt(now: Date): number {
  return Math.floor(now.getTime() / 1000 / STEP_SECONDS);
}

/**
 * How a typed code stands: `right` only in the present step (ASVS 6.5.5). `late` is the former step's: it never opens
 * anything, and tells that the clock of the phone, or the person, is behind. A future step's is plainly `wrong`, so
 * that no answer confirms a code still to come.
 */
export function checkTotp(seed: string, typed: string, step: number): 'right' | 'late' | 'wrong' {
  const code = bareCode(typed);
  const key = Buffer.from(seed, 'base64url');
  if (verifyHOTP(key, BigInt(step), DIGITS, code)) return 'right';
  return verifyHOTP(key, BigInt(step - 1), DIGITS, code) ? 'late' : 'wrong';
}

/** What the QR image carries (`otpauth://totp/…`) and the same key as text in groups of four, to type by hand. */
export function enrolment(seed: string, account: string): { uri: string; key: string } {
  const bytes = Buffer.from(seed, 'base64url');
  const key = encodeBase32UpperCaseNoPadding(bytes)
    .match(/.{1,4}/g)!
    .join(' ');
  return { uri: createTOTPKeyURI(ISSUER, account, bytes, STEP_SECONDS, DIGITS), key };
}
