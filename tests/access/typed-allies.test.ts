import { COOKIES, hashSecret, newToken } from '@alianzas/auth';
import { aWorld, givenAlliance, givenDraft, givenInvitation, givenOrganization, rowOf } from '@alianzas/domain/given';
import type { Datum } from '@alianzas/domain/platform/inputs';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { datumsByName, halfOptional, keysLost, type Shown, untold, veiledAnswers } from './typed.ts';
import { veiledRows } from './veiled-rows.ts';

const world = aWorld();
const ask = aPortal(world);

const NAMES = [
  ...['signIn', 'askLink', 'organization', 'contact', 'wish', 'offers', 'documents', 'consent', 'check'],
  ...['answer', 'commitments', 'contributions', 'newEvidence', 'start'],
] as const;

const pages = new Map<string, Shown>();
let known = new Map<string, Datum>();

async function link(purpose: 'request' | 'invitation', subject: string): Promise<string> {
  const token = newToken();
  await world().database.owner.db.execute(sql`
    insert into token (token_hash, purpose, subject, created_at, expires_at, created_by)
    values (${hashSecret(token)}, ${purpose}, ${subject}, now(), now() + interval '1 day', 'test')`);
  return `${COOKIES[purpose]}=${token}`;
}

beforeAll(async () => {
  known = await datumsByName();
  const nine = await givenAlliance(world(), { at: 9 });
  const eleven = await givenAlliance(world(), { at: 11 });
  const { id } = await givenDraft(world());
  const draft = await link('request', id);
  const invited = await link('invitation', (await givenInvitation(world(), await givenOrganization(world()))).id);
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
  expect(await untold(ask, pages.get(name)!, known)).toEqual([]);
});

test.each(NAMES)('%s: a form with a key shows the key with which it came back', async (name) => {
  expect(await keysLost(ask, pages.get(name)!)).toEqual([]);
});

test.each(NAMES)('%s: no field that some answer asks for is marked as optional', async (name) => {
  expect(await halfOptional(ask, pages.get(name)!)).toEqual([]);
});

test('what nobody sees is kept nowhere, and is no 500 either', async () => {
  const faults = [];
  for (const page of pages.values()) faults.push(...(await veiledAnswers(ask, page, known)));
  expect(faults).toEqual([]);
  expect(await veiledRows(world())).toEqual([]);
});
