import { createHash } from 'node:crypto';
import type { CompleteRequest } from './inputs.ts';

/** SHA-256, in hexadecimal, of what an organization sent, its pages in the order of their names. */
export function requestHash(content: CompleteRequest): string {
  const pages = Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify(pages.map(([page, value]) => [page, sorted(value)])))
    .digest('hex');
}

/** The same hash of what was kept of a sending: exactly as it was written, never read through an upcaster. */
export function sentHash({ v, ...pages }: Record<string, unknown>): string {
  return requestHash(pages as unknown as CompleteRequest);
}

/** The fields in order too: the database keeps the content without one. */
function sorted(value: object): [string, unknown][] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}
