import { readdirSync, readFileSync } from 'node:fs';
import { aWorld, givenAlliance, givenDraft } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { beforeAll, describe, expect, test } from 'vitest';
import ofBackoffice from '../../apps/backoffice/app/routes.ts';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import ofPortal from '../../apps/portal/app/routes.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { addressesOf, filesOf } from './addresses.ts';
import { formsOf } from './forms.ts';

const world = aWorld();
const inBackoffice = aBackoffice(world);
const inPortal = aPortal(world);

/** What stands in the place of each part of an address: what is there, numbers beyond any column, names of every object. */
const PARAMS = ['real', '0', '9999', '99999999999999999999', '__proto__', 'constructor', '%00', 'ALZ-9999-99999999999'];
const INTENTS = ['__proto__', 'constructor', 'toString', 'x', ''];
const ASKED = /(?:earch(?:Params)?\.(?:get|getAll|has)\(|filterOf\([^']*)'(\w+)'\)/g;

/** Every name that a page reads of its query, as the sources ask for it. */
const NAMES = [
  ...new Set(
    ['../../apps/portal/app/', '../../apps/backoffice/app/', '../../packages/web/src/'].flatMap((folder) =>
      readdirSync(new URL(folder, import.meta.url), { recursive: true, encoding: 'utf8' })
        .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
        .flatMap((name) => [...readFileSync(new URL(folder + name, import.meta.url), 'utf8').matchAll(ASKED)])
        .map(([, name]) => name!),
    ),
  ),
  'borrador',
];
const SEARCHES = [
  '__proto__',
  'constructor',
  'toString',
  '99999999999999999999',
  '-1',
  '\u0000',
  '%',
  'x'.repeat(400),
].map((text) => new URLSearchParams(NAMES.map((name) => [name, text])));

let usual: Record<string, string> = {};
let ally = '';

beforeAll(async () => {
  const one = await givenAlliance(world(), { at: 11 });
  ally = one.organizations[0]!.representative.person;
  const nothing = '00000000-0000-7000-8000-000000000000';
  const draft = await givenDraft(world());
  usual = {
    code: one.code,
    id: nothing,
    year: '2026',
    token: 'A'.repeat(43),
    key: 'x',
    figure: 'alliances',
    kind: 'pacto',
    request: draft.id,
  };
  usual = { ...usual, activity: '1', visit: '1', n: '11', number: '1' };
});

function addresses(routes: Parameters<typeof addressesOf>[0], route: string, param: string): string {
  const params = param === 'real' ? usual : Object.fromEntries(Object.keys(usual).map((name) => [name, param]));
  return addressesOf(routes, () => params)
    .get(route)!
    .replaceAll('%2500', '%00');
}

type Ask = typeof inPortal;

async function answers(ask: Ask, person: string, path: string, asking: RequestInit): Promise<string[]> {
  const answer = await ask(path, person, asking);
  await answer.body?.cancel();
  return answer.status >= 500
    ? [`${asking.method ?? 'GET'} ${path} ${String(asking.body ?? '')}: ${answer.status}`]
    : [];
}

/** Everything that a route is asked in vain: addresses, searches and intents that no page of ours writes. */
async function faultsOf(ask: Ask, routes: Parameters<typeof addressesOf>[0], route: string, person: string) {
  const faults: string[] = [];
  for (const param of PARAMS) faults.push(...(await answers(ask, person, addresses(routes, route, param), {})));
  const path = addresses(routes, route, 'real');
  for (const search of SEARCHES) faults.push(...(await answers(ask, person, `${path}?${search}`, {})));
  for (const intent of INTENTS) {
    const body = new URLSearchParams({ intent, version: '99999999999999999999', key: '__proto__', draft: '__proto__' });
    body.append('__proto__[x]', 'y');
    faults.push(...(await answers(ask, person, path, { method: 'POST', body })));
    body.delete('draft');
    faults.push(...(await answers(ask, person, path, { method: 'POST', body })));
  }
  return faults;
}

const withPath = (routes: Parameters<typeof addressesOf>[0]) => [...filesOf(routes).keys()];

describe('no address, search or intent of a stranger is a 500 in the back office', () => {
  test.each(withPath(ofBackoffice))('%s', async (route) => {
    const { lead, administrator } = world().staff;
    for (const { id } of [lead, administrator]) {
      expect(await faultsOf(inBackoffice, ofBackoffice, route, id)).toEqual([]);
    }
  });
});

describe('no address, search or intent of a stranger is a 500 in the portal', () => {
  test.each(withPath(ofPortal))('%s', async (route) => {
    expect(await faultsOf(inPortal, ofPortal, route, ally)).toEqual([]);
  });
});

test('the walk asks every page for every name that any page reads', () => {
  expect(NAMES.length).toBeGreaterThan(30);
  for (const name of ['calidad', 'marca', 'estado', 'vigencia', 'celda']) expect(NAMES).toContain(name);
});

test('a plan that ends on the day on which it begins is told, not a 500', async () => {
  const one = await givenAlliance(world(), { at: 10 });
  const path = backoffice.activity(one.code, 10);
  const { id } = world().staff.professional;
  const forms = formsOf(await (await inBackoffice(path, id, {})).text(), path);
  for (const form of forms.filter(({ controls }) => controls.some(({ name }) => name === 'endsOn'))) {
    const { draft: _, ...fields } = form.defaults() as Record<string, string>;
    const days = { startsOn: '2026-06-01', endsOn: '2026-06-01' };
    const body = new URLSearchParams({
      ...fields,
      ...days,
      title: 'Una',
      responsible: 'Ana',
      capacityStatement: 'Todo',
    });
    expect((await inBackoffice(path, id, { method: 'POST', body })).status).toBeLessThan(500);
  }
});
