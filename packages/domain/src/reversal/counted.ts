import { type SQL, sql } from 'drizzle-orm';
import type { Visit } from '../procedure/index.ts';

/**
 * Whether a balance that was confirmed since counts what a visit of a case left: the visit itself, or the answers of 5 that
 * it gathers. It was of a cycle in which the case is or was; taken back, the same would be counted again in a later one.
 */
export function isCountedIn(alliance: string, { activity, visit }: Pick<Visit, 'activity' | 'visit'>): SQL {
  return sql`exists (
    select from visit v join cycle cut on cut.id in (
      select cycle_id from alliance where id = v.alliance_id union all select from_cycle_id from carry_over where alliance_id = v.alliance_id)
    where v.alliance_id = ${alliance} and v.activity = ${activity} and v.visit = ${visit}
      and cut.balance_confirmed_at > least(v.closed_at,
        case when v.activity = 5 then (select min(p.active_part_at) from party p where p.alliance_id = v.alliance_id) end))`;
}
