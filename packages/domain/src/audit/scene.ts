import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { saveActa } from '../acta/index.ts';
import { citeInput, withdrawInput } from '../alliance/index.ts';
import { acceptCommitments, annulActa, cancelMeeting, endAlliance, preparePacket } from '../asRead.ts';
import { correctVerifiedContribution } from '../asReadLines.ts';
import { commitmentsOf, proposeCommitment } from '../commitment/index.ts';
import { declareContribution, verifyContribution, withdrawContribution } from '../contribution/index.ts';
import { acceptEvidence, correctEvidence, submitEvidence, withdrawEvidence } from '../evidence/index.ts';
import { receiveFiling, takeBackPacket } from '../filing/index.ts';
import {
  by,
  contents,
  givenActaInReview,
  givenAlliance,
  givenInvitation,
  givenMember,
  givenOrganization,
  givenRequestSentAgain,
  itemsFor,
  linkOf,
  must,
  requestRead,
  rowOf,
  through,
  type World,
} from '../given.ts';
import { reportOf } from '../givenAlliance.ts';
import { declineInvitation, declineRequest, revokeInvitation } from '../intake/index.ts';
import { conveneMeeting } from '../meeting/index.ts';
import { endMembership, mergeOrganizations, registerOrganization, settleDoubt } from '../organization/index.ts';
import { planOf } from '../plan/index.ts';
import { personOf } from '../platform/index.ts';
import { partOrganizations } from '../reversal/index.ts';

/** A line verified, another that corrects it and one taken back, an evidence taken back, and a packet received. */
export async function aLedger(world: World): Promise<void> {
  const one = await givenAlliance(world, { at: 11 });
  const [ally] = one.organizations;
  const line = {
    ...{
      alliance: one.id,
      organization: ally!.id,
      initiative: world.cycle.initiatives[0]!,
      category: 'talent' as const,
    },
    ...{ description: 'Horas', quantity: '1', unit: 'hora', deliveredOn: '2026-02-05' },
    ...{ monetizable: 'no' as const, notMonetizableReason: 'Voluntariado' },
  };
  const ctx = through(world, ally!.representative, 12);
  const { id: contribution } = must(await declareContribution(ctx, { ...line, key: randomUUID() }));
  must(await verifyContribution(by(world, 'lead', 12), { contribution }));
  const { alliance: _alliance, organization: _organization, ...said } = line;
  const right = { ...said, key: randomUUID(), contribution, quantity: '2', reason: 'Eran dos' };
  const corrected = must(await correctVerifiedContribution(by(world, 'director', 12), right));
  must(await verifyContribution(by(world, 'professional', 12), { contribution: corrected.id }));
  const twice = must(await declareContribution(ctx, { ...line, key: randomUUID(), description: 'Dos veces' }));
  must(await withdrawContribution(ctx, { contribution: twice.id, reason: 'Estaba dos veces' }));
  const activities = (await planOf(by(world, 'professional', 12), one.id)).actions.flatMap(
    ({ activities }) => activities,
  );
  const { id: planActivity } = activities.find(({ partyId }) => partyId)!;
  const report = { ...(await reportOf(ctx, one.id, ally!.id)), planActivity };
  const { id: evidence } = must(await submitEvidence(ctx, report));
  must(await withdrawEvidence(ctx, { evidence, reason: 'Era de otro taller' }));
  const mistaken = { ...(await reportOf(ctx, one.id, ally!.id)), planActivity: report.planActivity, key: randomUUID() };
  const accepted = must(await submitEvidence(ctx, mistaken));
  must(await acceptEvidence(by(world, 'lead', 12), { evidence: accepted.id }));
  must(await correctEvidence(by(world, 'director', 12), { evidence: accepted.id, reason: 'Era de otro taller' }));
  const { id: filing } = await rowOf(
    world,
    sql`select id from filing where alliance_id = ${one.id} and state = 'filed'`,
  );
  must(await receiveFiling(by(world, 'lead', 12), { filing: String(filing) }));
}

