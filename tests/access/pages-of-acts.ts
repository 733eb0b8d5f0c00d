import { randomUUID } from 'node:crypto';
import { saveProposal } from '@alianzas/domain/alliance';
import { commitmentsOf, proposeCommitment } from '@alianzas/domain/commitment';
import { declareContribution, verifyContribution } from '@alianzas/domain/contribution';
import { openCycle } from '@alianzas/domain/cycle';
import { acceptEvidence, submitEvidence } from '@alianzas/domain/evidence';
import { takeBackPacket } from '@alianzas/domain/filing';
import { confirmNonconformity, correctNonconformity, nonconformitiesOf } from '@alianzas/domain/followup';
import {
  acceptCommitments,
  answerNo,
  approveProposal,
  by,
  confirmBalance,
  contents,
  dayFromNow,
  type GivenAlliance,
  givenActaInReview,
  givenAlliance,
  givenBalanceFiled,
  givenBalanceSaved,
  givenCycle,
  givenOrganization,
  givenRequestSent,
  givenStaff,
  invented,
  itemsFor,
  linkOf,
  must,
  preparePacket,
  proposalOf,
  recordAttendance,
  reportOf,
  requestRead,
  rowOf,
  type StaffName,
  suspendAlliance,
  through,
  type World,
  walk,
  writePlan,
} from '@alianzas/domain/given';
import { disablePerson } from '@alianzas/domain/identity';
import { returnRequest } from '@alianzas/domain/intake';
import { conveneMeeting } from '@alianzas/domain/meeting';
import { mergeOrganizations, registerOrganization } from '@alianzas/domain/organization';
import { addPlanAction, planOf } from '@alianzas/domain/plan';
import { backoffice } from '@alianzas/paths';
import { sessionOf } from '@alianzas/web/testing';
import { type SQL, sql } from 'drizzle-orm';
import type { Shown } from './typed.ts';

type Page = readonly [path: string, who: StaffName];

/** The pages that show the acts that no page of `staffPages` shows, each as who does them sees it. */
export async function pagesOfActs(world: World): Promise<Shown[]> {
  const groups = [
    requests,
    organizations,
    commitments,
    plans,
    states,
    ledger,
    pactsAndFaults,
    meetings,
    desk,
    years,
    accounts,
  ];
  const pages: Page[] = [];
  // One after another: side by side they wait for each other's counters
  for (const group of groups) pages.push(...(await group(world)));
  return pages.map(([path, who]) => ({ name: path, path, person: world.staff[who].id }));
}

async function textOf(world: World, query: SQL): Promise<string> {
  return String(Object.values(await rowOf(world, query))[0]);
}

/** One that came back, and whose organization did not complete it in its term. */
async function requests(world: World): Promise<Page[]> {
  const { id, code } = await givenRequestSent(world);
  const asked = { ...(await requestRead(world, id)), note: 'Falta el certificado' };
  must(await returnRequest(by(world, 'lead', 2), asked, linkOf()));
  await world.database.owner.db.execute(sql`update request set answered_at = '2020-01-02T15:00:00Z' where id = ${id}`);
  return [[backoffice.request(code), 'professional']];
}

async function organizations(world: World): Promise<Page[]> {
  const ctx = by(world, 'professional', 1);
  const bare = await givenOrganization(world, false);
  const doubted = { key: randomUUID(), name: 'Juan Carlos Pérez', kind: 'FUNDACION' as const, nit: invented('x').nit };
  const { id } = must(await registerOrganization(ctx, { ...doubted, isOrganization: 'yes' }));
  const [from, into] = [await givenOrganization(world), await givenOrganization(world)];
  const merging = { organization: from.id, into: into.id, reason: 'Es la misma' };
  must(await mergeOrganizations(by(world, 'lead', 2), { key: randomUUID(), ...merging }));
  const [two, more] = [await givenAlliance(world, { at: 2, parties: 2 }), await givenOrganization(world)];
  const seven = await givenAlliance(world, { at: 7 });
  return [
    [backoffice.organization(bare.id), 'professional'],
    [backoffice.organization(id), 'professional'],
    [backoffice.organization(into.id), 'lead'],
    [`${backoffice.activity(two.code, 2)}?buscar=${encodeURIComponent(more.name)}`, 'professional'],
    [backoffice.activity(seven.code, 7), 'professional'],
  ];
}

async function aCommitment(world: World, one: GivenAlliance): Promise<string> {
  const said = { action: 'Prestar el salón', deliverable: 'Un salón', dueOn: dayFromNow(12) };
  const about = { key: randomUUID(), alliance: one.id, organization: one.organizations[0]!.id };
  return must(await proposeCommitment(by(world, 'professional', 9), { ...about, ...said })).id;
}

/** A commitment that its organization accepted. */
export async function accepted(world: World, one: GivenAlliance): Promise<void> {
  const commitments = [await aCommitment(world, one)];
  const ally = through(world, one.organizations[0]!.representative, 9);
  must(await acceptCommitments(ally, { alliance: one.id, commitments, statement: 'yes' }));
}

