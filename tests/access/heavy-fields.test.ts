import { describe, expect, test } from 'vitest';
import { everyPage } from './every-page.ts';
import { heavyRuns } from './heavy-runs.ts';

const { names, page } = everyPage();
const met = new Set<string>();

describe.each(['backoffice', 'portal'] as const)(
  'no long run of signs in a field of the %s holds the process up',
  (app) => {
    test.each(names[app])(
      '%s',
      async (name) => {
        expect(await heavyRuns(...page(app, name), met)).toEqual([]);
      },
      240_000,
    );
  },
);
