import {
  aWorld,
  givenAlliance,
  givenDraft,
  givenInvitation,
  givenMember,
  givenMinors,
  givenOrganization,
} from '@alianzas/domain/given';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { access as ofStaff } from '../../apps/backoffice/app/access.ts';
import backofficeRoutes from '../../apps/backoffice/app/routes.ts';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { access } from '../../apps/portal/app/access.ts';
import routes from '../../apps/portal/app/routes.ts';
import { aPortal, wordsOf } from '../../apps/portal/app/testing.ts';
import { filesOf } from './addresses.ts';
import { canariesIn, canaryOf, markTexts } from './canaries.ts';
import { doorsOf } from './doors.ts';
import { addressesIn, linkOf } from './portal-scene.ts';
import { staffAddresses } from './staff-scene.ts';
import { ALLY_ROLES } from './wanted-allies.ts';

const world = aWorld();
const inPortal = aPortal(world);
const inBackoffice = aBackoffice(world);

/** What everybody may read of an organization: that it belongs to the Red, and what its initiative says. */
const PUBLIC = ['organization_name'];

let marked: string[] = [];
const actors: { name: string; person: string | null; cookie?: string }[] = [];
let own = new Map<string, string>();
let foreign = new Map<string, string>();
let missing = new Map<string, string>();
let staff = new Map<string, string>();

beforeAll(async () => {
  const other = await givenAlliance(world(), { at: 11 });
  await givenMinors(world(), other);
  const othersDraft = await givenDraft(world());
  await givenInvitation(world(), await givenOrganization(world()));
  staff = await staffAddresses(world());
  foreign = await addressesIn(world(), other, othersDraft.id);
  marked = await markTexts(world());

  const ours = await givenAlliance(world(), { at: 11 });
  const draft = await givenDraft(world());
  own = await addressesIn(world(), ours, draft.id);
  const nowhere = { id: '00000000-0000-7000-8000-000000000000', code: 'ALZ-2026-9999' };
  missing = await addressesIn(world(), nowhere, nowhere.id);
  for (const role of ALLY_ROLES) {
    const organization = ours.organizations[0]!;
    const person =
      role === 'representative'
        ? organization.representative.person
        : (await givenMember(world(), organization.id, role)).actor.person;
    actors.push({ name: role, person });
  }
  actors.push({ name: 'nobody', person: null });
  actors.push({ name: 'applicant', person: null, cookie: await linkOf(world(), 'request', draft.id) });
  const invitation = await givenInvitation(world(), await givenOrganization(world()));
  actors.push({ name: 'invited', person: null, cookie: await linkOf(world(), 'invitation', invitation.id) });
}, 300_000);

test('the words stand in what organizations wrote, in text and in stored JSON', () => {
  for (const column of [
    'person.name',
    'person.email',
    'organization.name',
    'request.content',
    'commitment.action',
    'plan_activity.title',
    'evidence.description',
    'acta_item.content',
    'proposal.problem',
    'invitation.message',
    'meeting.place',
  ])
    expect(marked).toContain(column);
  expect(marked.length).toBeGreaterThan(60);
});

describe('no page of the portal carries a word of others', () => {
  test.each([...filesOf(routes).keys()].filter((route) => route !== 'root'))('%s', async (route) => {
    for (const { name, person, cookie } of actors) {
      for (const addresses of [own, foreign]) {
        const address = addresses.get(route)!.replace(/null|undefined/, '00000000-0000-7000-8000-000000000000');
        const answer = await inPortal(address, person, cookie ? { headers: { cookie } } : {});
        const words = (await canariesIn(answer)).filter((word) => !PUBLIC.some((one) => word === `zq${one}qz`));
        expect(words, `${name} at ${address}`).toEqual([]);
      }
    }
  });
});

describe('nothing is done to what is of others, and the answer is that of what does not exist', () => {
  const acts = doorsOf(access, (route) => route).filter(
    ({ intent, route }) => intent !== null && route.startsWith('alliance/'),
  );
  const history = async () => {
    const [row] = await world().database.owner.db.execute<{ n: number }>(sql`select count(*)::int as n from event`);
    return row!.n;
  };

  test.each(acts)('$name', async ({ route, init }) => {
    const before = await history();
    for (const { name, person } of actors.filter((one) => one.person)) {
      const answers = [foreign, missing].map(async (addresses) => {
        const address = addresses.get(route)!.replace(/null|undefined/, '00000000-0000-7000-8000-000000000000');
        const answer = await inPortal(address, person, init());
        return `${answer.status} ${wordsOf(await answer.text())}`;
      });
      const [theirs, nobodys] = await Promise.all(answers);
      expect(theirs, name).toMatch(/^(404|422) .* No encontramos esta página|^403 /);
      expect(theirs, name).toBe(nobodys);
    }
    expect(await history()).toBe(before);
  });
});

/** Words about people of organizations: their account, what they wrote of themselves, where they were. */
const PERSONAL = /^zq(person|membership|consent|attendee|request|invitation|network_entry)_/;

describe('no page of who reads no personal data carries a word about a person of an organization', () => {
  const pages = [...filesOf(backofficeRoutes).keys()].filter((route) => ofStaff[route]?.read !== 'anyone');

  test.each(pages)('%s', async (route) => {
    for (const role of ['observatory', 'administrator'] as const) {
      const answer = await inBackoffice(staff.get(route)!, world().staff[role].id);
      const words = (await canariesIn(answer)).filter((word) => PERSONAL.test(word));
      expect(words, role).toEqual([]);
    }
  });

  test.each(pages)('%s names nobody of the team to the observatory', async (route) => {
    const { observatory, ...others } = world().staff;
    const answer = await inBackoffice(staff.get(route)!, observatory.id);
    const text = await answer.text();
    const team = await world().database.owner.db.execute<{ name: string }>(
      sql`select name from person where id in ${Object.values(others).map(({ id }) => id)}`,
    );
    for (const { name } of team) expect(text).not.toContain(name);
    expect(text).not.toContain(canaryOf('plan_activity', 'responsible'));
  });

  test('as the team does read them', async () => {
    const { id } = world().staff.professional;
    const answer = await inBackoffice(staff.get('intake/organization')!, id);
    expect(await canariesIn(answer)).toContain(canaryOf('person', 'name'));
  });
});

describe('what control reads of people is kept, page by page', () => {
  const pages = [...filesOf(backofficeRoutes).keys()].filter((route) => ofStaff[route]?.read !== 'anyone');
  const keptOf = async (path: string) =>
    (await world().database.owner.db.execute(sql`select 1 from page_look where path = ${path}`)).length;

  test.each(pages)('%s', async (route) => {
    const address = staff.get(route)!;
    const answer = await inBackoffice(address, world().staff.auditor.id);
    const words = (await canariesIn(answer)).filter((word) => PERSONAL.test(word));
    if (words.length > 0) expect(ofStaff[route], words.join(' ')).toMatchObject({ people: true });
    const { pathname } = new URL(address, 'http://localhost');
    const before = await keptOf(pathname);
    expect(before).toBe(ofStaff[route]?.people && answer.status === 200 ? 1 : 0);
    await inBackoffice(address, world().staff.auditor.id);
    await inBackoffice(address, world().staff.lead.id);
    expect(await keptOf(pathname)).toBe(before);
  });
});
