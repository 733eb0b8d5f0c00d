import { and, eq, isNull } from 'drizzle-orm';
import { bogotaDay, type Ctx, type Day, newId, record } from '../platform/index.ts';
import type { PlanActivity } from './plan.ts';
import { nextActivityNumber, readAction, readActivity } from './rows.ts';
import { planAction, planActivity } from './tables.ts';

/** A commitment born of decision 13 No. */
export interface RenewedCommitment {
  id: string;
  action: string;
  deliverable: string;
  dueOn: string;
}

/** As many letters as the title of an activity takes. */
const TITLE = 500;

/** What is to be done, on one line: the whole stands in its commitment. */
function titleOf(action: string): string {
  const line = action.replace(/\s+/g, ' ').trim();
  return line.length <= TITLE ? line : `${line.slice(0, TITLE - 1)}…`;
}

/**
 * Puts the new commitment of 13 No in the approved plan at once, within that decision's transaction: an action and an
 * activity in the place of the one not met, which keeps its compliance and leaves the plan in force. The
 * same side, responsible and place answer for it, from today to the new day. Returns the activity's id.
 */
export async function addRenewedActivity(
  ctx: Ctx,
  notMet: PlanActivity & { allianceId: string },
  commitment: RenewedCommitment,
  startsOn: Day = bogotaDay(ctx.now),
): Promise<{ id: string; number: number }> {
  const { allianceId, partyId, responsible, place } = notMet;
  const before = await readAction(ctx, notMet.actionId);
  const actionId = newId(ctx.now);
  await ctx.db.insert(planAction).values({
    id: actionId,
    allianceId,
    commitmentId: commitment.id,
    title: commitment.action,
    coresponsibility: before.coresponsibility,
  });
  const id = newId(ctx.now);
  const number = await nextActivityNumber(ctx, allianceId);
  const endsOn = commitment.dueOn;
  await ctx.db.insert(planActivity).values({
    id,
    actionId,
    allianceId,
    number,
    title: titleOf(commitment.action),
    partyId,
    responsible,
    startsOn,
    endsOn,
    place,
  });
  await ctx.db.update(planActivity).set({ replacedAt: ctx.now }).where(eq(planActivity.id, notMet.id));
  await record(ctx, {
    name: 'planActivity.renewed',
    stream: { kind: 'alliance', id: allianceId },
    audience: 'parties',
    data: { activity: id, number, replaces: notMet.id, action: actionId, commitment: commitment.id, endsOn },
  });
  return { id, number };
}

/**
 * What says now what a commitment of the loop asks for takes the place, in the plan, of what said it before it was mended,
 * from the same first day: within the verb that mended it. `before` is the commitment whose activity stands.
 */
export async function mendRenewedActivity(ctx: Ctx, before: string, now: RenewedCommitment): Promise<void> {
  const [row] = await ctx.db
    .select({ id: planActivity.id })
    .from(planActivity)
    .innerJoin(planAction, eq(planAction.id, planActivity.actionId))
    .where(and(eq(planAction.commitmentId, before), isNull(planActivity.replacedAt)));
  const standing = await readActivity(ctx, row!.id);
  await addRenewedActivity(ctx, standing, now, standing.startsOn);
}
