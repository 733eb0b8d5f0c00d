import { type SQL, sql } from 'drizzle-orm';

/**
 * To the cycle of which year an act of an alliance (`m`) at an instant belongs: to that of its day, in Bogotá, where the
 * alliance is or was in it and its figures were not cut before; else to the one in which the alliance stood at that
 * moment. So each act is of one cycle, and carrying an alliance over takes along nothing that happened before.
 */
export function cycleOfAct(m: SQL, at: SQL): SQL {
  return sql`coalesce(
    (select own.id from cycle own where own.year = extract(year from ${at} at time zone 'America/Bogota')
      and (own.id = ${m}.cycle_id or exists (select from carry_over went where went.alliance_id = ${m}.id and went.from_cycle_id = own.id))
      and not exists (select from balance cut where cut.cycle_id = own.id and cut.confirmed_at < ${at})),
    (select went.from_cycle_id from carry_over went where went.alliance_id = ${m}.id and went.decided_at > ${at} order by went.decided_at, went.from_cycle_id limit 1),
    ${m}.cycle_id)`;
}
