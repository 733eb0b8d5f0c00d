import { randomBytes, randomInt } from 'node:crypto';

/** How many were made, from a chance beginning, in the 26 bits that follow the instant. */
const COUNTED = 2 ** 26;
let made = randomInt(COUNTED);

/**
 * A version 7 UUID: time-ordered, so that new rows stand together in their index; those that one process makes in the same
 * millisecond sort as they were made (RFC 9562, 6.2). Never a secret.
 */
export function newId(at: Date): string {
  made = (made + 1) % COUNTED;
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes.writeUInt16BE(0x7000 | (made >>> 14), 6);
  bytes.writeUInt16BE(0x8000 | (made & 0x3fff), 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
