import { sql } from 'drizzle-orm';
import { correctionOf } from '../evidence/index.ts';
import type { Ctx } from '../platform/index.ts';

/** Accepted evidence of a cycle that its balance tells apart. */
export interface LaterEvidence {
  id: string;
  number: number;
  alliance: string;
  activity: string;
  executedOn: string;
  /** Null of what was in time and was accepted after the balance was confirmed; '' of what shows minors: its page says it */
  apartReason: string | null;
  /** The balance counts it for good, and it was said after the cut that it should not */
  isCorrected: boolean;
}

/**
 * What a cycle's balance tells apart of its evidence: accepted after it was confirmed, told apart from the start, or
 * counted and corrected since. Who reads no evidence reads none of it. One statement.
 */
export async function laterEvidence(ctx: Ctx, cycleId: string): Promise<LaterEvidence[]> {
  const rows = await ctx.db.execute<LaterEvidence & Record<string, unknown>>(sql`
    select e.id, e.number, a.code as alliance, t.title as activity, e.executed_on::text as "executedOn", k.after as "isCorrected",
      case when not d.apart then null when e.shows_minors then ''
        else (select w.apart_reason from app.evidence_words(e.id) w) end as "apartReason"
    from evidence e join alliance a on a.id = e.alliance_id join plan_activity t on t.id = e.plan_activity_id
      left join balance b on b.cycle_id = e.cycle_id
      cross join lateral (select e.id in (select app.apart_in(${cycleId})) as apart, coalesce(e.reviewed_at > b.confirmed_at, false) as late) d
      cross join lateral (select exists (select from ${correctionOf(sql`e`)}) as ever,
        not d.apart and not d.late and exists (select from ${correctionOf(sql`e`)} and mended.corrected_at > b.confirmed_at) as after) k
    where e.cycle_id = ${cycleId} and e.state = 'accepted' and (k.after or (d.apart or d.late) and not k.ever)
    order by a.code, e.number`);
  return [...rows];
}
