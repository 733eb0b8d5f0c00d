import { type SQL, sql } from 'drizzle-orm';

/** How many amendments a case has without their number: at the desk, or taken back and not yet prepared again. */
export const amendmentsWaiting = (alliance: SQL | string): SQL<number> => sql<number>`(
  (select count(*)::int from filing g where g.alliance_id = ${alliance} and g.kind = 'amendment' and g.state = 'pending' and g.withdrawn_at is null)
  + (select count(*)::int from commitment l where l.alliance_id = ${alliance} and l.round > 0 and l.filing_id is null and l.state not in ('replaced', 'withdrawn')))`;

/** The first of them as its page shows it: at the desk, or else the newest that was taken back while it still waits. */
export const amendmentToShow = (alliance: SQL | string): SQL => sql`(select g.id from filing g
  where g.alliance_id = ${alliance} and g.kind = 'amendment' and g.state = 'pending' and (g.withdrawn_at is null
    or exists (select from commitment l where l.alliance_id = ${alliance} and l.round > 0 and l.filing_id is null and l.state not in ('replaced', 'withdrawn')))
  order by g.withdrawn_at is not null, case when g.withdrawn_at is null then g.opened_at end, g.opened_at desc limit 1)`;
