import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addPactMethodology, recordDialogueSpace, retirePactMethodology, saveProposal } from './alliance/index.ts';
import { approveProposal, prepareAmendment, withdrawLegalNature } from './asRead.ts';
import { commitmentsOf } from './commitment/index.ts';
import { receiveFiling, takeBackPacket } from './filing/index.ts';
import {
  answerNo,
  aWorld,
  by,
  type GivenAlliance,
  givenAlliance,
  givenMinors,
  givenRequestSent,
  must,
  proposalOf,
  requestRead,
  rowOf,
  through,
  walk,
} from './given.ts';
import { reviewRequest } from './intake/index.ts';
import { lookAtPersonalData } from './look/index.ts';
import { verifyLegalNature } from './organization/index.ts';
import { setScope } from './platform/index.ts';
import { decideCategory, openEdition } from './recognition/index.ts';
import { enterVersionRequest, referenceLinks, setReferenceLink, versionRequests } from './reference/index.ts';
import { ACTS, SHOWN } from './testing-told.ts';
import {
  agentPage,
  allyHistory,
  cyclesPage,
  filingDeskPage,
  historyPage,
  looksPage,
  methodologiesPage,
  organizationPage,
  ownRequestPage,
  recognitionsPage,
  requestPage,
} from './views/index.ts';

const world = aWorld();
const lead = (day = 20) => by(world(), 'lead', day);
const staff = (day = 20) => by(world(), 'professional', day);

/** The acts that the team reads in the history of a case. */
async function byTheTeam(one: GivenAlliance): Promise<string[]> {
  const names: string[] = [];
  for (let at: string | null = null, more = true; more; more = at !== null) {
    const { entries, next } = await historyPage(lead(), one.id, at);
    names.push(...entries.map(({ name }) => name));
    at = next;
  }
  return names;
}

/** Those that its organization reads there. */
async function byTheAlly(one: GivenAlliance): Promise<string[]> {
  const ctx = through(world(), one.organizations[0]!.representative, 20);
  return ctx.db.transaction(async (db) => {
    await setScope(db, ctx.actor);
    const names: string[] = [];
    for (let at: string | null = null, more = true; more; more = at !== null) {
      const { events, before } = await allyHistory({ ...ctx, db }, one.id, at);
      names.push(...events.map(({ name }) => name));
      at = before;
    }
    return names;
  });
}

async function inBoth(one: GivenAlliance): Promise<string[]> {
  const ally = await byTheAlly(one);
  return (await byTheTeam(one)).filter((name) => ally.includes(name));
}

/** An alliance that has been through what the team does, with a packet that it took off the desk. */
async function worked(): Promise<string[]> {
  const whole = await givenAlliance(world(), { at: 2 });
  const proposal = proposalOf(whole.id, 'pact');
  const fields = { ...proposal.fields, methodology: 'Pactando' } as typeof proposal.fields;
  must(await saveProposal(staff(2), { ...proposal, fields }));
  must(await approveProposal(staff(2), { alliance: whole.id }));
  await walk(world(), whole, 3, 14);
  const said = { citizens: 'Vecinas', institutions: 'Alcaldía', agreements: 'Horarios', disagreements: '' };
  const space = { key: randomUUID(), alliance: whole.id, kind: 'listening' as const, place: 'Salón', ...said };
  must(await recordDialogueSpace(staff(), { ...space, heldOn: '2026-02-05' }));
  const { filing } = await rowOf(world(), sql`select id as filing from filing where alliance_id = ${whole.id}`);
  must(await receiveFiling(lead(), { filing: String(filing) }));
  const looped = await givenAlliance(world(), { at: 12 });
  await answerNo(world(), looped);
  const { filingId } = (await commitmentsOf(staff(), looped.id)).at(-1)!;
  must(await takeBackPacket(staff(), { filing: filingId!, reason: 'Falta la firma' }));
  return [...(await inBoth(whole)), ...(await inBoth(looped))];
}

async function ofItsOrganization(): Promise<string[]> {
  const one = await givenAlliance(world(), { at: 3 });
  const [{ id: organization }] = one.organizations as [GivenAlliance['organizations'][number]];
  must(await withdrawLegalNature(lead(), { organization, reason: 'Era otro documento' }));
  must(await verifyLegalNature(lead(21), { organization }));
  const grounds = { involvement: 'informed' as const, continuity: 'begins' as const, reason: 'Empieza' };
  must(await decideCategory(lead(22), { key: randomUUID(), organization, ...grounds }));
  const acts = { verified: 'organization.legalNatureVerified', withdrawn: 'organization.legalNatureWithdrawn' };
  const { legalHistory } = await organizationPage(lead(23), organization);
  const team = legalHistory.map(({ act }) => acts[act as keyof typeof acts]);
  if ((await agentPage(lead(23), organization)).decisions.length > 0) team.push('category.decided');
  const ally = await byTheAlly(one);
  return [...new Set(team)].filter((name) => ally.includes(name));
}

