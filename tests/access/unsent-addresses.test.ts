import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drafts as ofStaff } from '../../apps/backoffice/app/drafts.ts';
import staffRoutes from '../../apps/backoffice/app/routes.ts';
import { drafts as ofAllies } from '../../apps/portal/app/drafts.ts';
import allyRoutes from '../../apps/portal/app/routes.ts';
import { addressesOf, type Declared } from './addresses.ts';

/** What a page with kept forms reads of its query, and why that does not tell one form from another. */
const NOT_ABOUT: Readonly<Record<string, string>> = {
  tipo: 'the kind of a proposal changes and what was typed stays',
  buscar: 'it filters a list that is chosen from',
  'meetings/acta corregir': 'it opens another form of the page, of which nothing is kept',
  elegir: 'it says that the first step was sent',
  todas: 'it only marks boxes',
  cifra: 'it filters the lines that are listed',
  fin: 'it proposes a day, which what was typed replaces',
  q: 'it looks for the organization that is then chosen',
};

test('what the address of a page with kept forms says beside its path tells its drafts apart, unless it says why not', () => {
  const read = (app: string, routes: readonly Declared[], drafts: readonly string[]) => {
    const addresses = [...addressesOf(routes, () => new Proxy({}, { get: (_, name) => `:${String(name)}` }))];
    return drafts.flatMap((pattern) => {
      const [path, query = ''] = pattern.split('?');
      const [route] = addresses.find(([, address]) => decodeURIComponent(address) === path)!;
      const source = readFileSync(new URL(`../../apps/${app}/app/routes/${route}.tsx`, import.meta.url), 'utf8');
      const names = source.matchAll(
        /(?:(?:searchParams|search)\.(?:get|getAll|has)\(|(?:filterOf|codeOf)\([^']*)'(\w+)'\)/g,
      );
      return [...names].map(([, name]) => ({ route, name: name!, about: query.split('&').includes(name!) }));
    });
  };
  const names = [...read('backoffice', staffRoutes, ofStaff), ...read('portal', allyRoutes, ofAllies)];
  const untold = names.filter(
    ({ route, name, about }) => about === [name, `${route} ${name}`].some((of) => of in NOT_ABOUT),
  );
  expect(untold).toEqual([]);
  expect(new Set(names.map(({ name }) => name)).size).toBe(Object.keys(NOT_ABOUT).length + 4);
});
