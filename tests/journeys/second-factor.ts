import { createHmac } from 'node:crypto';

const STEP = 30_000;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What an authentication application shows now for the key that the page gives in text (RFC 6238, six figures). */
export function codeNow(key: string): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / STEP)));
  const mac = createHmac('sha1', bytesOf(key)).update(counter).digest();
  const figures = mac.readUInt32BE(mac[mac.length - 1]! & 15) & 0x7fffffff;
  return String(figures % 1e6).padStart(6, '0');
}

/** Waits for the next code: each one serves once. */
export async function nextCode(key: string): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, STEP - (Date.now() % STEP) + 250));
  return codeNow(key);
}

/** A fresh code with at least some seconds left. */
export async function steadyCode(key: string): Promise<string> {
  return STEP - (Date.now() % STEP) < 5000 ? nextCode(key) : codeNow(key);
}

function bytesOf(key: string): Buffer {
  const bits = [...key.replace(/\s/g, '')]
    .map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
