import { and, eq, isNull, sql } from 'drizzle-orm';
import { meeting } from '../meeting/index.ts';
import type { Ctx } from '../platform/index.ts';
import { snapshotsOf } from './queries.ts';
import { followUpDate, planActivity, planSection, planSnapshot } from './tables.ts';

/** Takes back the approval of activity 10, within the verb that takes the step back: the section is a draft again. */
export async function reopenPlan(ctx: Ctx, allianceId: string): Promise<object> {
  const [section] = await ctx.db.select().from(planSection).where(eq(planSection.allianceId, allianceId));
  await ctx.db
    .update(planSection)
    .set({ state: 'draft', approvedAt: null, approvedBy: null, version: section!.version + 1 })
    .where(eq(planSection.allianceId, allianceId));
  return { section };
}

/**
 * Takes back a follow-up: its dated state is marked, each activity has again the compliance of the follow-up before, and
 * the planned date that its meeting held waits again.
 */
export async function takeBackFollowUp(ctx: Ctx, allianceId: string): Promise<object> {
  const [last, before] = await snapshotsOf(ctx, allianceId);
  if (!last) return {};
  await ctx.db.update(planSnapshot).set({ undoneAt: ctx.now }).where(eq(planSnapshot.id, last.id));
  const known = new Map(
    before?.content.actions.flatMap((action) => action.activities.map((one) => [one.id, one.compliance])),
  );
  const inForce = await ctx.db
    .select({ id: planActivity.id })
    .from(planActivity)
    .where(and(eq(planActivity.allianceId, allianceId), isNull(planActivity.replacedAt)));
  for (const { id } of inForce) {
    await ctx.db
      .update(planActivity)
      .set({ compliance: known.get(id) ?? null })
      .where(eq(planActivity.id, id));
  }
  // The acta is of a later concept: here it is an id, and only its meeting matters.
  const held = sql`(select ${meeting.id} from ${meeting} join acta a on a.meeting_id = ${meeting.id} where a.id = ${last.actaId})`;
  await ctx.db
    .update(followUpDate)
    .set({ meetingId: null })
    .where(and(eq(followUpDate.allianceId, allianceId), sql`${followUpDate.meetingId} = ${held}`));
  return { snapshot: last.id, acta: last.actaId };
}

/** Sets the activity that 13 No had renewed back in force, and takes out the one that stood in its place. */
export async function restoreActivity(ctx: Ctx, notMet: string, commitment: string): Promise<void> {
  await ctx.db.update(planActivity).set({ replacedAt: null }).where(eq(planActivity.id, notMet));
  const renewed = sql`(select id from plan_action where commitment_id = ${commitment})`;
  await ctx.db.update(planActivity).set({ replacedAt: ctx.now }).where(sql`${planActivity.actionId} in ${renewed}`);
}
