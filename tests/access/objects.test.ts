import {
  aWorld,
  by,
  contents,
  endAlliance,
  givenActaInReview,
  givenAlliance,
  givenDraft,
  givenRequestSent,
  givenStaff,
  itemsFor,
  must,
} from '@alianzas/domain/given';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import ofStaff from '../../apps/backoffice/app/routes.ts';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { access } from '../../apps/portal/app/access.ts';
import ofAllies from '../../apps/portal/app/routes.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { addressesOf, filesOf } from './addresses.ts';
import { changesNoted, OF_A_GET } from './changes-noted.ts';
import { observed, type Passage } from './doors.ts';
import {
  type Coming,
  linkedSubjects,
  PORTAL_ACTORS,
  type PortalActor,
  portalActors,
  wantedOfActor,
} from './portal-actors.ts';
import { addressesIn } from './portal-scene.ts';
import { STAFF_ROLES, wantedOfStaff } from './wanted.ts';

const world = aWorld();
const ask = aPortal(world);
const askStaff = aBackoffice(world);

const OBJECTS = ['own', 'foreign', 'draft', 'closed', 'missing'] as const;
type ObjectName = (typeof OBJECTS)[number];
type Actors = Record<PortalActor, Coming>;

/** Of each object, its addresses and who comes: those of its own organization and links, but of what is foreign or missing. */
const objects = new Map<ObjectName, { addresses: Map<string, string>; actors: Actors }>();
let ended = '';
let written: () => Promise<string[]>;
const FILLED = new Proxy<Record<string, string>>({}, { get: (_, name) => `:${String(name)}` });
const nothing = { id: '00000000-0000-7000-8000-000000000000', code: 'ALZ-2026-9999' };

beforeAll(async () => {
  const [own, foreign, draft] = [
    await givenAlliance(world(), { at: 11 }),
    await givenAlliance(world(), { at: 11 }),
    await givenAlliance(world(), { at: 3 }),
  ];
  const items = itemsFor(draft, () => contents[3]());
  const acta = await givenActaInReview(world(), { activities: [3], alliances: [draft.id], items, day: 3 });
  const closed = await givenAlliance(world(), { at: 11 });
  must(await endAlliance(by(world(), 'lead', 12), { alliance: closed.id, outcome: 'withdrawn', reason: 'Cerró' }));
  ended = closed.code;
  const subjects = await linkedSubjects(world());
  const others = (await givenDraft(world())).id;
  const sent = { ...subjects, draft: (await givenRequestSent(world())).id };
  const ours = await portalActors(world(), own.organizations[0]!, subjects);
  const add = async (name: ObjectName, one: { id: string; code: string }, request: string, actors: Actors) =>
    void objects.set(name, { addresses: await addressesIn(world(), one, request), actors });
  await add('own', own, subjects.draft, ours);
  await add('foreign', foreign, others, ours);
  await add('draft', draft, subjects.draft, await portalActors(world(), draft.organizations[0]!, subjects));
  await add('closed', closed, sent.draft, await portalActors(world(), closed.organizations[0]!, sent));
  await add('missing', nothing, nothing.id, ours);
  const { addresses } = objects.get('draft')!;
  addresses.set('alliance/acta', addresses.get('alliance/acta')!.replace('null', acta));
  written = await changesNoted(world(), OF_A_GET);
}, 300_000);

/** What only a case further on has: the acta of the draft is not approved, and it has no plan yet. */
const NOT_OF_A_DRAFT = ['alliance/acta', 'alliance/new-evidence'];
/** Their bytes are looked for in `canaries.test.ts`; these rows have none. */
const WITHOUT_BYTES = [
  ...['alliance/file', 'alliance/thumbnail', 'alliance/waiting-picture'],
  ...['request/document', 'request/waiting-picture'],
];
/** Its address names nothing: it is about what the link itself is about. */
const OF_ITS_LINK = 'request/invitation-answer';

function wantedOf(route: string, name: ObjectName, actor: PortalActor): Passage {
  const atDoor = wantedOfActor(route, null, actor);
  if (atDoor !== 'in' || route === OF_ITS_LINK) return atDoor;
  if (name === 'foreign' || name === 'missing' || WITHOUT_BYTES.includes(route)) return 'absent';
  return name === 'draft' && NOT_OF_A_DRAFT.includes(route) ? 'absent' : 'in';
}

