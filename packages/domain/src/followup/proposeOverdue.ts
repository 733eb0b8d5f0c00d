import { and, asc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import { alliance, holdAlliance, pathOf } from '../alliance/index.ts';
import { evidence, stateOf } from '../evidence/index.ts';
import { planActivity, planOf } from '../plan/index.ts';
import { allow, bogotaDay, type Ctx, Forbidden, type Outcome, transact } from '../platform/index.ts';
import { visitOfFollowUp } from './followed.ts';
import { isProposed, isUnreported, type Reported } from './nonconformityRules.ts';
import { proposeNonconformity } from './openNonconformity.ts';
import { nonconformitiesIn } from './rows.ts';

/** The running cases of which an activity of the plan ended before today, those where nothing was proposed of that day. */
export async function casesWithOverdue(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db
    .selectDistinct({ id: alliance.id })
    .from(planActivity)
    .innerJoin(alliance, eq(alliance.id, planActivity.allianceId))
    .where(
      and(
        eq(alliance.state, 'running'),
        inArray(alliance.step, [11, 12]),
        isNull(planActivity.replacedAt),
        lt(planActivity.endsOn, bogotaDay(ctx.now)),
        sql`not exists (select 1 from nonconformity n where n.plan_activity_id = ${planActivity.id} and n.missed_on >= ${planActivity.endsOn})`,
      ),
    )
    .orderBy(asc(alliance.id));
  return rows.map((row) => row.id);
}

/**
 * Proposes a salida no conforme for each activity of a case whose last day passed without evidence received; a person
 * opens or dismisses it. One that has its own already gets none, and a last day proposes once, so that it is safe to run
 * twice; another day agreed since proposes again when it passes. By the worker, each night.
 */
export async function proposeOverdue(outer: Ctx, allianceId: string): Promise<Outcome<{ proposed: number }>> {
  if (outer.actor.kind !== 'job') throw new Forbidden('proposeOverdue');
  return transact(outer, async (ctx) => {
    const held = await holdAlliance(ctx, allianceId);
    const today = bogotaDay(ctx.now);
    const known = await nonconformitiesIn(ctx, allianceId);
    const reported = await reportedIn(ctx, allianceId);
    const activities = (await planOf(ctx, allianceId)).actions.flatMap((action) => action.activities);
    const unmet = activities
      .filter((one) => isUnreported(held, one, reported.get(one.id) ?? [], today))
      .filter((activity) => !known.some((one) => isProposed(one, activity)));
    const visit = visitOfFollowUp(await pathOf(ctx, allianceId));
    for (const { id: planActivity, responsible, title, endsOn: missedOn } of unmet) {
      const found = { allianceId, planActivity, visit, origin: 'overdue' as const, missedOn };
      await proposeNonconformity(ctx, { ...found, description: title, responsible });
    }
    return allow({ proposed: unmet.length });
  });
}

async function reportedIn(ctx: Ctx, allianceId: string): Promise<Map<string, Reported[]>> {
  const rows = await ctx.db
    .select({
      id: evidence.planActivityId,
      state: stateOf(sql`${evidence}`),
      submittedAt: evidence.submittedAt,
      reviewedAt: evidence.reviewedAt,
    })
    .from(evidence)
    .where(eq(evidence.allianceId, allianceId));
  const reported = new Map<string, Reported[]>();
  for (const { id, state, submittedAt, reviewedAt } of rows) {
    const one = { state, submittedOn: bogotaDay(submittedAt), reviewedOn: reviewedAt && bogotaDay(reviewedAt) };
    reported.set(id, [...(reported.get(id) ?? []), one]);
  }
  return reported;
}
