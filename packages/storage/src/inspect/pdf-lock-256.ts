import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import type { Values } from './pdf-objects.ts';

const none = Buffer.alloc(0);

/** The key of a PDF locked with AES-256 (revisions 5 and 6) that opens without a password; null when it does not. */
export function aes256Key(lock: Values): Buffer | null {
  const user = Buffer.from(lock.get('U') ?? '', 'latin1');
  const sealed = Buffer.from(lock.get('UE') ?? '', 'latin1').subarray(0, 32);
  const revision = Number(lock.get('R'));
  if (user.length < 48 || sealed.length < 32 || (revision !== 5 && revision !== 6)) return null;
  const hash = revision === 5 ? sha(256, none) : hardened;
  if (!hash(user.subarray(32, 40)).equals(user.subarray(0, 32))) return null;
  const opening = hash(user.subarray(40, 48));
  const decipher = createDecipheriv('aes-256-cbc', opening, Buffer.alloc(16)).setAutoPadding(false);
  return Buffer.concat([decipher.update(sealed), decipher.final()]);
}

function sha(bits: 256 | 384 | 512, before: Buffer): (bytes: Buffer) => Buffer {
  return (bytes) => createHash(`sha${bits}`).update(before).update(bytes).digest();
}

/** ISO 32000-2, algorithm 2.B, for the empty password. */
function hardened(salt: Buffer): Buffer {
  let key = sha(256, none)(salt);
  for (let round = 0, last = 0; round < 64 || last > round - 32; round += 1) {
    const repeated = Buffer.concat(Array.from({ length: 64 }, () => key));
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false);
    const mixed = cipher.update(repeated);
    const sum = mixed.subarray(0, 16).reduce((total, byte) => total + byte, 0);
    key = sha(([256, 384, 512] as const)[sum % 3] ?? 256, none)(mixed);
    last = mixed.at(-1) ?? 0;
  }
  return key.subarray(0, 32);
}
