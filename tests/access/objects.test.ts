import { endAlliance } from '@alianzas/domain/alliance';
import { contributionsOf, verifyContribution } from '@alianzas/domain/contribution';
import {
  aWorld,
  by,
  contents,
  givenActaInReview,
  givenAlliance,
  givenMember,
  itemsFor,
  must,
} from '@alianzas/domain/given';
import { beforeAll, describe, expect, test } from 'vitest';
import ofStaff from '../../apps/backoffice/app/routes.ts';
import { aBackoffice, wordsOf } from '../../apps/backoffice/app/testing.ts';
import { access } from '../../apps/portal/app/access.ts';
import ofAllies from '../../apps/portal/app/routes.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { addressesOf, filesOf } from './addresses.ts';
import { doorsOf, observed, type Passage } from './doors.ts';
import { type Act, actOf, type Comer, filled, headersOf, heldOf, pdfWith } from './foreign-acts.ts';
import { othersOf } from './foreign-scene.ts';
import { addressesIn } from './portal-scene.ts';

const world = aWorld();
const ask = aPortal(world);
const askStaff = aBackoffice(world);

const OBJECTS = ['own', 'foreign', 'draft', 'closed', 'missing'] as const;
type ObjectName = (typeof OBJECTS)[number];

/** Of each object, its addresses and who comes: the people of its organization, but of what is foreign or missing. */
const objects = new Map<ObjectName, { addresses: Map<string, string>; comers: (string | null)[] }>();
const forms = new Map<string, Act>();
let ids: string[] = [];
let ended = '';
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
  for (const [name, one] of Object.entries({ own, foreign, draft, closed, missing: nothing })) {
    const people = 'organizations' in one && name !== 'foreign' ? one : own;
    const { id, representative } = people.organizations[0]!;
    const collaborator = (await givenMember(world(), id, 'collaborator')).actor.person;
    const addresses = await addressesIn(world(), one, nothing.id);
    if (name === 'draft') addresses.set('alliance/acta', addresses.get('alliance/acta')!.replace('null', acta));
    objects.set(name as ObjectName, { addresses, comers: [representative.person, collaborator, null] });
  }
}, 300_000);

/** What only a case further on has: the acta of the draft is not approved, and it has no plan yet. */
const NOT_OF_A_DRAFT = ['alliance/acta', 'alliance/new-evidence'];
/** Their bytes are looked for in `canaries.test.ts`; these rows have none. */
const WITHOUT_BYTES = ['alliance/file', 'alliance/thumbnail', 'alliance/waiting-picture'];

function wantedOf(route: string, name: ObjectName): Passage {
  if (name === 'foreign' || name === 'missing' || WITHOUT_BYTES.includes(route)) return 'absent';
  return name === 'draft' && NOT_OF_A_DRAFT.includes(route) ? 'absent' : 'in';
}

describe('a page of a case: its own people enter, also when it is over, and a draft of it is not there', () => {
  const pages = [...filesOf(ofAllies).keys()].filter(
    (route) => route.startsWith('alliance/') && route !== 'alliance/start',
  );

  test.each(pages)('%s', async (route) => {
    for (const name of OBJECTS) {
      const { addresses, comers } = objects.get(name)!;
      const address = addresses.get(route)!.replace(/null|undefined/, nothing.id);
      const met = await Promise.all(comers.map(async (person) => observed(await ask(address, person, {}))));
      const wanted = wantedOf(route, name);
      expect(`${name}: ${met}`).toBe(`${name}: ${[wanted, wanted, 'signIn']}`);
    }
  });
});

describe('a form that was open when its thing was closed changes nothing any more', () => {
  const acts = doorsOf(access, (route) => route).filter(
    ({ intent, door, route }) =>
      intent !== null && door !== 'anyone' && door !== 'demonstration' && /^(alliance|request)\//.test(route),
  );
  const plain = (text: string) => text;

  beforeAll(async () => {
    const others = await othersOf(world());
    for (const { name, route, intent, place } of acts) {
      const act = await actOf(ask, others.owners, route, place === 'files' ? null : intent);
      if (act) forms.set(name, act);
    }
    const ctx = by(world(), 'lead', 12);
    for (const alliance of others.alliances) {
      must(await endAlliance(ctx, { alliance, outcome: 'withdrawn', reason: 'Cerró' }));
      // A line of the ledger is its declarer's until it is verified, whatever became of its case
      for (const { id } of await contributionsOf(ctx, alliance))
        must(await verifyContribution(ctx, { contribution: id }));
    }
    await closeDoors(others.owners);
    ids = others.ids;
  }, 120_000);

  /** The draft is sent, what was sent is taken back, and the invitation is answered. */
  async function closeDoors(owners: readonly Comer[]): Promise<void> {
    for (const name of ['POST request/check', 'POST request/sent', 'POST request/invitation-answer']) {
      const act = forms.get(name)!;
      const answer = await ask(act.path, act.owner.person, {
        ...filled(act, plain, pdfWith('x')),
        ...headersOf(owners.find((owner) => owner.name === act.owner.name)!),
      });
      expect(answer.status, name).toBeLessThan(400);
    }
  }

  test.each(acts)('$name', async ({ name }) => {
    const act = forms.get(name)!;
    expect(act, 'nobody is shown this form').toBeDefined();
    const before = await heldOf(world(), ids);
    const answer = await ask(act.path, act.owner.person, {
      ...filled(act, plain, pdfWith('x')),
      ...headersOf(act.owner),
    });
    const words = wordsOf(await answer.text());
    // What its sender did already, sent as it was, is told to be done. Of a request that went, the page leads to where it stands; what was written stays with its writer, unsent.
    if (answer.status === 200) expect(words).toContain('Esto ya quedó hecho');
    else if (answer.status < 400) expect(answer.headers.get('location')).toMatch(/^\/solicitud\/[^/]+\/enviada/);
    else expect(answer.status).toBe(409);
    const { draft: _, ...held } = await heldOf(world(), ids);
    const { draft: __, ...known } = before;
    expect(held).toEqual(known);
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
  test.each(pages)('%s', async (route) => {
    const { lead, administrator } = world().staff;
    const person = route.startsWith('administration/') ? administrator.id : lead.id;
    expect(await observed(await askStaff(missing.get(route)!, person, {}))).toBe('absent');
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
    }
  });
});
