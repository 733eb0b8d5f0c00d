import { sql } from 'drizzle-orm';
import { isLive, type Nonconformity, type PlanStanding } from '../followup/index.ts';
import type { Ctx } from '../platform/index.ts';

interface Row extends Record<string, unknown> {
  activities: PlanStanding['activities'];
  nonconformities: (Pick<Nonconformity, 'code' | 'state'> & { activity: string; correction: string | null })[];
  amendments: string[];
}

/**
 * What decision 13 of a case is judged against, the nonconformities that wait for a person's decision, and the first of
 * its amendments at the filing desk. One statement.
 */
export async function complianceStanding(
  ctx: Ctx,
  alliance: string,
): Promise<PlanStanding & { proposed: string[]; amendment: string | null }> {
  const [row] = await ctx.db.execute<Row>(sql`
    select (select coalesce(json_agg(json_build_object('id', t.id, 'number', t.number, 'replacedAt', t.replaced_at, 'compliance', t.compliance)
        order by t.number), '[]') from plan_activity t where t.alliance_id = ${alliance}) as activities,
      (select coalesce(json_agg(json_build_object('code', n.code, 'state', n.state, 'activity', n.plan_activity_id, 'correction', n.correction)
        order by n.code), '[]') from nonconformity n where n.alliance_id = ${alliance}) as nonconformities,
      (select coalesce(json_agg(id order by opened_at), '[]') from filing where alliance_id = ${alliance} and kind = 'amendment' and state = 'pending' and withdrawn_at is null) as amendments`);
  const { activities, nonconformities: known, amendments } = row!;
  const adjusted = known.filter(({ state, correction }) => state === 'closed' && correction === 'adjust');
  return {
    activities,
    adjusted: new Set(adjusted.map((one) => one.activity)),
    nonconformities: known.filter(isLive).map((one) => one.code),
    proposed: known.filter(({ state }) => state === 'proposed').map((one) => one.code),
    amendmentsPending: amendments.length,
    amendment: amendments[0] ?? null,
  };
}
