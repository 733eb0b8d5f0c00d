import { backoffice } from '@alianzas/paths';
import type { RouteConfigEntry } from '@remix-run/route-config';
import { expect, test } from 'vitest';
import routes from './routes.ts';

/** Every address of the application as a list of its segments. */
function addresses(entries: readonly RouteConfigEntry[], parent: readonly string[] = []): string[][] {
  return entries.flatMap((entry) => {
    const own = [...parent, ...(entry.path ?? '').split('/').filter(Boolean)];
    return [own, ...addresses(entry.children ?? [], own)];
  });
}

const known = addresses(routes);

function leadsSomewhere(url: string): boolean {
  const asked = url.split('?')[0]!.split('/').filter(Boolean);
  return known.some(
    (address) =>
      address.length === asked.length && address.every((part, at) => part.startsWith(':') || part === asked[at]),
  );
}

test.each(Object.entries(backoffice))('the typed address %s matches a route', (_name, url) => {
  const to = url as (...parts: (string | number)[]) => string;
  expect(leadsSomewhere(to('uno', 2))).toBe(true);
});
