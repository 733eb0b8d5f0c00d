import {
  givenAlliance,
  givenDraft,
  givenInvitation,
  givenOrganization,
  rowOf,
  type World,
} from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { linkOf } from './portal-scene.ts';
import type { Shown } from './typed.ts';

export const ALLY_PAGES = [
  ...['signIn', 'askLink', 'organization', 'contact', 'wish', 'offers', 'documents', 'consent', 'check'],
  ...['answer', 'commitments', 'contributions', 'newEvidence', 'start'],
] as const;

/** The pages with forms, each as who fills it sees it: with an account, or by the link of a mail. */
export async function allyPages(world: World): Promise<Map<string, Shown>> {
  const nine = await givenAlliance(world, { at: 9 });
  const eleven = await givenAlliance(world, { at: 11 });
  const { id } = await givenDraft(world);
  const draft = await linkOf(world, 'request', id);
  const invited = await linkOf(world, 'invitation', (await givenInvitation(world, await givenOrganization(world))).id);
  const { activity } = await rowOf(
    world,
    sql`select number as activity from plan_activity where alliance_id = ${eleven.id} and party_id is not null limit 1`,
  );
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
    check: { path: portal.requestCheck(id), person: null, cookie: draft },
    answer: { path: portal.invitationAnswered(), person: null, cookie: invited },
    commitments: { path: portal.commitments(nine.code), person: atNine! },
    contributions: { path: portal.contributions(eleven.code), person: atEleven! },
    newEvidence: { path: portal.newEvidence(eleven.code, Number(activity)), person: atEleven! },
    start: { path: portal.start(), person: atEleven! },
  };
  return new Map(Object.entries(shown).map(([name, one]) => [name, { name, ...one }]));
}
