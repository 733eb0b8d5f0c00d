import { and, eq, sql } from 'drizzle-orm';
import { acceptedBy } from '../commitment/index.ts';
import { evidence, stateOf, unreviewedIn } from '../evidence/index.ts';
import { amendmentsWaiting } from '../filing/index.ts';
import { planOf } from '../plan/index.ts';
import { type Ctx, type Day, personOf } from '../platform/index.ts';
import { latestVisit, openVisit, type Path } from '../procedure/index.ts';
import type { Nonconformity } from './followup.ts';
import { isLive } from './nonconformityRules.ts';
import { nonconformitiesIn } from './rows.ts';
import type { Followed, PlanStanding } from './rules.ts';

/** The visit of activity 12 for which a follow-up counts: the open one, or the one to come. */
export function visitOfFollowUp(path: Path): number {
  return openVisit(path, 12)?.visit ?? (latestVisit(path, 12)?.visit ?? 0) + 1;
}

/** With what was proposed of it whole: it may be opened. */
export type FollowedNow = Omit<Followed, 'proposed'> & { proposed: readonly Nonconformity[] };

/** What a follow-up of an alliance, held on that day, is judged against. */
export async function followedIn(ctx: Ctx, allianceId: string, heldOn: Day): Promise<FollowedNow> {
  const accepted = await ctx.db
    .selectDistinct({ id: evidence.planActivityId })
    .from(evidence)
    .where(and(eq(evidence.allianceId, allianceId), eq(stateOf(sql`${evidence}`), 'accepted')));
  const known = await nonconformitiesIn(ctx, allianceId);
  return {
    activities: await activitiesOf(ctx, allianceId),
    evidenced: new Set(accepted.map((row) => row.id)),
    proposed: known.filter((one) => one.state === 'proposed'),
    opened: new Set(known.filter((one) => one.state === 'open').map((one) => one.planActivityId)),
    heldOn,
  };
}

/** What decision 13 of an alliance is judged against, by who acts. */
export async function standingOfPlan(ctx: Ctx, allianceId: string): Promise<PlanStanding> {
  const [waiting] = await ctx.db.execute<{ amendments: number; unreviewed: number[]; own: number[] }>(
    sql`select ${amendmentsWaiting(allianceId)} as amendments, ${unreviewedIn(allianceId)} as unreviewed, ${acceptedBy(allianceId, personOf(ctx.actor))} as own`,
  );
  const known = await nonconformitiesIn(ctx, allianceId);
  return {
    activities: await activitiesOf(ctx, allianceId),
    nonconformities: known.filter(isLive).map((one) => one.code),
    amendmentsPending: waiting!.amendments,
    unreviewed: waiting!.unreviewed,
    ownAccepted: waiting!.own,
  };
}

export async function activitiesOf(ctx: Ctx, allianceId: string) {
  return (await planOf(ctx, allianceId)).actions.flatMap((action) => action.activities);
}
