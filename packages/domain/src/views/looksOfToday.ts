import { type SQL, sql } from 'drizzle-orm';
import { type LookState, lookState, lookWay } from '../look/index.ts';
import { type Actor, bogotaDay, type Ctx, personOf } from '../platform/index.ts';

export interface TodaysLooks {
  free: boolean;
  reasoned: boolean;
}

/** What the staff person who asks kept today of what shows minors in a case, in a statement; an ally keeps none. */
export function looksOfToday(ctx: Ctx, alliance: SQL): SQL {
  if (ctx.actor.kind !== 'staff') return sql`json_build_object('free', false, 'reasoned', false)`;
  return sql`(select json_build_object('free', coalesce(bool_or(k.free), false), 'reasoned', coalesce(bool_or(not k.free), false))
    from personal_data_look k where k.person_id = ${personOf(ctx.actor)} and k.alliance_id = ${alliance} and k.subject_kind = 'evidence' and k.on_day = ${bogotaDay(ctx.now)}::date)`;
}

/** How what shows minors stands for the reader; the portal has its own rule (only the side that reported it). */
export function stateOfLook(actor: Actor, professionalId: string, looks: TodaysLooks): LookState {
  return actor.kind === 'staff' ? lookState(lookWay(actor, { professionalId }), looks) : 'none';
}
