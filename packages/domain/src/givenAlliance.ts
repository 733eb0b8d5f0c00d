import { createHash, randomInt, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { addParty, partiesOf, saveProposal } from './alliance/index.ts';
import {
  acceptCommitments,
  approvePlan,
  approveProposal,
  concludeExecution,
  decideCompliance,
  enterNetwork,
  notifyInclusion,
  preparePacket,
} from './asRead.ts';
import { commitmentsOf, proposeCommitment } from './commitment/index.ts';
import { acceptEvidence, keepFiles, submitEvidence } from './evidence/index.ts';
import { enterFilingNumber } from './filing/index.ts';
import { contents, type GivenAlliance, itemsFor, type Kind, proposalOf } from './givenContents.ts';
import { dayOf, followUp } from './givenLoop.ts';
import { givenAcceptedRequest } from './givenRequest.ts';
import {
  by,
  dayNumber,
  type GivenOrganization,
  givenActa,
  givenOrganization,
  must,
  through,
  type World,
} from './givenWorld.ts';
import { verifyLegalNature } from './organization/index.ts';
import { addFollowUpDate, addPlanAction, addPlanActivity, planOf, savePlanSection } from './plan/index.ts';
import { addDays, bogotaDay } from './platform/index.ts';
import type { Answer } from './procedure/index.ts';
import { openEdition } from './recognition/index.ts';

async function actaOf(world: World, one: GivenAlliance, activities: (3 | 4 | 5 | 8)[], day: number): Promise<void> {
  const items = activities.flatMap((n) => itemsFor(one, (index) => contents[n](one.answers[index]!)));
  await givenActa(world, { activities, alliances: [one.id], items, day });
}

type Step = (world: World, one: GivenAlliance, kind: Kind) => Promise<void>;

/** What closes each activity of an alliance's path, by the verb that owns its record. */
const close: { readonly [activity: number]: Step } = {
  2: async (world, one, kind) => {
    must(await saveProposal(by(world, 'professional', 2), proposalOf(one.id, kind)));
    must(await approveProposal(by(world, 'professional', 2), { alliance: one.id }));
  },
  3: (world, one) => actaOf(world, one, [3], 3),
  4: (world, one) => actaOf(world, one, [4], 4),
  5: (world, one) => actaOf(world, one, [5], 5),
  6: async (world, one) => {
    for (const { id: organization, email } of active(one)) {
      const relevant = { address: 'Calle 1', contact: 'Recepción', email, phone: '6010000', interests: 'Lectura' };
      must(await enterNetwork(by(world, 'professional', 6), { alliance: one.id, organization, relevant }));
    }
  },
  7: async (world, one) => {
    for (const { id: organization } of active(one)) {
      must(await notifyInclusion(by(world, 'professional', 7), { alliance: one.id, organization, channel: 'email' }));
    }
  },
  8: (world, one) => actaOf(world, one, [8], 8),
  9: async (world, one) => {
    await commitAll(world, one);
    const { id: filing } = must(await preparePacket(by(world, 'professional', 9), { alliance: one.id }));
    must(
      await enterFilingNumber(by(world, 'correspondence', 9), {
        filing,
        number: radicado(),
        filedOn: bogotaDay(dayNumber(9)),
      }),
    );
  },
  10: planAll,
  11: executeAll,
  12: (world, one) => followUp(world, one, 'met'),
  13: async (world, one) => {
    must(
      await decideCompliance(by(world, 'professional', dayOf(one, 13)), {
        answer: 'yes',
        alliance: one.id,
        reason: 'Cumplió',
      }),
    );
  },
  14: async (world, one) => {
    await openEdition(by(world, 'professional', 14), {
      key: randomUUID(),
      cycle: world.cycle.id,
      name: 'Gala',
      technicalDocument: 'DT-2',
    });
    const items = itemsFor(one, contents[14]);
    await givenActa(world, { activities: [14], alliances: [one.id], items, day: dayOf(one, 14), approver: 'director' });
  },
  15: async (world, one) => {
    const items = itemsFor(one, contents[15]);
    await givenActa(world, { activities: [15], alliances: [one.id], items, day: dayOf(one, 15), approver: 'director' });
  },
};

/** An invented number of the correspondence system. */
export function radicado(): string {
  return `2026-${randomInt(1e11, 1e12)}`;
}

function active(one: GivenAlliance): readonly GivenOrganization[] {
  return one.organizations.filter((_, index) => one.answers[index] === 'yes');
}

/** Every organization commits itself and its representative accepts in the portal; the secretariat commits itself too. */
async function commitAll(world: World, one: GivenAlliance): Promise<void> {
  const promise = {
    action: 'Prestar el salón',
    deliverable: 'Doce jornadas',
    dueOn: addDays(bogotaDay(dayNumber(9)), 90),
  };
  const staff = by(world, 'professional', 9);
  must(
    await proposeCommitment(staff, { key: randomUUID(), alliance: one.id, organization: 'secretariat', ...promise }),
  );
  for (const { id: organization, representative } of one.organizations) {
    const { id } = must(
      await proposeCommitment(staff, { key: randomUUID(), alliance: one.id, organization, ...promise }),
    );
    must(
      await acceptCommitments(through(world, representative, 9), {
        alliance: one.id,
        commitments: [id],
        statement: 'yes',
        principles: ['equality', 'coordination', 'jointResponsibility'],
      }),
    );
  }
}

/** What each side of a plan can do, the secretariat first. */
export function capacitiesOf(parties: readonly string[]) {
  return ['secretariat' as const, ...parties].map((party) => ({ party, capacity: 'Dos gestoras', scope: 'El barrio' }));
}

async function planAll(world: World, one: GivenAlliance): Promise<void> {
  await writePlan(world, one);
  must(await approvePlan(by(world, 'professional', 10), { alliance: one.id }));
}

/** The whole plan of a case that stands at 10, not yet approved. */
export async function writePlan(world: World, one: GivenAlliance): Promise<void> {
  const ctx = by(world, 'professional', 10);
  const startsOn = bogotaDay(ctx.now);
  const alliance = one.id;
  const frame = {
    startsOn,
    termMonths: one.months ?? 6,
    followUpMechanisms: 'Reuniones',
    capacityStatement: 'Responde a lo que cada parte puede',
  };
  const parties = await partiesOf(ctx, alliance);
  const capacities = capacitiesOf(parties.map((party) => party.id));
  must(await savePlanSection(ctx, { alliance, version: 0, ...frame, capacities }));
  must(await addFollowUpDate(ctx, { alliance, onDay: addDays(startsOn, 2) }));
  for (const { id, partyId } of (await commitmentsOf(ctx, alliance)).filter(
    (promised) => promised.state === 'accepted',
  )) {
    const said = { title: 'Jornadas', coresponsibility: 'Cada parte pone lo suyo' };
    const { id: action } = must(await addPlanAction(ctx, { key: randomUUID(), alliance, commitment: id, ...said }));
    const organization = parties.find((party) => party.id === partyId)?.organizationId ?? 'secretariat';
    const times = { startsOn, endsOn: addDays(startsOn, 60) };
    const done = { title: 'Una jornada', responsible: 'Coordinación', place: 'El salón', ...times };
    must(await addPlanActivity(ctx, { key: randomUUID(), action, organization, ...done }));
  }
}

/** Every organization's people report their own activity, with a file; the professional accepts it and concludes. */
async function executeAll(world: World, one: GivenAlliance): Promise<void> {
  const day = dayOf(one, 11);
  const staff = by(world, 'professional', day);
  const parties = await partiesOf(staff, one.id);
  const activities = (await planOf(staff, one.id)).actions
    .flatMap((action) => action.activities)
    .filter((a) => !a.replacedAt && a.partyId);
  for (const { id: planActivity, partyId } of activities) {
    const organization = parties.find((party) => party.id === partyId)!.organizationId;
    const ctx = through(world, one.organizations.find((o) => o.id === organization)!.representative, day);
    const evidence = must(await submitEvidence(ctx, { ...(await reportOf(ctx, one.id, organization)), planActivity }));
    must(await acceptEvidence(staff, { evidence: evidence.id }));
  }
  must(await concludeExecution(staff, { alliance: one.id }));
}

/** What an organization, or the secretariat, reports of an execution, with a file that it keeps first. */
export async function reportOf(ctx: ReturnType<typeof through>, alliance: string, organization: string | null) {
  const sha256 = createHash('sha256').update(randomUUID()).digest('hex');
  const file = {
    key: sha256,
    name: 'foto.jpg',
    mediaType: 'image/jpeg',
    bytes: 1000,
    sha256,
    scan: 'noScanner' as const,
  };
  const { ids } = must(await keepFiles(ctx, { alliance, organization, files: [file] }));
  const said = {
    description: 'Jornada hecha',
    executedOn: bogotaDay(ctx.now),
    place: 'El salón',
    showsMinors: 'no' as const,
  };
  return { key: randomUUID(), ...said, files: ids };
}

/** Closes the activities from `from` up to, without it, `to`; 6 and 7 only where somebody said SI. */
export async function walk(
  world: World,
  one: GivenAlliance,
  from: number,
  to: number,
  kind: Kind = 'support',
): Promise<void> {
  for (let activity = from; activity < to; activity += 1) {
    if ((activity === 6 || activity === 7) && active(one).length === 0) continue;
    await close[activity]!(world, one, kind);
  }
}

/**
 * An alliance that stands at the activity `at` (2 to 16) by the real route: a request sent and accepted, then each
 * activity closed by its own verb. `answers` to 5, by organization: SI unless said.
 */
export async function givenAlliance(
  world: World,
  wanted: { at: number; parties?: 1 | 2 | 5; kind?: Kind; answers?: readonly Answer[]; months?: number },
): Promise<GivenAlliance> {
  const { id, code, request, organization } = await givenAcceptedRequest(world);
  must(await verifyLegalNature(by(world, 'professional', 1), { organization: organization.id }));
  const organizations = [organization];
  for (let n = 1; n < (wanted.parties ?? 1); n += 1) {
    const other = await givenOrganization(world);
    must(await addParty(by(world, 'professional', 2), { key: randomUUID(), alliance: id, organization: other.id }));
    organizations.push(other);
  }
  const answers = organizations.map((_, index): Answer => wanted.answers?.[index] ?? 'yes');
  const one: GivenAlliance = { id, code, request, organizations, answers, rounds: 0, months: wanted.months };
  await walk(world, one, 2, wanted.at, wanted.kind);
  return one;
}

/** The case that an invitation opened, to be walked like any other. */
export function caseOf(
  invitation: { alliance: string },
  organization: GivenOrganization,
  answer: Answer = 'yes',
): GivenAlliance {
  return {
    id: invitation.alliance,
    code: '',
    request: '',
    organizations: [organization],
    answers: [answer],
    rounds: 0,
  };
}

/** An alliance of an organization that another one brought in, with SI in 5 unless told otherwise, at an activity. */
export async function givenSecond(
  world: World,
  organization: GivenOrganization,
  at: number,
  answers: readonly Answer[] = ['yes'],
): Promise<GivenAlliance> {
  const one = { ...(await givenAlliance(world, { at: 2, answers })), organizations: [organization] };
  await world.database.owner.db.execute(
    sql`update party set organization_id = ${organization.id} where alliance_id = ${one.id}`,
  );
  await walk(world, one, 2, at);
  return one;
}
