import { and, asc, eq, sql } from 'drizzle-orm';
import {
  allow,
  type Ctx,
  type Events,
  NotFound,
  type Outcome,
  record,
  refuse,
  Stale,
  sqlState,
  type Trail,
  transact,
} from '../platform/index.ts';
import type { RemoveFollowUpDate, RemovePlanAction, RemovePlanActivity } from './inputs.ts';
import { actionReadAs } from './readAs.ts';
import { lockDraft, readAction, readActivity } from './rows.ts';
import { followUpDate, planAction, planActivity } from './tables.ts';

const REFERENCED = '23503';

/**
 * Takes an action out of a plan that is not approved, with its activities, each told. Throws Stale when they are not those
 * that were read. Refuses when something already stands on one.
 */
export async function removePlanAction(outer: Ctx, input: RemovePlanAction): Promise<Outcome> {
  return unlessUsed(() =>
    transact(outer, async (ctx) => {
      const { allianceId } = await readAction(ctx, input.action);
      const draft = await lockDraft(ctx, allianceId, 'removePlanAction');
      if (!draft.ok) return draft;
      const { id, commitmentId } = await readAction(ctx, input.action);
      const ofIt = eq(planActivity.actionId, id);
      const { id: key, number, version } = planActivity;
      const activities = await ctx.db
        .select({ id: key, number, version })
        .from(planActivity)
        .where(ofIt)
        .orderBy(asc(number));
      if (input.version !== actionReadAs({ id, activities }))
        throw new Stale('planAction', changed(allianceId, [id, ...activities.map((one) => one.id)]));
      await ctx.db.delete(planActivity).where(ofIt);
      await ctx.db.delete(planAction).where(eq(planAction.id, id));
      for (const one of activities) await tell(ctx, allianceId, activityRemoved({ ...one, actionId: id }), one.id);
      const [first] = activities;
      await tell(
        ctx,
        allianceId,
        { name: 'planAction.removed', data: { action: id, commitment: commitmentId } },
        first?.id,
      );
      return allow();
    }),
  );
}

/** Takes a specific activity out of a plan that is not approved. Throws Stale when it changed since it was read. */
export async function removePlanActivity(outer: Ctx, input: RemovePlanActivity): Promise<Outcome> {
  return unlessUsed(() =>
    transact(outer, async (ctx) => {
      const { allianceId } = await readActivity(ctx, input.activity);
      const draft = await lockDraft(ctx, allianceId, 'removePlanActivity');
      if (!draft.ok) return draft;
      const { id, number, actionId, version } = await readActivity(ctx, input.activity);
      if (input.version !== version) throw new Stale('planActivity', changed(allianceId, [id]));
      await ctx.db.delete(planActivity).where(eq(planActivity.id, id));
      await tell(ctx, allianceId, activityRemoved({ id, number, actionId }), id);
      return allow();
    }),
  );
}

/** Takes a follow-up date out of a plan that is not approved: a day is never another than the one that was read. */
export async function removeFollowUpDate(outer: Ctx, input: RemoveFollowUpDate): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const draft = await lockDraft(ctx, input.alliance, 'removeFollowUpDate');
    if (!draft.ok) return draft;
    const [removed] = await ctx.db
      .delete(followUpDate)
      .where(and(eq(followUpDate.id, input.date), eq(followUpDate.allianceId, input.alliance)))
      .returning({ onDay: followUpDate.onDay });
    if (!removed) throw new NotFound('followUpDate');
    await tell(ctx, input.alliance, { name: 'followUpDate.removed', data: { ...removed, date: input.date } });
    return allow();
  });
}

/** Who changed what was to be taken out: the last that the history tells of it. */
function changed(alliance: string, about: readonly string[]): Trail {
  return { stream: { kind: 'alliance', id: alliance }, names: ['planAction.', 'planActivity.'], about };
}

const activityRemoved = ({ id, number, actionId }: { id: string; number: number; actionId: string }): Removed => ({
  name: 'planActivity.removed',
  data: { activity: id, number, action: actionId },
});

type Removed =
  | Pick<Events['planActivity.removed'], 'name' | 'data'>
  | Pick<Events['planAction.removed'], 'name' | 'data'>
  | Pick<Events['followUpDate.removed'], 'name' | 'data'>;

/** Told to the organizations too once they had it in a plan that was approved: what they were writing of it has no place any more. */
async function tell(ctx: Ctx, id: string, removed: Removed, activity?: string): Promise<void> {
  const audience = activity !== undefined && (await wasApproved(ctx, id, activity)) ? 'parties' : 'staff';
  await record(ctx, { ...removed, stream: { kind: 'alliance', id }, audience });
}

/** Whether the plan was approved since the activity is in it. */
async function wasApproved(ctx: Ctx, alliance: string, activity: string): Promise<boolean> {
  const [row] = await ctx.db.execute<{ known: boolean }>(sql`
    select exists (select from event approved join event told using (stream_kind, stream_id)
      where approved.stream_kind = 'alliance' and approved.stream_id = ${alliance} and approved.name = 'plan.approved'
        and told.name in ('planActivity.added', 'planActivity.renewed') and told.seq < approved.seq
        and told.data::json ->> 'activity' = ${activity}) as known`);
  return row!.known;
}

/** Evidence may stand on an activity when activity 10 was opened again by an undo. */
async function unlessUsed(remove: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await remove();
  } catch (error) {
    if (sqlState(error) === REFERENCED) return refuse('plan.activityInUse');
    throw error;
  }
}
