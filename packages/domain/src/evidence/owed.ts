import { type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';
import { stands } from './corrected.ts';

/** `isOwed` of a plan activity `t` of a statement. */
export function activityOwed(t: SQL): SQL {
  return sql`(${t}.replaced_at is null and ${t}.compliance is distinct from 'met' and not exists (
    select 1 from evidence w where w.plan_activity_id = ${t}.id and ${stands(sql`w`)}))`;
}

/**
 * Whether a commitment `k` of a statement is still owed: it is in force, and no activity carries it out yet or one of those
 * that do is owed.
 */
export function commitmentOwed(k: SQL): SQL {
  const activities = sql`plan_activity t join plan_action x on x.id = t.action_id where x.commitment_id = ${k}.id and t.replaced_at is null`;
  return sql`((${k}.state = 'accepted' or (${k}.state = 'proposed' and ${k}.round > 0)) and (
    not exists (select 1 from ${activities}) or exists (select 1 from ${activities} and ${activityOwed(sql`t`)})))`;
}

/** The commitments and the plan activities of a case that are still owed, by their ids. One statement. */
export async function owedIn(ctx: Ctx, alliance: string): Promise<Set<string>> {
  const rows = await ctx.db.execute<{ id: string }>(sql`
    select k.id from commitment k where k.alliance_id = ${alliance} and ${commitmentOwed(sql`k`)}
    union all select t.id from plan_activity t where t.alliance_id = ${alliance} and ${activityOwed(sql`t`)}`);
  return new Set(rows.map(({ id }) => id));
}

/** Of an activity of the plan, what was reported and still stands, in each state. */
export interface StandingEvidence {
  state: 'received' | 'accepted';
  count: number;
  /** The number of the newest */
  newest: number;
}

/** Of each activity of an alliance's plan, by its id, whether it is still owed and what was reported of it and stands. One statement. */
export async function reportedIn(
  ctx: Ctx,
  alliance: string,
): Promise<Map<string, { isOwed: boolean; standing: StandingEvidence[] }>> {
  const rows = await ctx.db.execute<{ id: string; isOwed: boolean; standing: StandingEvidence[] }>(sql`
    select t.id, ${activityOwed(sql`t`)} as "isOwed",
      (select coalesce(json_agg(json_build_object('state', n.state, 'count', n.count, 'newest', n.newest) order by n.state), '[]')
        from (select e.state, count(*)::int as count, max(e.number) as newest from evidence e
          where e.plan_activity_id = t.id and ${stands(sql`e`)} group by e.state) n) as standing
    from plan_activity t where t.alliance_id = ${alliance}`);
  return new Map(rows.map(({ id, ...reported }) => [id, reported]));
}
