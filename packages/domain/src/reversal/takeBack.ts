import { takeBackStep } from '../alliance/index.ts';
import { type Reopened, reopenNonconformities, takeBackCompliance } from '../followup/index.ts';
import { leaveNetwork, settleStandings } from '../network/index.ts';
import { reopenPlan, takeBackFollowUps } from '../plan/index.ts';
import type { Ctx } from '../platform/index.ts';
import type { Visit } from '../procedure/index.ts';

interface Taken {
  kept: object;
  /** The commitments that it moved, as `id state`; only an answer to 13 moves any */
  moved?: string[];
  /** What went from the desk and the plan with that answer */
  went?: { filing: string | null; restored: string | null; left: string[] };
}

type Taker = (ctx: Ctx, allianceId: string, organizations: readonly string[], visit: number) => Promise<Taken>;

/** What each activity left outside the case's own rows, taken back by the concept that owns its record. */
const takers: { readonly [activity: number]: Taker } = {
  5: leave,
  6: leave,
  10: async (ctx, allianceId) => ({ kept: await reopenPlan(ctx, allianceId) }),
  13: (ctx, allianceId, _organizations, visit) => takeBackCompliance(ctx, allianceId, visit),
};

/** Takes back the record of the step, the follow-ups that go with it and what these had closed. Returns what it had said, for the turn to keep. */
export async function takeBack(
  ctx: Ctx,
  allianceId: string,
  last: Visit,
  organizations: readonly string[],
): Promise<Taken & { followUps: number[]; reopened: Reopened[] }> {
  const own = await takeBackStep(ctx, allianceId, last.activity, last.visit);
  const rest = await takers[last.activity]?.(ctx, allianceId, organizations, last.visit);
  const { followUps, ...taken } = await takeBackFollowUps(ctx, allianceId, last);
  const reopened = await reopenNonconformities(ctx, allianceId, taken.snapshots);
  const kept = { ...own, ...rest?.kept, ...(followUps.length > 0 && taken) };
  return { kept, moved: rest?.moved, went: rest?.went, followUps, reopened };
}

/** Of 5, what 6 had begun goes too; and each organization's standing is what stands of it now. */
async function leave(ctx: Ctx, allianceId: string, organizations: readonly string[]): Promise<Taken> {
  const left = await leaveNetwork(ctx, allianceId);
  await settleStandings(ctx, organizations);
  return { kept: left };
}
