import { createDecipheriv, createHash } from 'node:crypto';
import { aes256Key } from './pdf-lock-256.ts';
import { ambiguous, type PdfObjects, type Values } from './pdf-objects.ts';
import { rc4 } from './rc4.ts';

/** Opens the bytes of one stream, given the number and generation of its object. */
export type Unlock = (bytes: Buffer, number: number, generation: number) => Buffer;

const pad = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/**
 * How to open a PDF that anybody can open: one protected with an owner's password only, against printing or copying.
 * Null when it asks for a password to be read, or is locked in a way of no standard.
 */
export function unlocking({ locks, methods, id }: PdfObjects['seen']): Unlock | null {
  const [lock, another] = locks;
  if (!lock || another || methods.size > 1 || [...lock.values()].includes(ambiguous)) return null;
  const version = Number(lock.get('V') ?? 0);
  const method = version >= 4 ? methodOf(lock, methods) : '/V2';
  if (version === 5) {
    const key = aes256Key(lock);
    if (!key || (method !== '/AESV3' && method !== null)) return null;
    return (bytes) => (method === null ? bytes : aes(bytes, key));
  }
  const key = version >= 1 && version <= 4 ? shortKey(lock, Buffer.from(id, 'latin1')) : null;
  if (!key || !['/V2', '/AESV2', null].includes(method)) return null;
  return (bytes, number, generation) => {
    if (method === null) return bytes;
    const isAes = method === '/AESV2';
    const own = objectKey(key, number, generation, isAes);
    return isAes ? aes(bytes, own) : rc4(own, bytes);
  };
}

/** The one method that the file names; null when its streams are not locked. */
function methodOf(lock: Values, methods: ReadonlySet<string>): string | null {
  const [method = '/None'] = methods;
  const filter = lock.get('StmF') ?? '/Identity';
  return filter === '/Identity' || method === '/None' ? null : method;
}

function shortKey(lock: Values, id: Buffer): Buffer | null {
  const revision = Number(lock.get('R'));
  const length = revision === 2 ? 5 : Number(lock.get('V') === '4' ? 128 : (lock.get('Length') ?? 40)) / 8;
  if (!(length >= 5 && length <= 16)) return null;
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(Number(lock.get('P')) | 0);
  const isBare = revision >= 4 && lock.get('EncryptMetadata') === 'false';
  const owner = Buffer.from(lock.get('O') ?? '', 'latin1').subarray(0, 32);
  let key = md5(pad, owner, permissions, id, isBare ? Buffer.alloc(4, 0xff) : Buffer.alloc(0));
  for (let round = 0; revision >= 3 && round < 50; round += 1) key = md5(key.subarray(0, length));
  key = key.subarray(0, length);
  const user = Buffer.from(lock.get('U') ?? '', 'latin1');
  const expected = userOf(key, id, revision);
  return expected.equals(user.subarray(0, expected.length)) ? key : null;
}

function userOf(key: Buffer, id: Buffer, revision: number): Buffer {
  if (revision === 2) return rc4(key, pad);
  let user = md5(pad, id);
  for (let round = 0; round < 20; round += 1) user = rc4(Buffer.from(key.map((byte) => byte ^ round)), user);
  return user;
}

function objectKey(key: Buffer, number: number, generation: number, isAes: boolean): Buffer {
  const own = Buffer.alloc(5);
  own.writeUIntLE(number & 0xffffff, 0, 3);
  own.writeUIntLE(generation & 0xffff, 3, 2);
  const salted = md5(key, own, Buffer.from(isAes ? 'sAlT' : '', 'latin1'));
  return salted.subarray(0, Math.min(16, key.length + 5));
}

function aes(bytes: Buffer, key: Buffer): Buffer {
  const whole = bytes.subarray(16, bytes.length - (bytes.length % 16));
  const decipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, bytes.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([decipher.update(whole), decipher.final()]);
}

function md5(...parts: readonly Buffer[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest();
}