async function ofItsRequest(): Promise<string[]> {
  const sent = await givenRequestSent(world());
  must(await reviewRequest(staff(2), await requestRead(world(), sent.id)));
  const own = await ownRequestPage(through(world(), sent.bearer, 3), sent.id);
  const { request } = await requestPage(staff(3), sent.code);
  return [own.state, request.state].every((state) => state === 'reviewing') ? ['request.reviewing'] : [];
}

async function ofTheYears(): Promise<string[]> {
  const edition = { key: randomUUID(), cycle: world().cycle.id, name: 'Gala', technicalDocument: 'DT-2' };
  must(await openEdition(staff(), edition));
  const one = (await cyclesPage(staff())).cycles.find(({ year }) => year === world().cycle.year);
  const { editions } = await recognitionsPage(staff());
  return [
    ...(one ? ['cycle.opened'] : []),
    ...(one?.initiativesSetAt ? ['cycle.initiativesSet'] : []),
    ...(editions.some(({ year }) => year === world().cycle.year) ? ['edition.opened'] : []),
  ];
}

async function inRegisters(): Promise<string[]> {
  const named = { key: randomUUID(), name: 'Diálogo de barrio', owner: 'Entidad', description: '' };
  const { id } = must(await addPactMethodology(lead(), named));
  const found = async () => (await methodologiesPage(lead())).methodologies.find((one) => one.id === id);
  const added = await found();
  must(await retirePactMethodology(lead(), { methodology: id }));
  const retired = await found();
  const administrator = by(world(), 'administrator', 20);
  const url = 'https://entidad.example/normograma';
  must(await setReferenceLink(administrator, { link: 'normogram', version: 1, url }));
  must(await enterVersionRequest(administrator, { procedureVersion: 2, version: 0, number: '20247100001234' }));
  return [
    ...(added && !added.retiredAt ? ['pactMethodology.added'] : []),
    ...(retired?.retiredAt ? ['pactMethodology.retired'] : []),
    ...(JSON.stringify(await referenceLinks(staff())).includes(url) ? ['referenceLink.set'] : []),
    ...(JSON.stringify(await versionRequests(staff())).includes('20247100001234') ? ['versionRequest.entered'] : []),
  ];
}

async function atTheDesk(): Promise<string[]> {
  const one = await givenAlliance(world(), { at: 12 });
  await answerNo(world(), one);
  const { filingId } = (await commitmentsOf(staff(), one.id)).at(-1)!;
  must(await takeBackPacket(staff(), { filing: filingId!, reason: 'Falta la firma' }));
  const { id } = must(await prepareAmendment(staff(), { alliance: one.id }));
  const { lines } = await filingDeskPage(by(world(), 'correspondence', 20), { tab: 'pending', after: null });
  return lines.some((line) => line.id === id) ? ['filing.prepared'] : [];
}

async function amongTheLooks(): Promise<string[]> {
  const { evidence } = await givenMinors(world(), await givenAlliance(world(), { at: 11 }));
  must(
    await lookAtPersonalData(by(world(), 'auditor', 12), { evidence, reason: 'Revisión del plan anual de auditoría' }),
  );
  const { lines } = await looksPage(by(world(), 'dataOfficer', 13), { person: '', alliance: '', day: '', after: '' });
  return lines.some(({ reason }) => reason === 'Revisión del plan anual de auditoría') ? ['personalData.looked'] : [];
}

/** The acts that were seen where each reason says that they are. */
const SEEN: { readonly [reason in keyof typeof SHOWN]: () => Promise<readonly string[]> } = {
  bothTimelines: worked,
  ofOrganization: ofItsOrganization,
  ofRequest: ofItsRequest,
  ofYear: ofTheYears,
  register: inRegisters,
  desk: atTheDesk,
  looks: amongTheLooks,
};

test.each(Object.entries(SEEN))(
  'law 6: an act of which no mail tells is where its line says: %s',
  async (reason, seen) => {
    const acts = Object.entries(ACTS).filter(([, [, , why]]) => why === SHOWN[reason as keyof typeof SHOWN]);
    expect(acts.length).toBeGreaterThan(0);
    expect(await seen()).toEqual(expect.arrayContaining(acts.map(([name]) => name)));
  },
  120_000,
);
