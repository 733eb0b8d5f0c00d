import {
  givenAlliance,
  givenDraft,
  givenInvitation,
  givenOrganization,
  givenRequestSent,
  rowOf,
  type World,
} from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { withCommitments, withEvidence, withLines, withPages } from './foreign-scene.ts';
import { linkOf } from './portal-scene.ts';
import type { Shown } from './typed.ts';

export const ALLY_PAGES = [
  ...['signIn', 'askLink', 'organization', 'contact', 'wish', 'offers', 'documents', 'consent', 'check'],
  ...['sent', 'answer', 'commitments', 'contributions', 'correctedLine', 'newEvidence', 'evidence', 'newRequest'],
] as const;

/** The pages with forms, each as who fills it sees it: with an account, or by the link of a mail. */
export async function allyPages(world: World): Promise<Map<string, Shown>> {
  const nine = await withCommitments(world);
  const eleven = await givenAlliance(world, { at: 11 });
  await withLines(world, eleven);
  const { id } = await givenDraft(world);
  const draft = await linkOf(world, 'request', id);
  const [written, sent] = [await givenDraft(world), await givenRequestSent(world)];
  await withPages(world, written);
  const invited = await givenInvitation(world, await givenOrganization(world));
  // The story's days are long gone
  await world.database.owner.db.execute(sql`update invitation set expires_at = '2100-01-01' where id = ${invited.id}`);
  const { activity, line } = await rowOf(
    world,
    sql`select (select number from plan_activity where alliance_id = ${eleven.id} and party_id is not null limit 1) as activity,
      (select id from contribution where alliance_id = ${eleven.id} and state = 'delivered' limit 1) as line`,
  );
  await withEvidence(world, eleven);
  const [atNine, atEleven] = [nine, eleven].map((one) => one.organizations[0]!.representative.person);
  const shown: Record<(typeof ALLY_PAGES)[number], Omit<Shown, 'name'>> = {
    signIn: { path: portal.signIn(), person: null },
    askLink: { path: portal.requestLink(), person: null },
    organization: { path: portal.requestOrganization(id), person: null, cookie: draft },
    contact: { path: portal.requestContact(id), person: null, cookie: draft },
    wish: { path: portal.requestWish(id), person: null, cookie: draft },
    offers: { path: portal.requestOffers(id), person: null, cookie: draft },
    documents: { path: portal.requestDocuments(id), person: null, cookie: draft },
    consent: { path: portal.requestConsent(id), person: null, cookie: draft },
    check: {
      ...{ path: portal.requestCheck(written.id), person: null },
      cookie: await linkOf(world, 'request', written.id),
    },
    sent: { path: portal.requestSent(sent.id), person: null, cookie: await linkOf(world, 'request', sent.id) },
    answer: {
      ...{ path: portal.invitationAnswered(), person: null },
      cookie: await linkOf(world, 'invitation', invited.id),
    },
    commitments: { path: portal.commitments(nine.code), person: atNine! },
    contributions: { path: portal.contributions(eleven.code), person: atEleven! },
    newEvidence: { path: portal.newEvidence(eleven.code, Number(activity)), person: atEleven! },
    correctedLine: { path: `${portal.contributions(eleven.code)}?corregir=${String(line)}`, person: atEleven! },
    evidence: { path: portal.evidence(eleven.code), person: atEleven! },
    newRequest: { path: portal.newRequest(), person: atEleven! },
  };
  return new Map(Object.entries(shown).map(([name, one]) => [name, { name, ...one }]));
}
