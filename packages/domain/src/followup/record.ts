import { lockAlliance, mayDrive, pathOf } from '../alliance/index.ts';
import { type Compliance, keepFollowUp } from '../plan/index.ts';
import { allow, bogotaDay, type Ctx, type Day, Forbidden, type Outcome, record, transact } from '../platform/index.ts';
import { activitiesOf, type FollowedNow, followedIn, visitOfFollowUp } from './followed.ts';
import type { FollowUpContent } from './inputs.ts';
import { opensNonconformity } from './nonconformityRules.ts';
import { openNonconformity, openProposed } from './openNonconformity.ts';
import { decideFollowUp } from './rules.ts';

/**
 * Records a follow-up by the acta of its meeting: what it says of each plan activity, the dated state of the plan
 * and a nonconformity for each activity not met that has none open, where one was proposed that one. While 11 is open it
 * closes nothing; once 12 is, it closes it and 13 opens. `heldOn`: the day of its meeting, today where nothing
 * is said. Refuses with all that `missingInFollowUp` finds.
 */
export async function recordFollowUp(
  outer: Ctx,
  allianceId: string,
  acta: string,
  content: FollowUpContent,
  { heldOn, minutesUsed }: { heldOn?: Day | undefined; minutesUsed?: number | undefined } = {},
): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, allianceId);
    if (!mayDrive(ctx.actor, alliance)) throw new Forbidden('recordFollowUp');
    const known = await followedIn(ctx, allianceId, heldOn ?? bogotaDay(ctx.now));
    const decided = decideFollowUp(alliance, known, content.activities);
    if (!decided.ok) return decided;
    const { closes } = decided.value;
    const visit = visitOfFollowUp(await pathOf(ctx, allianceId));
    const followed = new Map(content.activities.map(({ activity, ...said }) => [activity, said]));
    const { sha256, ...kept } = await keepFollowUp(ctx, alliance, visit, acta, followed);
    await openUnmet(ctx, { allianceId, visit, known }, content);
    const counted = (wanted: Compliance) => content.activities.filter((one) => one.compliance === wanted).length;
    const found = { met: counted('met'), underWay: counted('underWay'), partly: counted('partly') };
    const answers = content.activities.map(({ activity, compliance }) => `${activity} ${compliance}`);
    await record(ctx, {
      name: 'followUp.recorded',
      stream: { kind: 'alliance', id: allianceId },
      audience: 'parties',
      data: { acta, visit, ...kept, sha256, answers, ...found, notMet: counted('notMet'), closes, minutesUsed },
    });
    return allow();
  });
}

interface Found {
  allianceId: string;
  visit: number;
  known: FollowedNow;
}

async function openUnmet(ctx: Ctx, { allianceId, visit, known }: Found, content: FollowUpContent): Promise<void> {
  const responsible = new Map((await activitiesOf(ctx, allianceId)).map((one) => [one.id, one.responsible]));
  for (const { activity, compliance, observation: description, dueOn } of content.activities) {
    if (!opensNonconformity(compliance, known.opened.has(activity))) continue;
    const treated = { responsible: responsible.get(activity) ?? '', ...(dueOn && { dueOn }) };
    const [proposed] = known.proposed.filter((one) => one.planActivityId === activity);
    if (proposed) await openProposed(ctx, proposed, { ...treated, reason: description });
    else
      await openNonconformity(ctx, {
        ...{ allianceId, planActivity: activity, visit, origin: 'followUp' as const, description },
        ...treated,
      });
  }
}
