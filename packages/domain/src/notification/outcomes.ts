import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { party } from '../alliance/index.ts';
import { contribution } from '../contribution/index.ts';
import { cycle } from '../cycle/index.ts';
import { evidence, evidenceFile } from '../evidence/index.ts';
import { filedOnInForce, filing, numberInForce } from '../filing/index.ts';
import { person } from '../identity/index.ts';
import { organization } from '../organization/index.ts';
import { planActivity, planActivityChange } from '../plan/index.ts';
import { type Ctx, file, NotFound } from '../platform/index.ts';
import { edition, recognition } from '../recognition/index.ts';
import { continuity } from '../sustainment/index.ts';

/** An evidence, its plan activity, its files and who sent it. */
export async function evidenceFacts(ctx: Ctx, id: string) {
  const [row] = await ctx.db
    .select({
      id: evidence.id,
      number: evidence.number,
      allianceId: evidence.allianceId,
      activity: planActivity.title,
      description: evidence.description,
      executedOn: evidence.executedOn,
      place: evidence.place,
      reason: evidence.reviewReason,
      at: evidence.submittedAt,
      by: { id: person.id, name: person.name },
      organization: { id: organization.id, name: organization.name },
    })
    .from(evidence)
    .innerJoin(planActivity, eq(planActivity.id, evidence.planActivityId))
    .innerJoin(person, eq(person.id, evidence.submittedBy))
    .leftJoin(party, eq(party.id, evidence.partyId))
    .leftJoin(organization, eq(organization.id, party.organizationId))
    .where(eq(evidence.id, id));
  if (!row) throw new NotFound('evidence');
  const files = await ctx.db
    .select({ name: file.name, sha256: file.sha256 })
    .from(evidenceFile)
    .innerJoin(file, eq(file.id, evidenceFile.fileId))
    .where(eq(evidenceFile.evidenceId, id))
    .orderBy(file.id);
  return { ...row, files };
}

/** A line of the ledger that a person of an organization declared; null of one that the secretariat wrote down itself. */
export async function contributionFacts(ctx: Ctx, id: string) {
  const [row] = await ctx.db
    .select({
      description: contribution.description,
      quantity: contribution.quantity,
      unit: contribution.unit,
      value: sql<string | null>`${contribution.value}::text`,
      deliveredOn: contribution.deliveredOn,
      at: contribution.declaredAt,
      withdrawnAt: contribution.withdrawnAt,
      withdrawReason: contribution.withdrawReason,
      corrected: sql<{
        description: string;
        reason: string;
      } | null>`(select json_build_object('description', w.description,
        'reason', coalesce(w.withdraw_reason, '')) from contribution w where w.id = ${contribution.correctsId})`,
      by: { id: person.id, name: person.name },
      organization: { id: organization.id, name: organization.name },
    })
    .from(contribution)
    .innerJoin(organization, eq(organization.id, contribution.organizationId))
    .innerJoin(person, sql`${contribution.declaredBy} = 'person:' || ${person.id}`)
    .where(eq(contribution.id, id));
  return row ?? null;
}

/** What an organization does of the plan in force. */
export async function planFacts(ctx: Ctx, allianceId: string, organizationId: string) {
  return ctx.db
    .select({ title: planActivity.title, endsOn: planActivity.endsOn, responsible: planActivity.responsible })
    .from(planActivity)
    .innerJoin(party, and(eq(party.id, planActivity.partyId), eq(party.organizationId, organizationId)))
    .where(and(eq(planActivity.allianceId, allianceId), isNull(planActivity.replacedAt)))
    .orderBy(planActivity.number);
}

/** A change of a plan activity: what it said, what it says now, why and who. */
export async function planChangeFacts(ctx: Ctx, id: string) {
  const [now, then] = [planActivity, planActivityChange];
  const [row] = await ctx.db
    .select({
      number: planActivity.number,
      before: {
        ...{ title: then.title, responsible: then.responsible, place: then.place },
        ...{ startsOn: then.startsOn, endsOn: then.endsOn },
      },
      after: {
        ...{ title: now.title, responsible: now.responsible, place: now.place },
        ...{ startsOn: now.startsOn, endsOn: now.endsOn },
      },
      reason: planActivityChange.reason,
      by: { name: person.name },
    })
    .from(planActivityChange)
    .innerJoin(planActivity, eq(planActivity.id, planActivityChange.planActivityId))
    .innerJoin(person, eq(person.id, planActivityChange.by))
    .where(eq(planActivityChange.id, id));
  if (!row) throw new NotFound('planActivityChange');
  return { ...row, reason: row.reason ?? '' };
}

export async function recognitionFacts(ctx: Ctx, allianceId: string, organizationId: string) {
  const [row] = await ctx.db
    .select({ recognition, edition: edition.name })
    .from(recognition)
    .innerJoin(edition, eq(edition.id, recognition.editionId))
    .where(and(eq(recognition.allianceId, allianceId), eq(recognition.organizationId, organizationId)));
  if (!row) throw new NotFound('recognition');
  return row;
}

export async function continuityFacts(ctx: Ctx, allianceId: string, organizationId: string) {
  const [row] = await ctx.db
    .select({ outcome: continuity.outcome, reason: continuity.reason })
    .from(continuity)
    .where(and(eq(continuity.allianceId, allianceId), eq(continuity.organizationId, organizationId)));
  if (!row) throw new NotFound('continuity');
  return row;
}

const inForce = (what: (f: SQL) => SQL) => sql<string | null>`${what(sql`filing`)}`;

/** The filed balance of a cycle, and what each organization of the alliance contributed, verified, in whole pesos. */
export async function balanceFacts(ctx: Ctx, cycleId: string, allianceId: string) {
  const [row] = await ctx.db
    .select({ year: cycle.year, number: inForce(numberInForce), filedOn: inForce(filedOnInForce) })
    .from(cycle)
    .innerJoin(filing, and(eq(filing.cycleId, cycle.id), eq(filing.state, 'filed')))
    .where(eq(cycle.id, cycleId));
  if (!row) throw new NotFound('balance');
  const given = await ctx.db
    .select({
      organizationId: contribution.organizationId,
      pesos: sql<string>`coalesce(sum(${contribution.value}), 0)::text`,
    })
    .from(contribution)
    .where(and(eq(contribution.allianceId, allianceId), eq(contribution.state, 'verified')))
    .groupBy(contribution.organizationId);
  return { ...row, contributed: new Map(given.map((one) => [one.organizationId, one.pesos])) };
}
