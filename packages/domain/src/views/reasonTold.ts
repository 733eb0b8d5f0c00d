import { type SQL, sql } from 'drizzle-orm';

/** The reason of an event (`e`) of a case whose form says that its parties read it: of a turn, of what goes on in another cycle, and of an evidence that counts no more. */
export const reasonTold = (e: SQL): SQL<string | null> => sql<string | null>`(case ${e}.name
  when 'alliance.carriedOver' then (select o.reason from carry_over o where o.alliance_id = ${e}.stream_id and o.from_cycle_id::text = ${e}.data::json ->> 'from')
  when 'evidence.corrected' then (select w.correct_reason from evidence v, app.evidence_words(v.id) w where v.id::text = ${e}.data::json ->> 'evidence')
  else (select t.reason from alliance_turn t where t.id::text = ${e}.data::json ->> 'turn' and t.alliance_id = ${e}.stream_id) end)`;