/** What the lines speak of besides: what came back and was declined, parted, withdrawn, the principles of a pact, and a packet taken back. */
export async function moreActs(world: World): Promise<void> {
  const sent = await givenRequestSentAgain(world, 'Diga dónde', 'Cantar en el parque');
  const declined = { ...(await requestRead(world, sent.id)), note: 'No es de esta Red' };
  must(await declineRequest(by(world, 'professional', 4), declined, linkOf()));
  const [{ id: organization }, { id: into }] = [await givenOrganization(world), await givenOrganization(world)];
  const merging = { key: randomUUID(), organization, into, reason: 'Es la misma' };
  must(await mergeOrganizations(by(world, 'lead', 20), merging));
  must(await partOrganizations(by(world, 'lead', 21), { organization, reason: 'Son dos' }));
  const drafting = await givenAlliance(world, { at: 2 });
  const input = { key: randomUUID(), alliance: drafting.id, name: 'Estrategia', kind: 'strategy' as const, files: [] };
  const { id } = must(await citeInput(by(world, 'professional', 2), input));
  must(await withdrawInput(by(world, 'professional', 2), { alliance: drafting.id, input: id }));
  const pact = await givenAlliance(world, { at: 9, kind: 'pact' });
  const [ally] = pact.organizations;
  const promise = { action: 'Bajar el volumen', deliverable: 'Un acuerdo', dueOn: '2026-04-01' };
  const proposed = { key: randomUUID(), alliance: pact.id, organization: ally!.id, ...promise };
  must(await proposeCommitment(by(world, 'professional', 9), proposed));
  const commitments = (await commitmentsOf(by(world, 'professional', 9), pact.id)).map((one) => one.id);
  const principles = ['equality', 'coordination', 'jointResponsibility'] as const;
  const accepted = { alliance: pact.id, commitments, statement: 'yes' as const, principles: [...principles] };
  must(await acceptCommitments(through(world, ally!.representative, 9), accepted));
  const { id: filing } = must(await preparePacket(by(world, 'professional', 9), { alliance: pact.id }));
  must(await takeBackPacket(by(world, 'professional', 9), { filing, reason: 'Falta la firma' }));
}

/** What ends before its time: a case, a meeting, an acta, an invitation declined and one revoked, a doubt. */
export async function actsThatEnd(world: World): Promise<void> {
  const ended = await givenAlliance(world, { at: 3 });
  const items = itemsFor(ended, contents[3]);
  const acta = await givenActaInReview(world, { activities: [3], alliances: [ended.id], items, day: 3 });
  const sentBack = { acta, version: 3, development: 'Otra', internalNote: '', items: [], correction: 'Falta la lista' };
  must(await saveActa(by(world, 'lead', 4), sentBack));
  must(await annulActa(by(world, 'professional', 4), { acta, reason: 'Tiene errores' }));
  const when = { day: '2027-02-19', from: '08:00', to: '09:00', modality: 'onSite' as const, place: 'Salón' };
  const said = { title: 'Mesa', agenda: 'Conocernos', activities: [3 as const], alliances: [ended.id] };
  const convened = { key: randomUUID(), cycle: world.cycle.id, ...when, ...said };
  const { id: meeting } = must(await conveneMeeting(by(world, 'professional', 5), convened));
  must(await cancelMeeting(by(world, 'professional', 6), { meeting, reason: 'Se aplaza' }));
  must(await endAlliance(by(world, 'lead', 7), { alliance: ended.id, outcome: 'withdrawn', reason: 'No siguió' }));
  const [declined, revoked] = [
    await givenInvitation(world, await givenOrganization(world)),
    await givenInvitation(world, await givenOrganization(world)),
  ];
  must(await declineInvitation(through(world, declined.bearer, 2), declined.id, { reason: 'No es el momento' }));
  const { version } = await rowOf(world, sql`select version from invitation where id = ${revoked.id}`);
  const taken = { invitation: revoked.id, version: Number(version), reason: 'Error' };
  must(await revokeInvitation(by(world, 'lead', 3), taken));
  const likeAPerson = {
    key: randomUUID(),
    name: 'Ana María Pérez Gómez',
    kind: 'FUNDACION' as const,
    nit: '1020304050',
  };
  const registered = await registerOrganization(by(world, 'lead', 19), { ...likeAPerson, isOrganization: 'yes' });
  const { id: organization } = must(registered);
  must(await settleDoubt(by(world, 'lead', 20), { organization, reason: 'Es una fundación' }));
  await givenMember(world, organization, 'representative');
  const left = await givenMember(world, organization, 'liaison');
  const person = personOf(left.actor)!;
  must(await endMembership(by(world, 'lead', 21), { organization, person, reason: 'Ya no trabaja allí' }));
}
