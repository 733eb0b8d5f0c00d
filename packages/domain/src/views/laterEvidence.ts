import { sql } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';

/** Accepted evidence of a cycle that adds to no figure of its balance. */
export interface LaterEvidence {
  id: string;
  number: number;
  alliance: string;
  activity: string;
  executedOn: string;
  /** Null of what was in time and was accepted after the balance was confirmed; '' of what shows minors: its page says it */
  apartReason: string | null;
}

/**
 * What a cycle's balance tells apart of its evidence: accepted after it was confirmed, or told apart from the start. Who
 * reads no evidence reads none of it. One statement.
 */
export async function laterEvidence(ctx: Ctx, cycleId: string): Promise<LaterEvidence[]> {
  const rows = await ctx.db.execute<LaterEvidence & Record<string, unknown>>(sql`
    select e.id, e.number, a.code as alliance, t.title as activity, e.executed_on::text as "executedOn", 
      case when e.id not in (select app.apart_in(${cycleId})) then null when e.shows_minors then ''
        else (select w.apart_reason from app.evidence_words(e.id) w) end as "apartReason"
    from evidence e join alliance a on a.id = e.alliance_id join plan_activity t on t.id = e.plan_activity_id
      left join balance b on b.cycle_id = e.cycle_id
    where e.cycle_id = ${cycleId} and e.state = 'accepted' and (e.id in (select app.apart_in(${cycleId})) or e.reviewed_at > b.confirmed_at)
    order by a.code, e.number`);
  return [...rows];
}
