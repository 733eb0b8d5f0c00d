import { type SQL, sql } from 'drizzle-orm';
import { bodyOf } from '../organization/index.ts';
import type { Ctx } from '../platform/index.ts';
import type { FigureName, FigureRow, FigureRows } from './balance.ts';

/**
 * The very rows that each figure of a balance counts, over `mine`, the alliances of the cycle: the figure is how many
 * they are, so that its list and its number cannot differ.
 */
function sources(cycleId: string): Record<FigureName, SQL> {
  const alliances = (where: SQL) => sql`select m.title as name, m.code as alliance from mine m where ${where}`;
  // A body with two registrations is one organization.
  const organizations = (answer: string) => sql`
    select b.name, min(m.code) as alliance
    from party p join mine m on m.id = p.alliance_id ${bodyOf(sql`p`)} where p.active_part = ${answer} group by b.id`;
  const commitments = (where: SQL) => sql`
    select c.number || '. ' || c.action as name, m.code as alliance from commitment c join mine m on m.id = c.alliance_id where ${where}`;
  return {
    alliances: alliances(sql`true`),
    closed: alliances(sql`m.step = 16 or m.state = 'closed'`),
    withdrawn: alliances(sql`m.state = 'withdrawn'`),
    endedEarly: alliances(sql`m.state = 'endedEarly'`),
    carriedOver: sql`
      select (select title from alliance where id = o.alliance_id) as name, (select code from alliance where id = o.alliance_id) as alliance
      from carry_over o where o.from_cycle_id = ${cycleId}`,
    members: organizations('yes'),
    articulating: organizations('no'),
    met: commitments(sql`c.state = 'met'`),
    replaced: commitments(sql`c.state = 'replaced' and c.ended_at is null`),
    commitments: commitments(sql`c.ended_at is null`),
    rounds: sql`select m.title as name, m.code as alliance from mine m cross join lateral generate_series(1, m.rounds)`,
    evidence: sql`
      select (select t.number || '. ' || t.title from plan_activity t where t.id = e.plan_activity_id) as name,
        (select code from alliance where id = e.alliance_id) as alliance
      from app.evidence_of_cycle(${cycleId}) e`,
    nonconformities: sql`
      select n.code as name, m.code as alliance from nonconformity n join mine m on m.id = n.alliance_id where n.state not in ('proposed', 'dismissed')`,
    recognised: sql`
      select b.name, min(m.code) as alliance
      from recognition r join mine m on m.id = r.alliance_id ${bodyOf(sql`r`)} where r.recognised group by b.id`,
    continuing: sql`
      select b.name, m.code as alliance
      from continuity c join mine m on m.id = c.alliance_id ${bodyOf(sql`c`)} where c.outcome in ('continues', 'continuesAdjusted')`,
  };
}

const mine = (cycleId: string) => sql`mine as (select * from alliance where cycle_id = ${cycleId})`;

/** How many rows each figure has now, as JSON by its name, of a statement that knows `mine`. */
export function countsOfFigures(cycleId: string): SQL {
  const pairs = Object.entries(sources(cycleId)).map(
    ([name, rows]) => sql`${sql.raw(`'${name}'`)}, (select count(*)::int from (${rows}) r)`,
  );
  return sql`json_build_object(${sql.join(pairs, sql`, `)})`;
}

/** The rows that some figures of a cycle count now, in order of their alliance. One statement. */
export async function figureRowsOf(ctx: Ctx, cycleId: string, names: readonly FigureName[]): Promise<FigureRows> {
  const known = sources(cycleId);
  const lists = names.map(
    (
      name,
    ) => sql`(select coalesce(json_agg(json_build_object('name', coalesce(r.name, ''), 'alliance', r.alliance) order by r.alliance, r.name), '[]')
      from (${known[name]}) r) as ${sql.identifier(name)}`,
  );
  const [rows] = await ctx.db.execute<Record<FigureName, FigureRow[]>>(
    sql`with ${mine(cycleId)} select ${sql.join(lists, sql`, `)}`,
  );
  return rows!;
}
