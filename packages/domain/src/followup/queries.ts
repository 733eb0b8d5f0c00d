import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { alliance } from '../alliance/index.ts';
import { person } from '../identity/index.ts';
import { planActivity } from '../plan/index.ts';
import { type Ctx, NotFound } from '../platform/index.ts';
import type { Answer } from '../procedure/index.ts';
import type { Cause, Nonconformity } from './followup.ts';
import { nonconformityFromRow } from './rows.ts';
import { compliance, nonconformity, nonconformityRow } from './tables.ts';

export interface NonconformityFilter {
  alliance?: string;
  cycle?: string;
  state?: Nonconformity['state'];
  /** The last row of the page before */
  after?: { openedAt: Date; id: string };
  limit: number;
}

/** The register of salidas no conformes, newest first: alliance, plan activity, date, author, correction and closing. */
export async function nonconformitiesOf(ctx: Ctx, filter: NonconformityFilter) {
  const { after } = filter;
  const rows = await registered(ctx)
    .where(
      and(
        filter.alliance ? eq(nonconformity.allianceId, filter.alliance) : undefined,
        filter.cycle ? eq(alliance.cycleId, filter.cycle) : undefined,
        filter.state ? eq(nonconformity.state, filter.state) : undefined,
        after
          ? sql`(${nonconformity.openedAt}, ${nonconformity.id}) < (${after.openedAt.toISOString()}::timestamptz, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(nonconformity.openedAt), desc(nonconformity.id))
    .limit(filter.limit);
  return rows.map(fromRegister);
}

/** One of the register. A stranger's is not found. */
export async function readNonconformity(ctx: Ctx, id: string) {
  const [row] = await registered(ctx).where(eq(nonconformity.id, id));
  if (!row) throw new NotFound('nonconformity');
  return fromRegister(row);
}

function registered(ctx: Ctx) {
  return ctx.db
    .select({
      nonconformity: nonconformityRow,
      alliance: { id: alliance.id, code: alliance.code, title: alliance.title },
      activity: { number: planActivity.number, title: planActivity.title },
      author: person.name,
    })
    .from(nonconformity)
    .innerJoin(alliance, eq(alliance.id, nonconformity.allianceId))
    .innerJoin(planActivity, eq(planActivity.id, nonconformity.planActivityId))
    .leftJoin(person, sql`${nonconformity.openedBy} = 'staff:' || ${person.id}`);
}

function fromRegister(row: Awaited<ReturnType<typeof registered>>[number]) {
  const { alliance: ofAlliance, activity, author } = row;
  return { ...nonconformityFromRow(row.nonconformity), alliance: ofAlliance, activity, author };
}

/** The answers to 13 of an alliance that stand, oldest first; a No with its activity and the commitment born of it. */
export async function complianceOf(ctx: Ctx, allianceId: string) {
  const rows = await ctx.db
    .select()
    .from(compliance)
    .where(and(eq(compliance.allianceId, allianceId), isNull(compliance.undoneAt)))
    .orderBy(asc(compliance.visit));
  return rows.map((row) => ({ ...row, answer: row.answer as Answer, cause: row.cause as Cause | null }));
}
