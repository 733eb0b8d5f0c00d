import { eq } from 'drizzle-orm';
import { type Alliance, pathOf } from '../alliance/index.ts';
import { lockCommitments, renewCommitment } from '../commitment/index.ts';
import { openFiling } from '../filing/index.ts';
import { addRenewedActivity, type PlanActivity, planAction, readActivity } from '../plan/index.ts';
import { allow, bogotaDay, type Ctx, NotFound, type Outcome } from '../platform/index.ts';
import { closedVisit } from '../procedure/index.ts';
import { activitiesOf } from './followed.ts';
import type { DecideCompliance } from './inputs.ts';
import { isLive } from './nonconformityRules.ts';
import { proposeNonconformity } from './openNonconformity.ts';
import { nonconformitiesIn } from './rows.ts';
import { alsoUnmet, decideNo } from './rules.ts';
import { nonconformity } from './tables.ts';

type No = Extract<DecideCompliance, { answer: 'no' }>;

export type Renewed = { commitment: string; filing: string; nonconformity: string; alsoUnmet: string[] };

/**
 * What 13 No leaves, within its transaction: the new commitment with its parent, in the plan and in force at once; its
 * amendment at the filing desk; and a nonconformity of the activity, due the same day: the one that it has, or one that is
 * proposed. So has each other activity not met, which stays in force with its own commitment.
 */
export async function renewActivity(ctx: Ctx, alliance: Alliance, input: No): Promise<Outcome<Renewed>> {
  const activity = await readActivity(ctx, input.planActivity);
  if (activity.allianceId !== alliance.id) throw new NotFound('planActivity');
  const decided = decideNo(alliance, activity, input.renewal.dueOn, bogotaDay(ctx.now));
  if (!decided.ok) return decided;
  const others = alsoUnmet(await activitiesOf(ctx, alliance.id), activity.id);
  const [action] = await ctx.db
    .select({ commitmentId: planAction.commitmentId })
    .from(planAction)
    .where(eq(planAction.id, activity.actionId));
  const [parent] = await lockCommitments(ctx, [action!.commitmentId]);
  const { id } = await renewCommitment(ctx, parent!, alliance.rounds + 1, input.renewal);
  await addRenewedActivity(ctx, activity, { id, ...input.renewal });
  const filing = await openFiling(ctx, alliance, 'amendment', [id]);
  const known = (await nonconformitiesIn(ctx, alliance.id)).filter(isLive);
  const standing = known.find((one) => one.planActivityId === activity.id);
  if (standing) await dueBy(ctx, standing.id, input.renewal.dueOn);
  const { visit } = closedVisit(await pathOf(ctx, alliance.id), 12)!;
  const found = { allianceId: alliance.id, visit, origin: 'answerNo' as const, description: input.reason };
  const ofActivity = ({ id: planActivity, responsible }: PlanActivity) => ({ ...found, planActivity, responsible });
  const nonconformity =
    standing?.id ?? (await proposeNonconformity(ctx, { ...ofActivity(activity), dueOn: input.renewal.dueOn }));
  for (const one of others) {
    if (known.some(({ planActivityId }) => planActivityId === one.id)) continue;
    await proposeNonconformity(ctx, ofActivity(one));
  }
  return allow({ commitment: id, filing, nonconformity, alsoUnmet: others.map((one) => one.id) });
}

async function dueBy(ctx: Ctx, id: string, dueOn: string): Promise<void> {
  await ctx.db.update(nonconformity).set({ dueOn }).where(eq(nonconformity.id, id));
}
