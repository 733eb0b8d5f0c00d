import { eq } from 'drizzle-orm';
import { type Alliance, pathOf } from '../alliance/index.ts';
import { lockCommitments, renewCommitment } from '../commitment/index.ts';
import { openFiling } from '../filing/index.ts';
import { addRenewedActivity, type PlanActivity, planAction, readActivity } from '../plan/index.ts';
import { allow, bogotaDay, type Ctx, NotFound, type Outcome } from '../platform/index.ts';
import { closedVisit } from '../procedure/index.ts';
import type { DecideCompliance } from './inputs.ts';
import { isLive } from './nonconformityRules.ts';
import { proposeNonconformity } from './openNonconformity.ts';
import { nonconformitiesIn } from './rows.ts';
import { decideNo } from './rules.ts';
import { nonconformity } from './tables.ts';

type No = Extract<DecideCompliance, { answer: 'no' }>;

export type Renewed = { commitment: string; filing: string; nonconformity: string };

/**
 * What 13 No leaves, within its transaction: the new commitment with its parent, in the plan and in force at once; its
 * amendment at the filing desk; and a nonconformity of the activity, due the same day: the one that it has, or one that is
 * proposed.
 */
export async function renewActivity(ctx: Ctx, alliance: Alliance, input: No): Promise<Outcome<Renewed>> {
  const activity = await readActivity(ctx, input.planActivity);
  if (activity.allianceId !== alliance.id) throw new NotFound('planActivity');
  const decided = decideNo(alliance, activity, input.renewal.dueOn, bogotaDay(ctx.now));
  if (!decided.ok) return decided;
  const [action] = await ctx.db
    .select({ commitmentId: planAction.commitmentId })
    .from(planAction)
    .where(eq(planAction.id, activity.actionId));
  const [parent] = await lockCommitments(ctx, [action!.commitmentId]);
  const { id } = await renewCommitment(ctx, parent!, alliance.rounds + 1, input.renewal);
  await addRenewedActivity(ctx, activity, { id, ...input.renewal });
  const filing = await openFiling(ctx, alliance, 'amendment', [id]);
  return allow({ commitment: id, filing, nonconformity: await ensureNonconformity(ctx, alliance.id, activity, input) });
}

async function ensureNonconformity(ctx: Ctx, allianceId: string, unmet: PlanActivity, input: No): Promise<string> {
  const { reason: description, renewal } = input;
  const known = (await nonconformitiesIn(ctx, allianceId)).find(
    (one) => one.planActivityId === unmet.id && isLive(one),
  );
  if (known) {
    await ctx.db.update(nonconformity).set({ dueOn: renewal.dueOn }).where(eq(nonconformity.id, known.id));
    return known.id;
  }
  const { visit } = closedVisit(await pathOf(ctx, allianceId), 12)!;
  const found = { allianceId, planActivity: unmet.id, visit, origin: 'answerNo' as const, description };
  return proposeNonconformity(ctx, { ...found, responsible: unmet.responsible, dueOn: renewal.dueOn });
}
