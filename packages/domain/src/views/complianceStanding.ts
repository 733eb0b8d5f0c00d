import { sql } from 'drizzle-orm';
import { acceptedBy } from '../commitment/index.ts';
import { unreviewedIn } from '../evidence/index.ts';
import { amendmentsWaiting, amendmentToShow } from '../filing/index.ts';
import { isLive, type Nonconformity, type PlanStanding } from '../followup/index.ts';
import { type Ctx, personOf } from '../platform/index.ts';

interface Row extends Record<string, unknown> {
  activities: PlanStanding['activities'];
  nonconformities: Pick<Nonconformity, 'code' | 'state' | 'planActivityId'>[];
  amendmentsPending: number;
  amendment: string | null;
  unreviewed: number[];
  ownAccepted: number[];
}

/**
 * What decision 13 of a case is judged against, the nonconformities that wait for a person's decision, those that are not
 * settled with their activity, and the first of its amendments at the filing desk. One statement.
 */
export async function complianceStanding(
  ctx: Ctx,
  alliance: string,
): Promise<PlanStanding & { proposed: string[]; live: Row['nonconformities']; amendment: string | null }> {
  const [row] = await ctx.db.execute<Row>(sql`
    select (select coalesce(json_agg(json_build_object('id', t.id, 'number', t.number, 'replacedAt', t.replaced_at, 'compliance', t.compliance)
        order by t.number), '[]') from plan_activity t where t.alliance_id = ${alliance}) as activities,
      (select coalesce(json_agg(json_build_object('code', n.code, 'state', n.state, 'planActivityId', n.plan_activity_id)
        order by n.code), '[]') from nonconformity n where n.alliance_id = ${alliance}) as nonconformities,
      ${amendmentsWaiting(alliance)} as "amendmentsPending", ${amendmentToShow(alliance)} as amendment,
      ${unreviewedIn(alliance)} as unreviewed, ${acceptedBy(alliance, personOf(ctx.actor))} as "ownAccepted"`);
  const { activities, nonconformities: known, amendmentsPending, amendment, unreviewed, ownAccepted } = row!;
  const live = known.filter(isLive);
  return {
    activities,
    live,
    nonconformities: live.map((one) => one.code),
    proposed: known.filter(({ state }) => state === 'proposed').map((one) => one.code),
    amendmentsPending,
    amendment,
    unreviewed,
    ownAccepted,
  };
}
