import { aWorld, givenAlliance, rowOf } from '@alianzas/domain/given';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { access } from '../../apps/portal/app/access.ts';
import routes from '../../apps/portal/app/routes.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { filesOf } from './addresses.ts';
import { formsOf, type ShownForm } from './forms.ts';
import {
  type Coming,
  linkedSubjects,
  PORTAL_ACTORS,
  type PortalActor,
  portalActors,
  wantedOfActor,
} from './portal-actors.ts';
import { addressesIn } from './portal-scene.ts';
import { testDoors } from './suite.ts';
import { ALLY_ROLES } from './wanted-allies.ts';

const NOTHING = '00000000-0000-7000-8000-000000000000';
const world = aWorld();
const ask = aPortal(world);

let actors: Record<PortalActor, Coming>;
let addresses = new Map<string, string>();
let foreign = new Map<string, string>();
let stranger = '';

beforeAll(async () => {
  const own = await givenAlliance(world(), { at: 11 });
  const other = await givenAlliance(world(), { at: 11 });
  stranger = other.organizations[0]!.representative.person;
  const subjects = await linkedSubjects(world());
  actors = await portalActors(world(), own.organizations[0]!, subjects);
  addresses = await addressesIn(world(), own, subjects.draft);
  foreign = await addressesIn(world(), other, subjects.draft);
}, 240_000);

const files = filesOf(routes);
const FRAMED_BY_REQUEST = new Set(filesOf(routes.flatMap(({ children }) => children ?? [])).keys());

testDoors<PortalActor>({
  ...{ world, access, files, ask, actors: PORTAL_ACTORS, everyRole: { people: ALLY_ROLES } },
  addressOf: (route) => (route === 'root' ? '/ingresar' : addresses.get(route)!.replace(/null|undefined/, NOTHING)),
  comeAs: (actor) => actors[actor],
  wanted: ({ route, intent }, actor) => wantedOfActor(route, intent, actor),
  framesOf: (route) => (FRAMED_BY_REQUEST.has(route) ? ['request/layout'] : []),
});

describe('what is posted to the address of a case is of that case, and a case of others takes nothing', () => {
  const pages = ['alliance/contributions', 'alliance/new-evidence'];

  test.each(pages)('%s', async (route) => {
    const here = addresses.get(route)!;
    await world().database.owner.db.execute(sql`insert into membership (id, person_id, organization_id, role, since)
      select gen_random_uuid(), ${stranger}, organization_id, 'delegate', now() from membership
      where person_id = ${actors.representative.person} on conflict do nothing`);
    const shown = formsOf(await (await ask(foreign.get(route)!, stranger, {})).text(), foreign.get(route)!);
    const forms = shown.filter(({ action }) => action.startsWith('/alianzas/'));
    expect(forms.length).toBeGreaterThan(0);
    const send = async (to: string, who: string, { multipart, defaults }: ShownForm) => {
      const body = multipart ? new FormData() : new URLSearchParams();
      for (const [name, value] of Object.entries(defaults())) body.append(name, value);
      return (await ask(to, who, { method: 'POST', body })).status;
    };
    for (const form of forms) {
      expect(await send(here, stranger, form), `${form.label}, at another case of theirs`).toBe(404);
      expect(await send(foreign.get(route)!, actors.representative.person!, form), 'at a case of others').toBe(404);
    }
    expect(await rowOf(world(), sql`select count(*)::int as n from draft`), 'nothing was kept of it').toEqual({ n: 0 });
  });
});

describe('a case of others and one that does not exist are the same answer', () => {
  const nouns = [...files.keys()].filter((route) => route.startsWith('alliance/') && route !== 'alliance/start');
  const missing = { code: 'ALZ-2026-9999' };

  test.each(nouns)('%s', async (route) => {
    const nowhere = await addressesIn(world(), { ...missing, id: NOTHING }, NOTHING);
    for (const role of ALLY_ROLES) {
      const [theirs, nobodys] = await Promise.all(
        [foreign.get(route)!, nowhere.get(route)!.replace(/null|undefined/, NOTHING)].map(async (address) => {
          const answer = await ask(address, actors[role].person, {});
          return `${answer.status} ${(await answer.text()).replaceAll(address, '')}`;
        }),
      );
      expect(theirs).toMatch(/^404 /);
      expect(theirs!.length, 'as long as the other').toBe(nobodys!.length);
    }
    const isFile = ['alliance/file', 'alliance/thumbnail', 'alliance/waiting-picture'].includes(route);
    if (!isFile) expect((await ask(foreign.get(route)!, stranger, {})).status).not.toBe(404);
  });
});
