import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const told = readFileSync(fileURLToPath(new URL('../../domain/src/testing-told.ts', import.meta.url)), 'utf8');

/** The mails of each act, as `told.test` proves that the domain sends them. */
export const acts: ReadonlyMap<string, readonly string[]> = new Map(
  [...told.matchAll(/^ {2}'([\w.]+)': \[\s*'\w+',\s*\[(.*?)\]/gms)].map(
    ([, event, mails]) => [event!, [...mails!.matchAll(/\w+/g)].map(([name]) => name)] as const,
  ),
);