async function commitments(world: World): Promise<Page[]> {
  const nine = await givenAlliance(world, { at: 9 });
  await accepted(world, nine);
  await aCommitment(world, nine);
  return [
    [backoffice.activity(nine.code, 9), 'professional'],
    [backoffice.allianceAcceptance(nine.code), 'professional'],
    [backoffice.allianceCommitments(await aRenewal(world, false)), 'professional'],
    [backoffice.allianceCommitments(await aRenewal(world, true)), 'professional'],
  ];
}

/** A case whose commitment of a 13 No is off the desk, accepted or not; its code. */
async function aRenewal(world: World, isAccepted: boolean): Promise<string> {
  const one = await givenAlliance(world, { at: 12 });
  await answerNo(world, one);
  const [born] = (await commitmentsOf(by(world, 'professional', 14), one.id)).slice(-1);
  must(await takeBackPacket(by(world, 'professional', 14), { filing: born!.filingId!, reason: 'Se escribió mal' }));
  const ally = through(world, one.organizations[0]!.representative, 14);
  if (isAccepted) must(await acceptCommitments(ally, { alliance: one.id, commitments: [born!.id], statement: 'yes' }));
  return one.code;
}

async function plans(world: World): Promise<Page[]> {
  const ten = await givenAlliance(world, { at: 10 });
  await writePlan(world, ten);
  const [promised] = await commitmentsOf(by(world, 'professional', 10), ten.id);
  const bare = { title: 'Una acción sin actividades', coresponsibility: 'Cada parte pone lo suyo' };
  const action = { key: randomUUID(), alliance: ten.id, commitment: promised!.id, ...bare };
  must(await addPlanAction(by(world, 'professional', 10), action));
  const eleven = await givenAlliance(world, { at: 11 });
  const staff = by(world, 'professional', 11);
  const ally = through(world, eleven.organizations[0]!.representative, 11);
  const activities = (await planOf(staff, eleven.id)).actions.flatMap((action) => action.activities);
  const { id: planActivity } = activities.find(({ partyId }) => partyId)!;
  const report = { ...(await reportOf(ally, eleven.id, eleven.organizations[0]!.id)), planActivity };
  const { id: evidence } = must(await submitEvidence(ally, report));
  must(await acceptEvidence(staff, { evidence }));
  return [
    [backoffice.activity(ten.code, 10), 'professional'],
    [backoffice.activity(eleven.code, 11), 'professional'],
    [backoffice.evidence(evidence), 'director'],
  ];
}

async function states(world: World): Promise<Page[]> {
  const running = await givenAlliance(world, { at: 5 });
  const suspended = await givenAlliance(world, { at: 3 });
  must(await suspendAlliance(by(world, 'lead', 3), { alliance: suspended.id, reason: 'Espera' }));
  const state = (code: string, act: string): Page => [`${backoffice.allianceState(code)}?acto=${act}`, 'lead'];
  return [
    ...['suspender', 'retiro', 'terminar', 'deshacer'].map((act) => state(running.code, act)),
    state(suspended.code, 'reanudar'),
    [`${backoffice.handOver()}?de=${world.staff.professional.id}`, 'lead'],
  ];
}

async function ledger(world: World): Promise<Page[]> {
  const one = await givenAlliance(world, { at: 11 });
  const line = {
    ...{ alliance: one.id, organization: one.organizations[0]!.id, initiative: world.cycle.initiatives[0]! },
    ...{ category: 'space' as const, description: 'El salón', quantity: '2', unit: 'días', deliveredOn: '2026-02-12' },
    ...{ monetizable: 'no' as const, notMonetizableReason: 'Es de la junta' },
  };
  const { id } = must(await declareContribution(by(world, 'professional', 12), { key: randomUUID(), ...line }));
  const verified = must(await declareContribution(by(world, 'professional', 12), { key: randomUUID(), ...line })).id;
  must(await verifyContribution(by(world, 'lead', 12), { contribution: verified }));
  const path = backoffice.allianceContributions(one.code);
  const staff = by(world, 'professional', 12);
  const activities = (await planOf(staff, one.id)).actions.flatMap((action) => action.activities);
  const { id: planActivity } = activities.find(({ partyId }) => !partyId)!;
  const ours = must(await submitEvidence(staff, { ...(await reportOf(staff, one.id, null)), planActivity }));
  return [
    [backoffice.evidence(ours.id), 'professional'],
    [`${path}?corregir=${id}`, 'professional'],
    [`${path}?corregir=${verified}`, 'director'],
    [path, 'lead'],
  ];
}

