import { lockAlliance, mayDrive, pathOf } from '../alliance/index.ts';
import { type Compliance, keepFollowUp, planOf } from '../plan/index.ts';
import { allow, type Ctx, Forbidden, type Outcome, record, transact } from '../platform/index.ts';
import { openVisit } from '../procedure/index.ts';
import type { FollowUpContent } from './inputs.ts';
import { openNonconformity } from './openNonconformity.ts';
import { liveNonconformitiesOf } from './rows.ts';
import { decideFollowUp } from './rules.ts';

/**
 * Closes activity 12 by the acta of a follow-up meeting: the compliance of each plan activity, the dated state of
 * the plan and a nonconformity for each activity not met that has none open. 13 opens.
 */
export async function recordFollowUp(
  outer: Ctx,
  allianceId: string,
  acta: string,
  content: FollowUpContent,
  minutesUsed?: number,
): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, allianceId);
    if (!mayDrive(ctx.actor, alliance)) throw new Forbidden('recordFollowUp');
    const activities = (await planOf(ctx, allianceId)).actions.flatMap((action) => action.activities);
    const decided = decideFollowUp(alliance, activities, content.activities);
    if (!decided.ok) return decided;
    const { visit } = openVisit(await pathOf(ctx, allianceId), 12)!;
    const followed = new Map(content.activities.map(({ activity, ...said }) => [activity, said]));
    const { snapshot, sha256 } = await keepFollowUp(ctx, alliance, visit, acta, followed);
    const found = (wanted: Compliance) => content.activities.filter((one) => one.compliance === wanted);
    const known = await liveNonconformitiesOf(ctx, allianceId);
    for (const { activity, observation: description } of found('notMet')) {
      if (known.some((one) => one.state === 'open' && one.planActivityId === activity)) continue;
      await openNonconformity(ctx, { allianceId, planActivity: activity, visit, description });
    }
    const [met, partly, notMet] = [found('met').length, found('partly').length, found('notMet').length];
    await record(ctx, {
      name: 'followUp.recorded',
      stream: { kind: 'alliance', id: allianceId },
      audience: 'parties',
      data: { acta, visit, snapshot, sha256, met, partly, notMet, minutesUsed },
    });
    return allow();
  });
}
