import { plainError } from './plainError.ts';
import { scrubValue } from './scrub.ts';

const NEVER = new Set([
  'address',
  'authorization',
  'body',
  'cookie',
  'email',
  'headers',
  'name',
  'password',
  'phone',
  'query',
  'search',
  'secret',
  'set-cookie',
  'token',
  'url',
]);

const DEEPEST = 4;

/** A copy for the log: what must never be written is left out by its key, at any depth; texts are masked, errors become plain. */
export function withoutSecrets(value: object, depth = 0): Record<string, unknown> {
  const clean: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(value)) {
    if (!NEVER.has(key.toLowerCase())) clean[key] = plain(each, depth + 1);
  }
  return clean;
}

function plain(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return scrubValue(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (value instanceof Error) return plainError(value);
  if (depth > DEEPEST) return '[deep]';
  return Array.isArray(value) ? value.map((each) => plain(each, depth + 1)) : withoutSecrets(value, depth);
}
