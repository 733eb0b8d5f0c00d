import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto';
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

/** Ten fresh recovery codes such as `K5XE-…`: six groups of four, shown once. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () =>
    encodeBase32UpperCaseNoPadding(randomBytes(RECOVERY_BYTES)).match(/.{4}/g)!.join('-'),
  );
}

/** The code as it is hashed, however it was typed. */
export function foldRecoveryCode(typed: string): string {
  return bareCode(typed).toUpperCase();
}

/** Ten fresh recovery codes to be shown, and their hashes to be kept. */
export function freshRecoveryCodes(): { recoveryCodes: string[]; recoveryHashes: string[] } {
  const recoveryCodes = newRecoveryCodes();
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
