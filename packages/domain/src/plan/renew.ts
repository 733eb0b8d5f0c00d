import { and, eq, isNull } from 'drizzle-orm';
import { allow, bogotaDay, type Ctx, newId, type Outcome, record } from '../platform/index.ts';
import type { PlanActivity } from './plan.ts';
import { nextActivityNumber, readAction, readActivity } from './rows.ts';
import { mustReachItsStart } from './rules.ts';
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

type Written = Pick<PlanActivity, 'title' | 'startsOn' | 'endsOn'>;

/**
 * Puts the new commitment of 13 No in the approved plan at once, within that decision's transaction: an action and an
 * activity in the place of the one not met, which keeps its compliance and leaves the plan in force. The
 * same side, responsible and place answer for it, from today to the new day. Returns the activity's id.
 */
export async function addRenewedActivity(
  ctx: Ctx,
  notMet: PlanActivity & { allianceId: string },
  commitment: RenewedCommitment,
  { title, startsOn, endsOn }: Written = {
    title: titleOf(commitment.action),
    startsOn: bogotaDay(ctx.now),
    endsOn: commitment.dueOn,
  },
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
  await ctx.db.insert(planActivity).values({
    id,
    actionId,
    allianceId,
    number,
    title,
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
 * from the same first day: within the verb that mended it. `before` is the commitment whose activity stands, as it was: what
 * the mend leaves as it is stays in the plan as it was edited there. Returns which activity left the plan, and which stands in
 * its place. Refuses a day before that first day.
 */
export async function mendRenewedActivity(
  ctx: Ctx,
  before: Pick<RenewedCommitment, 'id' | 'action' | 'dueOn'>,
  now: RenewedCommitment,
): Promise<Outcome<{ left: string; stands: string }>> {
  const [row] = await ctx.db
    .select({ id: planActivity.id })
    .from(planActivity)
    .innerJoin(planAction, eq(planAction.id, planActivity.actionId))
    .where(and(eq(planAction.commitmentId, before.id), isNull(planActivity.replacedAt)));
  const standing = await readActivity(ctx, row!.id);
  const { startsOn } = standing;
  const endsOn = now.dueOn === before.dueOn ? standing.endsOn : now.dueOn;
  const reached = mustReachItsStart(standing, endsOn);
  if (!reached.ok) return reached;
  const title = now.action === before.action ? standing.title : titleOf(now.action);
  const { id: stands } = await addRenewedActivity(ctx, standing, now, { title, startsOn, endsOn });
  return allow({ left: standing.id, stands });
}