async function pactsAndFaults(world: World): Promise<Page[]> {
  const pact = await givenAlliance(world, { at: 2 });
  const proposal = proposalOf(pact.id, 'pact');
  const fields = { ...proposal.fields, methodology: 'Pactando' } as typeof proposal.fields;
  must(await saveProposal(by(world, 'professional', 2), { ...proposal, fields }));
  must(await approveProposal(by(world, 'professional', 2), { alliance: pact.id }));
  const treated: Page[] = [];
  const ctx = by(world, 'professional', 14);
  for (const correction of [null, 'adjust'] as const) {
    const one = await givenAlliance(world, { at: 12 });
    await answerNo(world, one);
    const [found] = await nonconformitiesOf(ctx, { alliance: one.id, limit: 1 });
    const said = { nonconformity: found!.id, reason: 'Faltó', responsible: 'Coordinación', dueOn: dayFromNow(20) };
    must(await confirmNonconformity(ctx, said));
    if (correction) must(await correctNonconformity(ctx, { nonconformity: found!.id, correction, note: 'Otra fecha' }));
    if (correction) await walk(world, one, 11, 13);
    treated.push([backoffice.nonconformity(found!.code), 'professional']);
    if (correction) continue;
    const filing = await textOf(
      world,
      sql`select id from filing where alliance_id = ${one.id} and kind = 'amendment' and number is null`,
    );
    must(await takeBackPacket(ctx, { filing, reason: 'Falta un compromiso' }));
    treated.push([backoffice.packet(filing), 'professional']);
  }
  return [[backoffice.allianceDialogue(pact.code), 'professional'], ...treated];
}

async function meetings(world: World): Promise<Page[]> {
  const convene = async (day: string, held: boolean): Promise<string> => {
    const one = await givenAlliance(world, { at: 3 });
    const ctx = by(world, 'professional', 4);
    const when = { day, from: '08:00', to: '09:00', modality: 'onSite' as const, place: 'Salón' };
    const said = { title: 'Mesa', agenda: 'Conocernos', activities: [3 as const], alliances: [one.id] };
    const made = must(await conveneMeeting(ctx, { key: randomUUID(), cycle: world.cycle.id, ...when, ...said }));
    if (held) must(await recordAttendance(ctx, { meeting: made.id, team: [world.staff.professional.id] }));
    return made.code;
  };
  const [planned, held] = [await convene(dayFromNow(12), false), await convene('2026-02-05', true)];
  const open = await givenAlliance(world, { at: 3 });
  const items = itemsFor(open, () => contents[3]());
  const acta = await givenActaInReview(world, { activities: [3], alliances: [open.id], items, day: 3 });
  const reviewed = await textOf(
    world,
    sql`select m.code from meeting m join acta a on a.meeting_id = m.id where a.id = ${acta}`,
  );
  return [
    [backoffice.meeting(planned), 'professional'],
    [backoffice.meeting(held), 'professional'],
    [backoffice.acta(held), 'professional'],
    [backoffice.acta(reviewed), 'professional'],
    [`${backoffice.acta(reviewed)}?corregir=1`, 'professional'],
  ];
}

async function desk(world: World): Promise<Page[]> {
  const one = await givenAlliance(world, { at: 9 });
  await accepted(world, one);
  const { id } = must(await preparePacket(by(world, 'professional', 9), { alliance: one.id }));
  const filed = await givenAlliance(world, { at: 10 });
  const filing = await textOf(world, sql`select id from filing where alliance_id = ${filed.id}`);
  return [
    [backoffice.packet(id), 'professional'],
    [backoffice.packet(filing), 'lead'],
  ];
}

async function years(world: World): Promise<Page[]> {
  const { database, staff } = world;
  const cycle = async (year: number) => ({ ...world, ...(await givenCycle(database, staff, year)) });
  const [written, confirmed, filed] = [await cycle(2041), await cycle(2042), await cycle(2043)];
  await givenBalanceSaved(written);
  await givenBalanceSaved(confirmed);
  const { filing } = must(await confirmBalance(by(world, 'director', 30), { cycle: confirmed.cycle.id }));
  const { filing: numbered } = await givenBalanceFiled(filed);
  must(await openCycle(by(world, 'director', 31), { key: randomUUID(), year: 2044 }));
  return [
    [backoffice.initiatives(), 'lead'],
    [backoffice.balance(2041), 'director'],
    [backoffice.balance(world.cycle.year), 'director'],
    [backoffice.packet(filing), 'correspondence'],
    [backoffice.packet(numbered), 'correspondence'],
  ];
}

async function accounts(world: World): Promise<Page[]> {
  const { database } = world;
  const more = await givenStaff(database);
  const reason = 'Salió del equipo';
  must(await disablePerson(by(world, 'administrator', 40), { person: more.quality.id, reason }));
  await sessionOf(world, 'backoffice', more.auditor.id);
  await database.owner.db.execute(sql`
    insert into credential (person_id, password_hash, totp_sealed, totp_confirmed_at, changed_at)
    values (${more.auditor.id}, 'x', 'x', now(), now())`);
  return [
    [backoffice.user(more.quality.id), 'administrator'],
    [backoffice.user(more.auditor.id), 'administrator'],
  ];
}
