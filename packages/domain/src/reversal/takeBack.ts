import { takeBackStep } from '../alliance/index.ts';
import { takeBackCompliance } from '../followup/index.ts';
import { leaveNetwork, settleStandings } from '../network/index.ts';
import { reopenPlan, takeBackFollowUp, takeBackFollowUpsAfter } from '../plan/index.ts';
import type { Ctx } from '../platform/index.ts';
import type { Visit } from '../procedure/index.ts';

type Taker = (ctx: Ctx, allianceId: string, organizations: readonly string[], visit: number) => Promise<object>;

/** What each activity left outside the case's own rows, taken back by the concept that owns its record. */
const takers: { readonly [activity: number]: Taker } = {
  5: leave,
  6: leave,
  10: async (ctx, allianceId) => ({
    ...(await reopenPlan(ctx, allianceId)),
    ...(await takeBackFollowUpsAfter(ctx, allianceId, 0)),
  }),
  12: (ctx, allianceId, _organizations, visit) => takeBackFollowUp(ctx, allianceId, visit),
  13: async (ctx, allianceId, _organizations, visit) => ({
    ...(await takeBackCompliance(ctx, allianceId, visit)),
    ...(await takeBackFollowUpsAfter(ctx, allianceId, visit)),
  }),
};

/** Takes back the record of the step. Returns what it had said, for the turn to keep. */
export async function takeBack(
  ctx: Ctx,
  allianceId: string,
  last: Visit,
  organizations: readonly string[],
): Promise<object> {
  const own = await takeBackStep(ctx, allianceId, last.activity, last.visit);
  return { ...own, ...(await takers[last.activity]?.(ctx, allianceId, organizations, last.visit)) };
}

/** Of 5, what 6 had begun goes too; and each organization's standing is what stands of it now. */
async function leave(ctx: Ctx, allianceId: string, organizations: readonly string[]): Promise<object> {
  const left = await leaveNetwork(ctx, allianceId);
  await settleStandings(ctx, organizations);
  return left;
}
