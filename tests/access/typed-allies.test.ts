import { COOKIES, hashSecret, newToken } from '@alianzas/auth';
import { aWorld, givenAlliance, givenDraft, givenInvitation, givenOrganization, rowOf } from '@alianzas/domain/given';
import type { Datum } from '@alianzas/domain/platform/inputs';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { access } from '../../apps/portal/app/access.ts';
import routes from '../../apps/portal/app/routes.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { longTexts } from './long-texts.ts';
import { datumsByName, halfOptional, keysLost, routesLeftOut, type Shown, untold, veiledAnswers } from './typed.ts';
import { isKeptIn, veiledRows } from './veiled-rows.ts';
import { sentTwice, wellTyped } from './well-typed.ts';

const world = aWorld();
const ask = aPortal(world);

const NAMES = [
  ...['signIn', 'askLink', 'organization', 'contact', 'wish', 'offers', 'documents', 'consent', 'check'],
  ...['answer', 'commitments', 'contributions', 'newEvidence', 'start'],
] as const;

const pages = new Map<string, Shown>();
let known = new Map<string, Datum>();
let stranger = '';

async function linkTo(purpose: 'request' | 'invitation', subject: string): Promise<string> {
  const token = newToken();
  await world().database.owner.db.execute(sql`
    insert into token (token_hash, purpose, subject, created_at, expires_at, created_by)
    values (${hashSecret(token)}, ${purpose}, ${subject}, now(), now() + interval '1 day', 'test')`);
  return `${COOKIES[purpose]}=${token}`;
}

beforeAll(async () => {
  known = await datumsByName();
  stranger = (await givenOrganization(world())).representative.person;
  const nine = await givenAlliance(world(), { at: 9 });
  const eleven = await givenAlliance(world(), { at: 11 });
  const { id } = await givenDraft(world());
  const draft = await linkTo('request', id);
  const invited = await linkTo('invitation', (await givenInvitation(world(), await givenOrganization(world()))).id);
  const { activity } = await rowOf(
    world(),
    sql`select number as activity from plan_activity where alliance_id = ${eleven.id} and party_id is not null limit 1`,
  );
  const [atNine, atEleven] = [nine, eleven].map((one) => one.organizations[0]!.representative.person);
  const shown: Record<(typeof NAMES)[number], Omit<Shown, 'name'>> = {
    signIn: { path: portal.signIn(), person: null },
    askLink: { path: portal.requestLink(), person: null },
    organization: { path: portal.requestOrganization(id), person: null, cookie: draft },
    contact: { path: portal.requestContact(id), person: null, cookie: draft },
    wish: { path: portal.requestWish(id), person: null, cookie: draft },
    offers: { path: portal.requestOffers(id), person: null, cookie: draft },
    documents: { path: portal.requestDocuments(id), person: null, cookie: draft },
    consent: { path: portal.requestConsent(id), person: null, cookie: draft },
    check: { path: portal.requestCheck(id), person: null, cookie: draft },
    answer: { path: portal.invitationAnswered(), person: null, cookie: invited },
    commitments: { path: portal.commitments(nine.code), person: atNine! },
    contributions: { path: portal.contributions(eleven.code), person: atEleven! },
    newEvidence: { path: portal.newEvidence(eleven.code, Number(activity)), person: atEleven! },
    start: { path: portal.start(), person: atEleven! },
  };
  for (const [name, one] of Object.entries(shown)) pages.set(name, { name, ...one });
}, 600_000);

test.each(NAMES)('%s: what is not read is told at its field, and is never a 500', async (name) => {
  expect(await untold(ask, pages.get(name)!, known, (answer) => isKeptIn(world(), answer))).toEqual([]);
});

test.each(NAMES)('%s: a form with a key shows the key with which it came back', async (name) => {
  expect(await keysLost(ask, pages.get(name)!)).toEqual([]);
});

test.each(NAMES)('%s: no field that some answer asks for is marked as optional', async (name) => {
  expect(await halfOptional(ask, pages.get(name)!)).toEqual([]);
});

const answered = new Set<number | 'ended'>();

test.each(NAMES)('%s: a long text is shown again whatever the answer, and after the session ended', async (name) => {
  const walk = { ask, app: 'portal' as const, world: world(), known, stranger };
  const { lost, met } = await longTexts(walk, pages.get(name)!);
  for (const status of met) answered.add(status);
  expect(lost).toEqual([]);
});

test('long texts were met by errors, by what somebody saved first, by what is not theirs and by ended sessions', () => {
  expect([...answered]).toEqual(expect.arrayContaining([422, 409, 404, 'ended']));
});

test('what nobody sees is kept nowhere, and is no 500 either', async () => {
  const faults = [];
  for (const page of pages.values()) faults.push(...(await veiledAnswers(ask, page, known)));
  expect(faults).toEqual([]);
  expect(await veiledRows(world())).toEqual([]);
});

const kept = new Set<string>();

test.each(NAMES)(
  '%s: what people write is read in every field, and kept as it was meant',
  async (name) => {
    const read = await wellTyped({ ask, page: pages.get(name)!, known, world: world() });
    for (const datum of read.kept) kept.add(datum);
    expect(read.faults).toEqual([]);
  },
  240_000,
);

test('each datum that allies write was kept by some form', () => {
  expect([...kept].sort()).toEqual(['day', 'money', 'nit', 'phone', 'quantity', 'wholeNumber']);
});

test('the same words sent again under a fresh key are asked about, and then sent knowingly', async () => {
  const asked: string[] = [];
  for (const page of pages.values()) {
    const twice = await sentTwice({ ask, page, known, world: world() });
    asked.push(...twice.asked.map((at) => at.replace(/[A-Z]{3}-\d{4}-\d{4}|[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')));
    expect(twice.faults).toEqual([]);
  }
  expect(asked).toEqual(ASKED);
}, 600_000);

const ASKED = [
  'documents · Adjuntar un documento',
  'commitments · /alianzas/…/compromisos',
  'contributions · Registrar un aporte',
  'newEvidence · /alianzas/…/plan/2/evidencias/nueva',
];

test('every route that takes forms is one of these pages, or says what stands in its forms', () => {
  expect(routesLeftOut(routes, access, [...pages.values()])).toEqual(Object.keys(NOT_TYPED).sort());
});

/** The other routes that take forms, and what stands in them. */
const NOT_TYPED = {
  'entry/code': 'a code that a mail brought, which is no word of anybody',
  'entry/demo': 'who to be, chosen',
  'entry/demo-clock': 'how far the clock goes, chosen',
  'entry/leave': 'nothing',
  'entry/link': 'nothing: its link is the proof',
  'request/follow-link': 'nothing: its link is the proof',
  'request/invitation': 'nothing: its link is the proof',
  'request/invitation-again': 'nothing: it asks for another',
  'request/sent': 'nothing: it takes the request back',
  'request/start': 'for which organization, chosen',
};
