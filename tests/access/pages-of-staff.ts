import { randomUUID } from 'node:crypto';
import { commitmentsOf } from '@alianzas/domain/commitment';
import { draftInitiative, openCycle } from '@alianzas/domain/cycle';
import {
  answerNo,
  by,
  contents,
  dayFromNow,
  type GivenAlliance,
  givenActaDraft,
  givenAlliance,
  givenBalanceSaved,
  givenInvitation,
  givenMinors,
  givenOrganization,
  givenRequestSent,
  itemsFor,
  must,
  returnCommitment,
  rowOf,
  through,
  type World,
  writePlan,
} from '@alianzas/domain/given';
import { conveneMeeting, type MeetingActivity } from '@alianzas/domain/meeting';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { accepted } from './pages-of-acts.ts';
import type { Shown } from './typed.ts';

export const STAFF_PAGES = [
  ...['proposal', 'network', 'commitments', 'plan', 'compliance', 'newEvidence', 'contributions', 'inputs'],
  ...['nonconformity', 'newMeeting', 'meeting', 'acta', 'committeeActa', 'newOrganization', 'organization'],
  ...['invite', 'invitation', 'request', 'cycles', 'balance', 'agent', 'methodologies', 'parameters'],
  ...['inviteUser', 'user', 'signIn', 'recover', 'packet', 'evidence', 'cycle'],
  ...['planActivity', 'evidenceReason', 'requestReason', 'merge', 'objections'],
  ...['loyalty', 'adoption', 'pact', 'notice', 'planActions', 'moving'],
  ...['actaOf4And5', 'actaOf8And9', 'actaOf12', 'actaOf14And15'],
] as const;

/** A meeting still to come. */
async function meetingToCome(world: World, { id }: GivenAlliance): Promise<string> {
  const when = { modality: 'onSite' as const, place: 'Sala de juntas', day: dayFromNow(9), from: '08:00', to: '09:30' };
  const what = { title: 'Mesa de trabajo', agenda: 'Orden del día', activities: [3 as const], alliances: [id] };
  const meeting = { key: randomUUID(), cycle: world.cycle.id, ...when, ...what };
  return must(await conveneMeeting(by(world, 'professional', 4), meeting)).code;
}

/** A meeting with an acta of which nothing is written yet. */
async function minuted(
  world: Pick<World, 'database' | 'staff'> & { cycle: { id: string } },
  activities: MeetingActivity[],
  day: number,
  one?: GivenAlliance,
): Promise<string> {
  const alliances = one ? [one.id] : [];
  const acta = await givenActaDraft(world, { activities, alliances, items: [], day });
  const { code } = await rowOf(
    world,
    sql`select m.code from acta a join meeting m on m.id = a.meeting_id where a.id = ${acta}`,
  );
  return String(code);
}

/** A year whose committee has lines of work to choose from, and chose none. */
async function aYearToBegin(world: World): Promise<{ id: string }> {
  const year = must(await openCycle(by(world, 'director', 1), { key: randomUUID(), year: 2029 }));
  const about = { name: 'Plazas vivas', lineOfWork: 'Convivencia', description: '' };
  must(await draftInitiative(by(world, 'professional', 1), { key: randomUUID(), cycle: year.id, ...about }));
  return year;
}

/** Its organization does not agree with the commitment that the No gave it. */
async function objection(world: World, one: GivenAlliance): Promise<void> {
  const { id } = (await commitmentsOf(by(world, 'professional', 14), one.id)).at(-1)!;
  const ally = through(world, one.organizations[0]!.representative, 14);
  must(await returnCommitment(ally, { commitment: id, note: 'No alcanzamos esa fecha' }));
}

