import { type SQL, sql } from 'drizzle-orm';
import { isOver } from '../alliance/index.ts';

/** The commitments of the loop of a case that are in force and at no desk: their amendment was taken back. */
const looseOf = (alliance: SQL | string): SQL =>
  sql`from commitment l where l.alliance_id = ${alliance} and l.round > 0 and l.filing_id is null and l.state not in ('replaced', 'withdrawn')`;

/** How many commitments of the loop of a case wait for their amendment to be prepared again. */
export const amendmentsLoose = (alliance: SQL | string): SQL<number> =>
  sql<number>`(select count(*)::int ${looseOf(alliance)})`;

/** Whether the packet of 9 of a case is at the desk, without its number. */
export const isPacked = (alliance: SQL | string): SQL<boolean> => sql<boolean>`exists (select from filing g
  where g.alliance_id = ${alliance} and g.kind = 'commitments' and g.state = 'pending' and g.withdrawn_at is null)`;

/** How many amendments a case has without their number: at the desk, or taken back and not yet prepared again. */
export const amendmentsWaiting = (alliance: SQL | string): SQL<number> => sql<number>`(
  (select count(*)::int from filing g where g.alliance_id = ${alliance} and g.kind = 'amendment' and g.state = 'pending' and g.withdrawn_at is null)
  + ${amendmentsLoose(alliance)})`;

/** The first of them as its page shows it: at the desk, or else the newest that was taken back while it still waits. */
export const amendmentToShow = (alliance: SQL | string): SQL => sql`(select g.id from filing g
  where g.alliance_id = ${alliance} and g.kind = 'amendment' and g.state = 'pending' and (g.withdrawn_at is null
    or exists (select ${looseOf(alliance)}))
  order by g.withdrawn_at is not null, case when g.withdrawn_at is null then g.opened_at end, g.opened_at desc, g.id desc limit 1)`;

/** Of what the case `a` of a statement took off the desk, whether it is to be prepared again: at 9 its packet, in the loop its amendment. */
const STILL: Readonly<Record<'commitments' | 'amendment', SQL>> = {
  commitments: sql`a.step = 9 and not exists (select from filing h where h.alliance_id = a.id and h.kind = 'commitments' and h.withdrawn_at is null)`,
  amendment: sql`exists (select ${looseOf(sql`a.id`)})`,
};

/** The newest packet of that kind which the case `a` of a statement, while it runs, has to prepare again; null when none. */
export const packetAgain = (kind: keyof typeof STILL): SQL => sql`(select g.id from filing g
  where g.alliance_id = a.id and g.kind = ${sql.raw(`'${kind}'`)} and g.withdrawn_at is not null and a.state = 'running' and ${STILL[kind]}
  order by g.opened_at desc, g.id desc limit 1)`;

/** Whether the filing `f` of a statement, of its case `a`, was taken back and is to be prepared again. */
export const isToPrepareAgain: SQL = sql`(f.withdrawn_at is not null
  and (f.id = ${packetAgain('commitments')} or f.id = ${packetAgain('amendment')}))`;

/** Whether the filing `f` of a statement is at the desk without its number, whatever became of its case. */
const isUnfiled: SQL = sql`(f.state = 'pending' and f.withdrawn_at is null)`;

/** Whether it waits there for somebody to give it one: what is of a case that ended does not. */
export const isAtDesk: SQL = sql`(${isUnfiled} and not ${isOver(sql`f.alliance_id`)})`;

/** Whether its case ended before it got one, which may still come. */
export const isLeftUnfiled: SQL = sql`(${isUnfiled} and ${isOver(sql`f.alliance_id`)})`;
