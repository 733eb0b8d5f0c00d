import { type SQL, sql } from 'drizzle-orm';

/** An entry of a number: the first, which has no reason, or a correction. Instants and days are text. */
export interface FilingEntry {
  number: string;
  filedOn: string;
  by: string | null;
  at: string;
  reason: string | null;
}

/** The number under which the filing `f` of a statement stands: of its newest correction, else as it was entered. */
export const numberInForce = (f: SQL = sql`f`): SQL => sql`${f}.number_in_force`;

/** The day of the number in force. */
export const filedOnInForce = (f: SQL = sql`f`): SQL =>
  sql`coalesce((select n.filed_on from filing_correction n where n.filing_id = ${f}.id order by n.position desc limit 1), ${f}.filed_on)`;

/** The number that was typed first of what was corrected; null of what was not. */
const typedFirst = (f: SQL) =>
  sql`case when exists (select from filing_correction n where n.filing_id = ${f}.id) then ${f}.number end`;

/** As JSON: the number and the day in force of the filing `f` of a statement, and the number that was typed first. */
export const filingEntry = (f: SQL = sql`f`): SQL =>
  sql`'number', ${numberInForce(f)}, 'filedOn', ${filedOnInForce(f)}, 'was', ${typedFirst(f)}`;

/** As JSON: every entry of the filing `f` of a statement, the newest first. */
export const filingEntries = (f: SQL = sql`f`): SQL => sql`(select json_agg(json_build_object('number', e.number,
    'filedOn', e.filed_on::text, 'by', w.name, 'at', to_json(e.at) #>> '{}', 'reason', e.reason) order by e.position desc)
  from (select 0 as position, ${f}.number, ${f}.filed_on, ${f}.filed_by as by, ${f}.filed_at as at, null as reason where ${f}.number is not null
    union all select n.position, n.number, n.filed_on, n.corrected_by, n.corrected_at, n.reason
      from filing_correction n where n.filing_id = ${f}.id) e left join person w on w.id = e.by)`;