describe('a page of a case or a request: who belongs to it enters, also when it is over, and a draft of it is not there', () => {
  const files = filesOf(ofAllies);
  const pages = [...files.keys()].filter((route) => {
    const door = access[route]!.read;
    return typeof door === 'object' && /^(alliance|request)\//.test(route);
  });

  test.each(pages)('%s', async (route) => {
    for (const name of OBJECTS) {
      const { addresses, actors } = objects.get(name)!;
      const address = addresses.get(route)!.replace(/null|undefined/, nothing.id);
      const met = await Promise.all(
        PORTAL_ACTORS.map(async (actor) => {
          const { person, cookie } = actors[actor];
          // Whole as its representative sees it; of the others only the answer counts
          const path = actor === 'representative' ? address : `${address}?_data=${files.get(route)}`;
          return `${actor}: ${await observed(await ask(path, person, cookie ? { headers: { cookie } } : {}))}`;
        }),
      );
      const wanted = PORTAL_ACTORS.map((actor) => `${actor}: ${wantedOf(route, name, actor)}`);
      expect({ [name]: met }).toEqual({ [name]: wanted });
    }
    expect(await written(), 'a GET writes through its four doors only').toEqual([]);
  });
});

describe('what does not exist is not there for the back office, and a case that is over is read for ever', () => {
  const params = {
    code: nothing.code,
    id: nothing.id,
    year: '1999',
    n: '99',
    activity: '99',
    number: '99',
    visit: '9',
  };
  const anything = { figure: 'x', kind: 'x', token: 'x', key: 'x', waiting: 'x' };
  const missing = addressesOf(ofStaff, () => ({ ...params, ...anything }));
  const named = addressesOf(ofStaff, () => ({
    ...params,
    ...anything,
    code: 'EL-CASO',
    id: 'EL-CASO',
    year: 'EL-CASO',
  }));
  const pages = [...missing.keys()].filter((route) => named.get(route)!.includes('EL-CASO'));
  const files = filesOf(ofStaff);
  const people: Record<string, string | null> = { nobody: null };

  beforeAll(async () => {
    const more = await givenStaff(world().database);
    for (const role of STAFF_ROLES) people[role] = world().staff[role].id;
    people.noRole = more.professional.id;
    people.disabled = more.lead.id;
    const { db } = world().database.owner;
    await db.execute(sql`delete from staff_role where person_id = ${people.noRole}`);
    await db.execute(sql`update person set disabled_at = now() where id = ${people.disabled}`);
    await written();
  });

  /** What everybody meets at a page that its readers should find as `there`; nothing is drawn. */
  async function expectFor(route: string, address: string, there: Passage): Promise<void> {
    const readers = wantedOfStaff(route, null);
    const wanted = (actor: string): Passage => {
      if (actor === 'nobody' || actor === 'disabled') return 'signIn';
      return readers.includes(actor as never) ? there : 'closed';
    };
    const met = await Promise.all(
      Object.entries(people).map(async ([actor, person]) => {
        return [actor, await observed(await askStaff(`${address}?_data=${files.get(route)}`, person, {}))] as const;
      }),
    );
    expect(Object.fromEntries(met), route).toEqual(
      Object.fromEntries(Object.keys(people).map((one) => [one, wanted(one)])),
    );
  }

  test.each(pages)('%s', async (route) => {
    const { lead, administrator } = world().staff;
    const person = route.startsWith('administration/') ? administrator.id : lead.id;
    expect(await observed(await askStaff(missing.get(route)!, person, {}))).toBe('absent');
    await expectFor(route, missing.get(route)!, 'absent');
    expect(await written()).toEqual([]);
  });

  /** Pages of a thing within another: what is within is missing, of a case and a year that are there. */
  const within = [...missing].filter(([route]) => {
    const pattern = decodeURIComponent(addressesOf(ofStaff, () => FILLED).get(route)!);
    return pattern.split(':').length > 2 || /:(kind|figure|activity)/.test(pattern);
  });

  test.each(within.map(([route]) => route))('%s, of something that is there', async (route) => {
    const year = String(world().cycle.year);
    const addresses = addressesOf(ofStaff, () => ({ ...params, ...anything, code: ended, year }));
    expect(await observed(await askStaff(addresses.get(route)!, world().staff.lead.id, {}))).toBe('absent');
    await expectFor(route, addresses.get(route)!, 'absent');
  });

  test('a case that is over shows each of its pages', async () => {
    const ofCase = addressesOf(ofStaff, () => ({ ...params, ...anything, code: ended, n: '11', activity: '5' }));
    const without = ['cases/plan-activity', 'cases/new-evidence', 'cases/plan-state'];
    const pages = [...ofCase].filter(
      ([route, path]) => path.startsWith(`/alianzas/${ended}`) && !without.includes(route),
    );
    expect(pages.length).toBeGreaterThan(12);
    for (const [route, path] of pages) {
      expect(`${route} ${await observed(await askStaff(path, world().staff.lead.id, {}))}`).toBe(`${route} in`);
      await expectFor(route, path, 'in');
    }
    expect(await written()).toEqual([]);
  });
});
