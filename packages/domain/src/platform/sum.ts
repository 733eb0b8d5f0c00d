import { createHash } from 'node:crypto';

/** SHA-256 of a text, in hexadecimal. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** One number that tells what was read from what it is by now: whatever its parts are, and in whatever order. */
export function readAs(parts: readonly string[]): number {
  return Number.parseInt(sha256Of([...parts].sort().join('\n')).slice(0, 7), 16);
}
