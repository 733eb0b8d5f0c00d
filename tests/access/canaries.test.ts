import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  aWorld,
  by,
  givenAlliance,
  givenDraft,
  givenEverything,
  givenInvitation,
  givenMember,
  givenMinors,
  givenOrganization,
  must,
  notifyInclusion,
  rowOf,
} from '@alianzas/domain/given';
import { READING } from '@alianzas/domain/testing';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { access as ofStaff } from '../../apps/backoffice/app/access.ts';
import { recordKinds } from '../../apps/backoffice/app/pages/record-kinds.ts';
import { FIGURES } from '../../apps/backoffice/app/routes/cycle/figure-words.ts';
import backofficeRoutes from '../../apps/backoffice/app/routes.ts';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { access } from '../../apps/portal/app/access.ts';
import routes from '../../apps/portal/app/routes.ts';
import { aPortal, wordsOf } from '../../apps/portal/app/testing.ts';
import { filesOf } from './addresses.ts';
import {
  canariesIn,
  canaryOf,
  columnsOfPeople,
  isHidden,
  markTexts,
  OF_CONSENTS,
  PERSONAL,
  PUBLIC,
  textColumns,
  wordOfPublic,
} from './canaries.ts';
import { doorsOf } from './doors.ts';
import { putEnded } from './ended-rows.ts';
import { actOf, type Comer, filled, headersOf, heldOf, pdfWith } from './foreign-acts.ts';
import { othersOf } from './foreign-scene.ts';
import { addressesIn, linkOf } from './portal-scene.ts';
import { REFUSES, WORDLESS } from './refused-words.ts';
import { staffAddresses } from './staff-scene.ts';
import { STAFF_ROLES } from './wanted.ts';
import { ALLY_ROLES } from './wanted-allies.ts';

const world = aWorld();
const files = join(tmpdir(), randomUUID());
const inPortal = aPortal(world, files);
const inBackoffice = aBackoffice(world, files);

/** Who reads a part only: whoever is neither of the team nor the auditor. */
const NARROW = STAFF_ROLES.filter((role) => !READING.evidence!.roles!.includes(role));

/** A word in the bytes of a file of others. */
const BYTES = 'zqfile_bytesqz';
const withoutWords = (text: string) => text.replace(/ ?zq\w+?qz/g, '');

let marked: string[] = [];
/** The columns in which a name or an address of allies' people stands, by what is there */
let personal: string[] = [];
const actors: Comer[] = [];
let owners: Comer[] = [];
let theirIds: string[] = [];
let own = new Map<string, string>();
let foreign = new Map<string, string>();
let missing = new Map<string, string>();
let staff = new Map<string, string>();

