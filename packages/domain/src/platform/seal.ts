import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The sealed text is not of this key, or was altered. */
export class Unsealable extends Error {
  override name = 'Unsealable';
}

/** Which key closed something, without saying it: eight figures. */
export function keyId(key: Uint8Array): string {
  return createHash('sha256').update('alianzas key id\n').update(key).digest('hex').slice(0, 8);
}

/**
 * Seals a text with DATA_KEY (32 bytes): AES-256-GCM, a fresh nonce each time, with algorithm and key id in front so
 * that both can change later. `a1.<key id>.<nonce, text and tag in base64url>`.
 */
export function seal(key: Uint8Array, text: string): string {
  const head = `a1.${keyId(key)}`;
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(head));
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${head}.${sealed.toString('base64url')}`;
}

/** Opens what `seal` closed with one of the keys: the present one first, then those being retired. Throws `Unsealable`. */
export function unseal(keys: Uint8Array | readonly Uint8Array[], sealed: string): string {
  const [algorithm, id, body] = sealed.split('.');
  const known = keys instanceof Uint8Array ? [keys] : keys;
  const key = known.find((one) => keyId(one) === id);
  if (algorithm !== 'a1' || !key || !body) throw new Unsealable('sealed with another key');
  const bytes = Buffer.from(body, 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) throw new Unsealable('too short');
  const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(`a1.${id}`)).setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    throw new Unsealable('altered');
  }
}
