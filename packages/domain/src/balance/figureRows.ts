import { type SQL, sql } from 'drizzle-orm';
import { isNever } from '../alliance/index.ts';
import { bodyOf } from '../organization/index.ts';
import type { Ctx } from '../platform/index.ts';
import type { FigureName, FigureRow, FigureRows } from './balance.ts';
import { cycleOfAct } from './cycleOfAct.ts';

/**
 * The very rows that each figure of a balance counts: the figure is how many they are, so that its list and its number
 * cannot differ. An alliance is of the cycle in which it ends or goes on (`mine`); what happened in one is of the cycle
 * of its act, also where the alliance was carried over since (`lived`).
 */
function sources(cycleId: string): Record<FigureName, SQL> {
  const alliances = (where: SQL) => sql`select m.title as name, m.code as alliance from mine m where ${where}`;
  const then = (at: SQL) => actedIn(cycleId, at);
  // A body with two registrations is one organization.
  const organizations = (answer: string) => sql`
    select b.name, min(m.code) as alliance
    from party p join lived m on m.id = p.alliance_id ${bodyOf(sql`p`)} where p.active_part = ${answer} and ${then(sql`p.active_part_at`)} group by b.id`;
  const commitments = (where: SQL) => sql`
    select c.number || '. ' || c.action as name, m.code as alliance from commitment c join lived m on m.id = c.alliance_id where ${where}`;
  const answers = (answer: string) =>
    sql`from visit v where v.alliance_id = m.id and v.activity = 13 and v.answer = ${answer}`;
  const met = sql`(c.state = 'met' and ${then(sql`(select max(v.closed_at) ${answers('yes')})`)})`;
  // One that a No begot and that was taken back with it replaced nothing, and nothing stands in its place.
  const successor = sql`from commitment s where s.parent_id = c.id`;
  const replaced = sql`(c.state = 'replaced' and c.ended_at is null and exists (select ${successor})
    and ${then(sql`(select max(s.proposed_at) ${successor})`)})`;
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
    met: commitments(met),
    replaced: commitments(replaced),
    // What is still to be met goes along with its alliance.
    commitments: commitments(sql`${met} or ${replaced}
      or (c.ended_at is null and c.state not in ('met', 'replaced') and m.cycle_id = ${cycleId})`),
    rounds: sql`select m.title as name, m.code as alliance from lived m cross join lateral (select v.closed_at ${answers('no')}) r where ${then(sql`r.closed_at`)}`,
    evidence: sql`
      select (select t.number || '. ' || t.title from plan_activity t where t.id = e.plan_activity_id) as name,
        (select code from alliance where id = e.alliance_id) as alliance
      from app.evidence_of_cycle(${cycleId}) e`,
    nonconformities: sql`
      select n.code as name, m.code as alliance from nonconformity n join lived m on m.id = n.alliance_id
      where n.state not in ('proposed', 'dismissed') and ${then(sql`coalesce(n.decided_at, n.opened_at)`)}`,
    recognised: sql`
      select b.name, min(a.code) as alliance
      from recognition r join edition e on e.id = r.edition_id join alliance a on a.id = r.alliance_id ${bodyOf(sql`r`)}
      where r.recognised and e.cycle_id = ${cycleId} group by b.id`,
    continuing: sql`
      select b.name, m.code as alliance
      from continuity c join lived m on m.id = c.alliance_id ${bodyOf(sql`c`)}
      where c.outcome in ('continues', 'continuesAdjusted') and ${then(sql`c.decided_at`)} group by b.id, m.code`,
    visits: sql`
      select m.title as name, m.code as alliance, v.activity, ${daysOpen} as days from visit v join lived m on m.id = v.alliance_id
      where v.state = 'closed' and ${then(sql`v.closed_at`)}`,
  };
}

/** How many days a visit (`v`) was open. */
export const daysOpen = sql`(extract(epoch from v.closed_at - v.opened_at) / 86400)::float`;

/** Whether an act of one of `lived` (`m`) at an instant is of this cycle; of those that never went on, each is. */
export function actedIn(cycleId: string, at: SQL): SQL {
  return sql`(not m.moved or ${cycleOfAct(sql`m`, at)} = ${cycleId})`;
}

/** The alliances of a cycle, but for what never was one; and the cases that lived in it: these too that were carried over from it. */
export function casesOf(cycleId: string): SQL {
  return sql`mine as (select * from alliance a where a.cycle_id = ${cycleId} and not (${isNever(sql`a`)})),
    lived as (select a.*, exists (select from carry_over o where o.alliance_id = a.id) as moved from alliance a
      where a.cycle_id = ${cycleId} or a.id in (select alliance_id from carry_over where from_cycle_id = ${cycleId}))`;
}

/** How many rows each figure has now, as JSON by its name, of a statement that knows `casesOf`. */
export function countsOfFigures(cycleId: string): SQL {
  const pairs = Object.entries(sources(cycleId)).map(
    ([name, rows]) => sql`${sql.raw(`'${name}'`)}, (select count(*)::int from (${rows}) r)`,
  );
  return sql`json_build_object(${sql.join(pairs, sql`, `)})`;
}

const ofActivity = sql`, 'activity', r.activity, 'days', r.days`;

/** The rows that some figures of a cycle count now, in order of their alliance. One statement. */
export async function figureRowsOf(ctx: Ctx, cycleId: string, names: readonly FigureName[]): Promise<FigureRows> {
  const known = sources(cycleId);
  const lists = names.map(
    (
      name,
    ) => sql`(select coalesce(json_agg(json_build_object('name', coalesce(r.name, ''), 'alliance', r.alliance${name === 'visits' ? ofActivity : sql``}) order by r.alliance, r.name${name === 'visits' ? sql`, r.activity, r.days` : sql``}), '[]')
      from (${known[name]}) r) as ${sql.identifier(name)}`,
  );
  const [rows] = await ctx.db.execute<Record<FigureName, FigureRow[]>>(
    sql`with ${casesOf(cycleId)} select ${sql.join(lists, sql`, `)}`,
  );
  return rows!;
}
