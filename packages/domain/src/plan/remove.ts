import { and, eq } from 'drizzle-orm';
import { allow, type Ctx, NotFound, type Outcome, record, refuse, sqlState, transact } from '../platform/index.ts';
import { lockDraft, readAction, readActivity } from './rows.ts';
import { followUpDate, planAction, planActivity } from './tables.ts';

const REFERENCED = '23503';

/** Takes an action out of a plan that is not approved, with its activities. Refuses when something already stands on one. */
export async function removePlanAction(outer: Ctx, input: { action: string }): Promise<Outcome> {
  return unlessUsed(() =>
    transact(outer, async (ctx) => {
      const { id, allianceId, commitmentId } = await readAction(ctx, input.action);
      const draft = await lockDraft(ctx, allianceId, 'removePlanAction');
      if (!draft.ok) return draft;
      await ctx.db.delete(planActivity).where(eq(planActivity.actionId, id));
      await ctx.db.delete(planAction).where(eq(planAction.id, id));
      await tell(ctx, allianceId, 'planAction.removed', { action: id, commitment: commitmentId });
      return allow();
    }),
  );
}

/** Takes a specific activity out of a plan that is not approved. */
export async function removePlanActivity(outer: Ctx, input: { activity: string }): Promise<Outcome> {
  return unlessUsed(() =>
    transact(outer, async (ctx) => {
      const { id, number, allianceId } = await readActivity(ctx, input.activity);
      const draft = await lockDraft(ctx, allianceId, 'removePlanActivity');
      if (!draft.ok) return draft;
      await ctx.db.delete(planActivity).where(eq(planActivity.id, id));
      await tell(ctx, allianceId, 'planActivity.removed', { activity: id, number });
      return allow();
    }),
  );
}

/** Takes a follow-up date out of a plan that is not approved. */
export async function removeFollowUpDate(outer: Ctx, input: { alliance: string; date: string }): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const draft = await lockDraft(ctx, input.alliance, 'removeFollowUpDate');
    if (!draft.ok) return draft;
    const [removed] = await ctx.db
      .delete(followUpDate)
      .where(and(eq(followUpDate.id, input.date), eq(followUpDate.allianceId, input.alliance)))
      .returning({ onDay: followUpDate.onDay });
    if (!removed) throw new NotFound('followUpDate');
    await tell(ctx, input.alliance, 'followUpDate.removed', removed);
    return allow();
  });
}

async function tell(
  ctx: Ctx,
  id: string,
  name: string,
  data: { readonly [field: string]: string | number },
): Promise<void> {
  await record(ctx, { name, stream: { kind: 'alliance', id }, audience: 'staff', data });
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
