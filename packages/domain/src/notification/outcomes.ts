import { and, eq, inArray, isNull, ne, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { party } from '../alliance/index.ts';
import { contributedTo } from '../balance/index.ts';
import { contribution, isBeside } from '../contribution/index.ts';
import { cycle } from '../cycle/index.ts';
import { evidence, evidenceCorrection } from '../evidence/index.ts';
import { filedOnInForce, filing, numberInForce } from '../filing/index.ts';
import { nonconformity } from '../followup/index.ts';
import { person } from '../identity/index.ts';
import { organization } from '../organization/index.ts';
import { planActivity, planActivityChange } from '../plan/index.ts';
import { type Ctx, NotFound } from '../platform/index.ts';
import { edition, recognition } from '../recognition/index.ts';
import { continuity } from '../sustainment/index.ts';

/** An evidence that was reviewed: its number, what was decided, by whom and when, and why it was sent back. */
export async function reviewFacts(ctx: Ctx, id: string) {
  const [row] = await ctx.db
    .select({
      ...{ number: evidence.number, state: evidence.state, reason: evidence.reviewReason },
      ...{ reviewer: { id: person.id, name: person.name }, at: evidence.reviewedAt },
      counts: sql<boolean>`${evidence.apartReason} is null and not exists (select from balance b
        where b.cycle_id = ${evidence.cycleId} and b.confirmed_at < ${evidence.reviewedAt})`,
    })
    .from(evidence)
    .leftJoin(person, eq(person.id, evidence.reviewedBy))
    .where(eq(evidence.id, id));
  if (!row) throw new NotFound('evidence');
  return row;
}

/** The correction of an accepted evidence: by whom, when and why it counts no more. */
export async function correctedFacts(ctx: Ctx, id: string) {
  const [row] = await ctx.db
    .select({
      ...{ reason: evidenceCorrection.correctReason, at: evidenceCorrection.correctedAt },
      by: { id: person.id, name: person.name },
    })
    .from(evidenceCorrection)
    .innerJoin(person, eq(person.id, evidenceCorrection.correctedBy))
    .where(eq(evidenceCorrection.evidenceId, id));
  if (!row) throw new NotFound('evidence');
  return row;
}

/** A salida no conforme that was found by itself, with the plan activity; `by` is null of what the worker found. */
export async function proposedFacts(ctx: Ctx, id: string) {
  const [row] = await ctx.db
    .select({
      ...{ code: nonconformity.code, origin: nonconformity.origin, at: nonconformity.openedAt },
      ...{ activity: sql<string>`${planActivity.number} || '. ' || ${nonconformity.description}` },
      by: { id: person.id, name: person.name },
    })
    .from(nonconformity)
    .innerJoin(planActivity, eq(planActivity.id, nonconformity.planActivityId))
    .leftJoin(person, sql`${nonconformity.openedBy} = 'staff:' || ${person.id}`)
    .where(eq(nonconformity.id, id));
  if (!row) throw new NotFound('nonconformity');
  return row;
}

const corrected = alias(contribution, 'corrected');

/** A line of the ledger that was verified, which nothing changes any more, who verified it, and which it corrects. */
export async function verifiedFacts(ctx: Ctx, id: string) {
  const [row] = await ctx.db
    .select({
      ...{ category: contribution.category, description: contribution.description, quantity: contribution.quantity },
      ...{ unit: contribution.unit, value: sql<string | null>`${contribution.value}::text` },
      ...{ at: contribution.verifiedAt, by: { name: person.name } },
      counts: sql<boolean>`${contribution.apartReason} is null and not exists (select from balance b
        where b.cycle_id = ${contribution.cycleId} and b.confirmed_at < ${contribution.verifiedAt}) and not ${isBeside(sql`contribution`)}`,
      corrects: { description: corrected.description, reason: contribution.correctReason },
    })
    .from(contribution)
    .innerJoin(person, eq(person.id, contribution.verifiedBy))
    .leftJoin(corrected, eq(corrected.id, contribution.correctsId))
    .where(eq(contribution.id, id));
  if (!row?.at) throw new NotFound('contribution');
  const { description, reason } = row.corrects;
  return { ...row, at: row.at, corrects: description && reason ? { description, reason } : null };
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

/** A change of a plan activity: what it said, what it said after that change, why and who. */
export async function planChangeFacts(ctx: Ctx, id: string) {
  const [change] = await ctx.db
    .select({ before: planActivityChange, now: planActivity, by: { name: person.name } })
    .from(planActivityChange)
    .innerJoin(planActivity, eq(planActivity.id, planActivityChange.planActivityId))
    .innerJoin(person, eq(person.id, planActivityChange.by))
    .where(eq(planActivityChange.id, id));
  if (!change) throw new NotFound('planActivityChange');
  const { before, now, by } = change;
  const isNext = eq(planActivityChange.version, before.version + 1);
  const [next] = await ctx.db
    .select()
    .from(planActivityChange)
    .where(and(eq(planActivityChange.planActivityId, now.id), isNext));
  return { number: now.number, before: saidOf(before), after: saidOf(next ?? now), reason: before.reason ?? '', by };
}

type Said = Pick<typeof planActivity.$inferSelect, 'title' | 'responsible' | 'place' | 'startsOn' | 'endsOn'>;

function saidOf({ title, responsible, place, startsOn, endsOn }: Said): Said {
  return { title, responsible, place, startsOn, endsOn };
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
  const goOn = await ctx.db
    .select({ name: organization.name })
    .from(continuity)
    .innerJoin(organization, eq(organization.id, continuity.organizationId))
    .where(
      and(
        eq(continuity.allianceId, allianceId),
        ne(continuity.organizationId, organizationId),
        inArray(continuity.outcome, ['continues', 'continuesAdjusted']),
      ),
    )
    .orderBy(organization.name, organization.id);
  return { ...row, goOn: goOn.map(({ name }) => name) };
}

const inForce = (what: (f: SQL) => SQL) => sql<string | null>`${what(sql`filing`)}`;

/** The filed balance of a cycle, and what it counted of each registration of the alliance, verified, in whole pesos. */
export async function balanceFacts(ctx: Ctx, cycleId: string, allianceId: string) {
  const [row] = await ctx.db
    .select({
      ...{ year: cycle.year, number: inForce(numberInForce), filedOn: inForce(filedOnInForce) },
      code: sql<string>`(select code from alliance where id = ${allianceId})`,
    })
    .from(cycle)
    .innerJoin(filing, and(eq(filing.cycleId, cycle.id), eq(filing.state, 'filed')))
    .where(eq(cycle.id, cycleId));
  if (!row) throw new NotFound('balance');
  const { code, ...filed } = row;
  const contributed = new Map<string, string>();
  for (const { organizationId, value } of await contributedTo(ctx, cycleId, code)) {
    const sum = BigInt(contributed.get(organizationId) ?? 0) + BigInt(value ?? 0);
    contributed.set(organizationId, sum.toString());
  }
  return { ...filed, contributed };
}
