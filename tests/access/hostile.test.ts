import { aWorld, givenAlliance, givenDraft, givenInvitation, givenOrganization } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { beforeAll, describe, expect, test } from 'vitest';
import ofBackoffice from '../../apps/backoffice/app/routes.ts';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { access } from '../../apps/portal/app/access.ts';
import ofPortal from '../../apps/portal/app/routes.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { addressesOf, filesOf } from './addresses.ts';
import { formsOf } from './forms.ts';
import { addressesIn, linkOf } from './portal-scene.ts';
import { type Queries, queriesIn } from './queries.ts';
import { staffAddresses } from './staff-scene.ts';

const world = aWorld();
const inBackoffice = aBackoffice(world);
const inPortal = aPortal(world);

/** What stands in the place of each part of an address: numbers beyond any column, names of every object. */
const PARAMS = ['0', '9999', '99999999999999999999', '__proto__', 'constructor', '%00', 'ALZ-9999-99999999999'];
const INTENTS = ['__proto__', 'constructor', 'toString', 'x', ''];
const SAID = ['__proto__', 'constructor', '99999999999999999999', '-1', '\u0000', '%', 'x'.repeat(400)];

let usual: Record<string, string> = {};
let ally = '';
let ofStaff = new Map<string, string>();
let ofAllies = new Map<string, string>();
const links = new Map<string, string>();

beforeAll(async () => {
  const one = await givenAlliance(world(), { at: 11 });
  ally = one.organizations[0]!.representative.person;
  const nothing = '00000000-0000-7000-8000-000000000000';
  const draft = await givenDraft(world());
  usual = {
    code: one.code,
    id: nothing,
    year: '2026',
    ...{ token: 'A'.repeat(43), waiting: 'x' },
    key: 'x',
    figure: 'alliances',
    kind: 'pacto',
    request: draft.id,
  };
  usual = { ...usual, activity: '1', visit: '1', n: '11', number: '1' };
  ofStaff = await staffAddresses(world());
  ofAllies = await addressesIn(world(), one, draft.id);
  links.set('request', await linkOf(world(), 'request', draft.id));
  const invited = await givenInvitation(world(), await givenOrganization(world()));
  links.set('invitation', await linkOf(world(), 'invitation', invited.id));
}, 300_000);

/** The address of a route with that in the place of each of its parts. */
function bent(routes: Routes, route: string, param: string): string {
  const params = Object.fromEntries(Object.keys(usual).map((name) => [name, param]));
  return addressesOf(routes, () => params)
    .get(route)!
    .replaceAll('%2500', '%00');
}

type Routes = Parameters<typeof addressesOf>[0];
type Ask = typeof inPortal;

/** One who asks: with an account, or by a link. */
interface Comer {
  person: string | null;
  cookie?: string | undefined;
}

async function answers(ask: Ask, { person, cookie }: Comer, path: string, asking: RequestInit): Promise<string[]> {
  const answer = await ask(path, person, { ...asking, ...(cookie && { headers: { cookie } }) });
  await answer.body?.cancel();
  return answer.status >= 500
    ? [`${asking.method ?? 'GET'} ${path} ${String(asking.body ?? '')}: ${answer.status}`]
    : [];
}

interface Hostile {
  ask: Ask;
  routes: Routes;
  /** The address of something that is there */
  real: ReadonlyMap<string, string>;
  /** What the sources read of an address's query: everywhere, and of each route */
  queries: Queries;
}

/** Everything that a route is asked in vain: addresses, searches and intents that no page of ours writes. */
async function faultsOf({ ask, routes, real, queries }: Hostile, route: string, comer: Comer): Promise<string[]> {
  const faults: string[] = [];
  for (const param of PARAMS) faults.push(...(await answers(ask, comer, bent(routes, route, param), {})));
  const path = real.get(route)!;
  faults.push(...(await answers(ask, comer, path, {})));
  const own = [...(queries.of.get(route) ?? [])].map((name) => [name]);
  for (const names of [[...queries.all], ...own]) {
    for (const said of SAID) {
      const search = new URLSearchParams(names.map((name) => [name, said]));
      faults.push(...(await answers(ask, comer, `${path}?${search}`, {})));
    }
  }
  for (const intent of INTENTS) {
    const body = new URLSearchParams({ intent, version: '99999999999999999999', key: '__proto__', draft: '__proto__' });
    body.append('__proto__[x]', 'y');
    faults.push(...(await answers(ask, comer, path, { method: 'POST', body })));
    body.delete('draft');
    faults.push(...(await answers(ask, comer, path, { method: 'POST', body })));
  }
  return faults;
}

const withPath = (routes: Routes) => [...filesOf(routes).keys()];
const queriesOf = { backoffice: queriesIn('backoffice'), portal: queriesIn('portal') };

test('the names of queries are those that the sources read', () => {
  const { backoffice: staff, portal } = queriesOf;
  expect([...staff.all]).toEqual(
    expect.arrayContaining(['hecho', 'q', 'borrador', 'volver', 'alianza', 'entregas', 'sesion']),
  );
  expect([...(staff.of.get('meetings/new-meeting') ?? [])].sort()).toEqual([
    'actividad',
    'alianza',
    'elegir',
    'todas',
    'vigencia',
  ]);
  expect([...portal.all]).toEqual(expect.arrayContaining(['hecho', 'solicitud', 'corregir', 'antes', 'localidad']));
});

describe('no address, search or intent of a stranger is a 500 in the back office', () => {
  test.each(withPath(ofBackoffice))(
    '%s',
    async (route) => {
      const { lead, administrator } = world().staff;
      const house = { ask: inBackoffice, routes: ofBackoffice, real: ofStaff, queries: queriesOf.backoffice };
      for (const { id } of [lead, administrator]) expect(await faultsOf(house, route, { person: id })).toEqual([]);
    },
    120_000,
  );
});

describe('no address, search or intent of a stranger is a 500 in the portal', () => {
  test.each(withPath(ofPortal))(
    '%s',
    async (route) => {
      const house = { ask: inPortal, routes: ofPortal, real: ofAllies, queries: queriesOf.portal };
      const door = access[route]!.read;
      const link = typeof door === 'object' && 'bearer' in door ? links.get(door.bearer) : undefined;
      const comer = link ? { person: null, cookie: link } : { person: ally };
      expect(await faultsOf(house, route, comer)).toEqual([]);
    },
    120_000,
  );
});

test('a plan that ends on the day on which it begins is told, not a 500', async () => {
  const one = await givenAlliance(world(), { at: 10 });
  const path = backoffice.activity(one.code, 10);
  const { id } = world().staff.professional;
  const forms = formsOf(await (await inBackoffice(path, id, {})).text(), path);
  const ending = forms.filter(({ controls }) => controls.some(({ name }) => name === 'endsOn'));
  expect(ending.length).toBeGreaterThan(0);
  for (const form of ending) {
    const { draft: _, ...fields } = form.defaults() as Record<string, string>;
    const days = { startsOn: '2026-06-01', endsOn: '2026-06-01' };
    const body = new URLSearchParams({
      ...fields,
      ...days,
      title: 'Una',
      responsible: 'Ana',
      capacityStatement: 'Todo',
    });
    expect([409, 422]).toContain((await inBackoffice(path, id, { method: 'POST', body })).status);
  }
});
