import { aWorld, givenAlliance } from '@alianzas/domain/given';
import { beforeAll, describe, expect, test } from 'vitest';
import { access } from '../../apps/portal/app/access.ts';
import routes from '../../apps/portal/app/routes.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { filesOf } from './addresses.ts';
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
  ...{ world, access, files, ask, actors: PORTAL_ACTORS },
  addressOf: (route) => (route === 'root' ? '/ingresar' : addresses.get(route)!.replace(/null|undefined/, NOTHING)),
  comeAs: (actor) => actors[actor],
  wanted: ({ route, intent }, actor) => wantedOfActor(route, intent, actor),
  framesOf: (route) => (FRAMED_BY_REQUEST.has(route) ? ['request/layout'] : []),
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
