import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

const STEP = 30_000;
const MARGIN = 10_000;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The half minute in which the newest code of a key served. */
const served = new Map<string, number>();

/** A code that has not served yet, with some seconds left; waits for the next one where there is none. */
export async function freshCode(key: string): Promise<string> {
  const left = STEP - (Date.now() % STEP);
  if (left < MARGIN || served.get(key) === stepNow()) await pause(left + 250);
  served.set(key, stepNow());
  return codeNow(key);
}

function stepNow(): number {
  return Math.floor(Date.now() / STEP);
}

/** What an authentication application shows now for the key that the page gives in text (RFC 6238, six figures). */
function codeNow(key: string): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(stepNow()));
  const mac = createHmac('sha1', bytesOf(key)).update(counter).digest();
  const figures = mac.readUInt32BE(mac[mac.length - 1]! & 15) & 0x7fffffff;
  return String(figures % 1e6).padStart(6, '0');
}

function bytesOf(key: string): Buffer {
  const bits = [...key.replace(/\s/g, '')]
    .map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