beforeAll(async () => {
  await givenEverything(world());
  const other = await givenAlliance(world(), { at: 11 });
  await givenMinors(world(), other);
  const written = await givenAlliance(world(), { at: 7 });
  const { id: organization, email: addressee } = written.organizations[0]!;
  const letter = { alliance: written.id, organization, channel: 'letter' as const, addressee };
  must(await notifyInclusion(by(world(), 'professional', 7), letter));
  const othersDraft = await givenDraft(world());
  await givenInvitation(world(), await givenOrganization(world()));
  staff = await staffAddresses(world());
  foreign = await addressesIn(world(), other, othersDraft.id);
  ({ owners, ids: theirIds } = await othersOf(world()));
  personal = await columnsOfPeople(world());
  await putEnded(world());
  ({ marked } = await markTexts(world(), wordOfPublic));

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
    actors.push({ name: role, person, addresses: own });
  }
  actors.push({ name: 'nobody', person: null, addresses: own });
  actors.push({ name: 'applicant', person: null, addresses: own, cookie: await linkOf(world(), 'request', draft.id) });
  const invitation = await givenInvitation(world(), await givenOrganization(world()));
  actors.push({
    name: 'invited',
    person: null,
    addresses: own,
    cookie: await linkOf(world(), 'invitation', invitation.id),
  });
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

test('every text of what belongs to an organization has its word, or says why not', async () => {
  const columns = (await textColumns(world())).map(({ table, column }) => `${table}.${column}`);
  const without = columns.filter((column) => !marked.includes(column) && !(column in REFUSES));
  expect(without).toEqual(Object.keys(WORDLESS));
});

describe('no page of the portal carries a word of others', () => {
  test.each([...filesOf(routes).keys()].filter((route) => route !== 'root'))('%s', async (route) => {
    for (const { name, person, cookie } of actors) {
      for (const addresses of [own, foreign]) {
        const address = addresses.get(route)!.replace(/null|undefined/, '00000000-0000-7000-8000-000000000000');
        const answer = await inPortal(address, person, cookie ? { headers: { cookie } } : {});
        expect(answer.status, `${name} at ${address}`).toBeLessThan(500);
        const words = (await canariesIn(answer)).filter((word) => word !== PUBLIC);
        expect(words, `${name} at ${address}`).toEqual([]);
      }
    }
  });
});

test('the name of a member of the Red stands where everybody reads it', async () => {
  expect(await canariesIn(await inPortal(own.get('public/network')!, null, {}))).toContain(PUBLIC);
});

describe('nothing is done to what is of others, and the answer is that of what does not exist', () => {
  const acts = doorsOf(access, (route) => route).filter(
    ({ intent, door }) => intent !== null && door !== 'anyone' && door !== 'demonstration',
  );
  const document = pdfWith(BYTES);
  const nowhere = (address: string) => address.replace(/null|undefined/, '00000000-0000-7000-8000-000000000000');

  test.each(acts)('$name', async ({ name, route, intent, place }) => {
    const act = (await actOf(inPortal, owners, route, place === 'files' ? null : intent))!;
    expect(act, `nobody is shown the form of ${name}`).not.toBeNull();
    const before = await heldOf(world(), theirIds);
    for (const actor of actors) {
      const send = async (path: string) => {
        const sent = filled(act, withoutWords, document);
        const answer = await inPortal(nowhere(path), actor.person, { ...sent, ...headersOf(actor) });
        expect(answer.status, `${actor.name} at ${path}`).toBeLessThan(500);
        expect(await canariesIn(answer.clone()), `${actor.name} at ${path}`).toEqual([]);
        // The address that was asked is the asker's own word
        return `${answer.status} ${wordsOf(await answer.text()).replaceAll(nowhere(path), '…')}`;
      };
      const theirs = await send(act.path);
      if (act.path !== missing.get(route)) expect(theirs, actor.name).toBe(await send(missing.get(route)!));
      await send(own.get(route)!);
    }
    expect(await heldOf(world(), theirIds)).toEqual(before);

    const sent = filled(act, withoutWords, document);
    const answer = await inPortal(act.path, act.owner.person, { ...sent, ...headersOf(act.owner) });
    const told = answer.status < 400 ? 'done' : `${answer.status} ${wordsOf(await answer.text())}`;
    expect(told, 'as its owner does it').toBe('done');
    expect(await heldOf(world(), theirIds)).not.toEqual(before);
  });
});

describe('the bytes of a file of others', () => {
  let path = '';

  beforeAll(async () => {
    const [owner] = owners as [Comer];
    const act = (await actOf(inPortal, [owner], 'alliance/new-evidence', null))!;
    await inPortal(act.path, owner.person, filled(act, withoutWords, pdfWith(BYTES)));
    const { id } = await rowOf(world(), sql`select id from file order by uploaded_at desc, id desc limit 1`);
    path = portal.file(String(id));
  });

  test('are sent to nobody of the portal but their owner', async () => {
    for (const actor of actors) {
      const answer = await inPortal(path, actor.person, headersOf(actor));
      expect(await canariesIn(answer), actor.name).toEqual([]);
      expect(answer.status, actor.name).toBe(actor.person ? 404 : 303);
    }
    const [owner] = owners as [Comer];
    expect(await canariesIn(await inPortal(path, owner.person, {}))).toContain(BYTES);
  });

  test('are sent to nobody of the back office who reads no evidence', async () => {
    for (const role of NARROW) {
      const answer = await inBackoffice(path, world().staff[role].id, {});
      expect(await canariesIn(answer), role).toEqual([]);
      expect([403, 404], role).toContain(answer.status);
    }
  });
});

describe('no page carries a word of what its reader does not read', () => {
  const pages = [...filesOf(backofficeRoutes).keys()].filter((route) => ofStaff[route]?.read !== 'anyone');

  test.each(pages)('%s', async (route) => {
    for (const role of NARROW) {
      const answer = await inBackoffice(staff.get(route)!, world().staff[role].id);
      expect(answer.status, role).toBeLessThan(500);
      const words = (await canariesIn(answer)).filter((word) => isHidden(word, role));
      expect(
        words.filter((word) => !(route === 'cycle/consents' && OF_CONSENTS.includes(word))),
        role,
      ).toEqual([]);
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

/** Routes of which each address of a closed list is another page. */
const EACH: Readonly<Record<string, readonly string[]>> = {
  'cycle/records-of-kind': recordKinds(2).map(({ slug }) => slug),
  'cycle/figure': Object.values(FIGURES).map(({ slug }) => slug),
  'cases/activity': Array.from({ length: 12 }, (_, index) => String(index + 2)),
};

describe('what control reads of people is kept, page by page', () => {
  const pages = [...filesOf(backofficeRoutes).keys()].filter((route) => ofStaff[route]?.read !== 'anyone');
  const keptOf = async (path: string) =>
    (await world().database.owner.db.execute(sql`select 1 from page_look where path = ${path}`)).length;

  test('where a name, an e-mail or a telephone of allies is copied, its words are of people too', () => {
    for (const column of ['person.email', 'inclusion_notice.addressee', 'acta_item.content'])
      expect(personal, column).toContain(column);
  });

  test.each(pages)('%s', async (route) => {
    const first = staff.get(route)!;
    for (const address of [first, ...(EACH[route] ?? []).map((last) => first.replace(/[^/]+$/, last))]) {
      const answer = await inBackoffice(address, world().staff.auditor.id);
      const words = (await canariesIn(answer)).filter(isOfPeople);
      // A frame has the address of the page that it opens with
      const isMarked =
        ofStaff[route]?.people || pages.some((one) => staff.get(one) === address && ofStaff[one]?.people);
      if (words.length > 0) expect(isMarked, `${address}: ${words.join(' ')}`).toBe(true);
      const { pathname } = new URL(address, 'http://localhost');
      const before = await keptOf(pathname);
      expect(before, address).toBe(isMarked && answer.status === 200 ? 1 : 0);
      if (address !== first) continue;
      await inBackoffice(address, world().staff.auditor.id);
      await inBackoffice(address, world().staff.lead.id);
      expect(await keptOf(pathname)).toBe(before);
    }
  });
});

/** Whether a word stands in what is said of people, or in a column into which what is said of them is copied. */
function isOfPeople(word: string): boolean {
  return (
    PERSONAL.test(word) || personal.some((column) => word === canaryOf(...(column.split('.') as [string, string])))
  );
}
