import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { meeting } from '../meeting/index.ts';
import { among, type Ctx } from '../platform/index.ts';
import { snapshotsOf } from './queries.ts';
import { followUpsGoingWith, type Step } from './rules.ts';
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

/** Takes back the follow-ups that go with a step, within the verb that takes it back. */
export async function takeBackFollowUps(ctx: Ctx, allianceId: string, last: Step): Promise<TakenFollowUps> {
  const taken = followUpsGoingWith(last, await snapshotsOf(ctx, allianceId));
  return taken.length > 0 ? takeBack(ctx, allianceId, taken) : { snapshots: [], followUps: [], actas: [] };
}

/** What went with a step: the follow-ups by their number, and the actas that left them. */
export interface TakenFollowUps {
  snapshots: string[];
  followUps: number[];
  actas: string[];
}

type Snapshot = Awaited<ReturnType<typeof snapshotsOf>>[number];

/**
 * Their dated states are marked, each activity has again what the last follow-up that stands said of it, and the planned
 * dates that their meetings held wait again.
 */
async function takeBack(ctx: Ctx, allianceId: string, taken: readonly Snapshot[]): Promise<TakenFollowUps> {
  const ids = taken.map((one) => one.id);
  await ctx.db.update(planSnapshot).set({ undoneAt: ctx.now }).where(among(planSnapshot.id, ids));
  const [standing] = await snapshotsOf(ctx, allianceId);
  const known = new Map(
    standing?.content.actions.flatMap((action) => action.activities.map((one) => [one.id, one.compliance])),
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
  const actas = taken.map((one) => one.actaId);
  // The acta is of a later concept: here it is an id, and only its meeting matters.
  const held = sql`(select ${meeting.id} from ${meeting} join acta a on a.meeting_id = ${meeting.id} where ${inArray(sql`a.id`, actas)})`;
  await ctx.db
    .update(followUpDate)
    .set({ meetingId: null })
    .where(and(eq(followUpDate.allianceId, allianceId), sql`${followUpDate.meetingId} in ${held}`));
  return { snapshots: ids, followUps: taken.map((one) => one.number).sort((a, b) => a - b), actas };
}

/**
 * Sets the activity that 13 No had renewed back in force, and takes out the one that stood in its place. Returns which one
 * that was.
 */
export async function restoreActivity(ctx: Ctx, notMet: string, commitment: string): Promise<string[]> {
  await ctx.db.update(planActivity).set({ replacedAt: null }).where(eq(planActivity.id, notMet));
  const renewed = sql`(select id from plan_action where commitment_id = ${commitment})`;
  const left = await ctx.db
    .update(planActivity)
    .set({ replacedAt: ctx.now })
    .where(and(sql`${planActivity.actionId} in ${renewed}`, isNull(planActivity.replacedAt)))
    .returning({ id: planActivity.id });
  return left.map(({ id }) => id);
}