/** The pages with forms, each as who fills it sees it. */
export async function staffPages(world: World): Promise<Map<string, Shown>> {
  const { staff, cycle } = world;
  const at = (step: Parameters<typeof givenAlliance>[1]) => givenAlliance(world, step);
  // One after another: side by side they wait for each other's counters
  const two = await at({ at: 2 });
  const six = await at({ at: 6 });
  const nine = await at({ at: 9 });
  await accepted(world, nine);
  const ten = await at({ at: 10 });
  const eleven = await at({ at: 11 });
  const pact = await at({ at: 13, kind: 'pact' });
  const { evidence } = await givenMinors(world, eleven);
  const looped = await at({ at: 12 });
  await answerNo(world, looped);
  const objected = await at({ at: 12 });
  await answerNo(world, objected);
  await objection(world, objected);
  const open = await at({ at: 3 });
  // Apart from the one whose proposal the other forms close
  const cited = await at({ at: 2 });
  await givenActaDraft(world, {
    ...{ activities: [3], alliances: [open.id], day: 3 },
    items: itemsFor(open, () => contents[3]()),
  });
  const [loyalty, adoption, pactProposed] = [await at({ at: 2 }), await at({ at: 2 }), await at({ at: 2 })];
  const seven = await at({ at: 7 });
  const planned = await at({ at: 10 });
  await writePlan(world, planned);
  const toCome = await meetingToCome(world, open);
  const actas = {
    committee: await minuted({ ...world, cycle: await aYearToBegin(world) }, [1], 2),
    four: await minuted(world, [4, 5], 4, await at({ at: 4 })),
    eight: await minuted(world, [8, 9], 8, await at({ at: 8 })),
    twelve: await minuted(world, [12], 12, await at({ at: 12 })),
    session: await minuted(world, [14, 15], 15, await at({ at: 14 })),
  };
  const request = await givenRequestSent(world);
  const [free, other] = [await givenOrganization(world), await givenOrganization(world)];
  const invited = await givenInvitation(world, await givenOrganization(world));
  await givenBalanceSaved(world);
  const said = await rowOf(
    world,
    sql`select (select code from invitation where id = ${invited.id}) as invitation,
      (select m.code from meeting m join meeting_alliance l on l.meeting_id = m.id where l.alliance_id = ${open.id} order by m.code desc limit 1) as meeting,
      (select id from filing where alliance_id = ${ten.id} limit 1) as filing,
      (select code from request where id = ${two.request}) as accepted,
      (select code from nonconformity where alliance_id = ${looped.id} limit 1) as nonconformity,
      (select y.number from plan_activity y where y.alliance_id = ${eleven.id} and y.party_id is null limit 1) as activity`,
  );
  const text = (name: string) => String(said[name]);
  const shown: Record<(typeof STAFF_PAGES)[number], [string, string | null]> = {
    proposal: [`${backoffice.activity(two.code, 2)}?tipo=support`, staff.professional.id],
    network: [backoffice.activity(six.code, 6), staff.professional.id],
    commitments: [backoffice.activity(nine.code, 9), staff.professional.id],
    plan: [backoffice.activity(ten.code, 10), staff.professional.id],
    compliance: [backoffice.activity(pact.code, 13), staff.professional.id],
    newEvidence: [backoffice.newEvidence(eleven.code, Number(text('activity'))), staff.professional.id],
    contributions: [backoffice.allianceContributions(eleven.code), staff.professional.id],
    inputs: [backoffice.allianceInputs(cited.code), staff.professional.id],
    nonconformity: [backoffice.nonconformity(text('nonconformity')), staff.professional.id],
    newMeeting: [`${backoffice.newMeeting()}?actividad=3`, staff.professional.id],
    meeting: [backoffice.meeting(text('meeting')), staff.professional.id],
    acta: [backoffice.acta(text('meeting')), staff.professional.id],
    committeeActa: [backoffice.acta(actas.committee), staff.lead.id],
    actaOf4And5: [backoffice.acta(actas.four), staff.professional.id],
    actaOf8And9: [backoffice.acta(actas.eight), staff.professional.id],
    actaOf12: [backoffice.acta(actas.twelve), staff.professional.id],
    actaOf14And15: [backoffice.acta(actas.session), staff.lead.id],
    loyalty: [`${backoffice.activity(loyalty.code, 2)}?tipo=loyalty`, staff.professional.id],
    adoption: [`${backoffice.activity(adoption.code, 2)}?tipo=adoption`, staff.professional.id],
    pact: [`${backoffice.activity(pactProposed.code, 2)}?tipo=pact`, staff.professional.id],
    notice: [backoffice.activity(seven.code, 7), staff.professional.id],
    planActions: [backoffice.activity(planned.code, 10), staff.professional.id],
    moving: [backoffice.meeting(toCome), staff.professional.id],
    newOrganization: [backoffice.newOrganization(), staff.professional.id],
    organization: [backoffice.organization(free.id), staff.professional.id],
    merge: [`${backoffice.mergeOrganizations(free.id)}?con=${other.id}`, staff.lead.id],
    invite: [`${backoffice.newAlliance()}?organizacion=${free.id}`, staff.professional.id],
    invitation: [backoffice.invitation(text('invitation')), staff.professional.id],
    request: [backoffice.request(request.code), staff.professional.id],
    cycles: [backoffice.cycles(), staff.director.id],
    cycle: [backoffice.cycle(cycle.year), staff.lead.id],
    balance: [backoffice.balance(cycle.year), staff.lead.id],
    agent: [backoffice.agent(pact.organizations[0]!.id), staff.lead.id],
    methodologies: [backoffice.methodologies(), staff.lead.id],
    parameters: [backoffice.parameters(), staff.administrator.id],
    inviteUser: [backoffice.inviteUser(), staff.administrator.id],
    user: [backoffice.user(staff.observatory.id), staff.administrator.id],
    signIn: [backoffice.signIn(), null],
    recover: [backoffice.recover(), null],
    packet: [backoffice.packet(text('filing')), staff.correspondence.id],
    evidence: [backoffice.evidence(evidence), staff.professional.id],
    planActivity: [backoffice.planActivity(eleven.code, Number(text('activity'))), staff.professional.id],
    objections: [backoffice.allianceCommitments(objected.code), staff.professional.id],
    evidenceReason: [backoffice.evidenceReason(evidence), staff.director.id],
    requestReason: [backoffice.requestReason(text('accepted')), staff.director.id],
  };
  return new Map(Object.entries(shown).map(([name, [path, person]]) => [name, { name, path, person }]));
}
