import { createHash, createHmac, hkdfSync, randomBytes, randomInt } from 'node:crypto';
import { bareCode } from '@alianzas/domain/platform/inputs';
import { encodeBase32UpperCaseNoPadding } from '@oslojs/encoding';

const CODE_DIGITS = 8;
const RECOVERY_CODES = 10;
/** 120 bits: above the 112 that ASVS 6.5.2 asks before a plain hash is enough */
const RECOVERY_BYTES = 15;

/** A fresh secret of 32 random bytes, 43 characters of base64url: session ids, links, pending cookies (ASVS 7.2.3). */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** True for a text that `newToken` could have made; anything else never reaches the database. */
export function isToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text);
}

/** A fresh code of eight digits, each as likely as another (ASVS 6.5.3, 6.5.4). */
export function newCode(): string {
  return String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
}

/** The code as it is hashed, however it was typed. */
export function foldRecoveryCode(typed: string): string {
  return bareCode(typed).toUpperCase();
}

/**
 * The ten recovery codes that a pass gives, such as `K5XE-…` (six groups of four), to be shown, and their hashes to be
 * kept. The same pass gives the same ten; without the key and the pass, which stands nowhere, nobody makes them.
 */
export function recoveryCodesOf(key: Uint8Array, { sessionId }: { sessionId: string }) {
  const bytes = Buffer.from(hkdfSync('sha256', key, sessionId, 'recovery codes', RECOVERY_CODES * RECOVERY_BYTES));
  const recoveryCodes = Array.from({ length: RECOVERY_CODES }, (_, at) =>
    encodeBase32UpperCaseNoPadding(bytes.subarray(at * RECOVERY_BYTES, (at + 1) * RECOVERY_BYTES))
      .match(/.{4}/g)!
      .join('-'),
  );
  return { recoveryCodes, recoveryHashes: recoveryCodes.map((one) => hashSecret(foldRecoveryCode(one))) };
}

/** SHA-256 in hex: enough for secrets of 112 bits and more, and only for them. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** A keyed mark of something that must not be kept in clear (an address in a bucket), different for each use. */
export function markOf(key: Uint8Array, use: string, text: string): string {
  return createHmac('sha256', key).update(`${use}\n${text}`).digest('base64url');
}
