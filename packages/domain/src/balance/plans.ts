import { type SQL, sql } from 'drizzle-orm';
import { stands } from '../evidence/index.ts';
import type { Compliance } from '../plan/index.ts';
import type { Ctx } from '../platform/index.ts';
import { cycleOfAct } from './cycleOfAct.ts';
import { casesOf } from './figureRows.ts';

/** An activity of the plan, without the person who answers for it. */
export interface PlannedLine {
  number: number;
  title: string;
  action: string;
  commitment: number;
  /** Null when the secretariat answers for it */
  party: string | null;
  startsOn: string;
  endsOn: string;
  compliance: Compliance | null;
  replaced: boolean;
  evidence: number;
  /** Something that stands was reported of it */
  reported: boolean;
}

/** The section of an alliance in the plan of a year. */
export interface PlannedAlliance<Line extends PlannedLine = PlannedLine> {
  code: string;
  title: string;
  parties: string[];
  state: 'draft' | 'approved';
  startsOn: string;
  endsOn: string;
  activities: Line[];
}

/** What a line says of the person who answers for it, and which sections are read. */
interface Asked {
  responsible: SQL;
  after: string;
  limit: number;
}

/**
 * The sections of a cycle's plan as they stand, by the code of their alliance: of an alliance that was carried over from it,
 * what was approved, promised and accepted in it. A draft goes along with its alliance. One statement.
 */
export async function plansOfCycle(
  ctx: Ctx,
  cycleId: string,
  { responsible, after, limit }: Asked,
): Promise<PlannedAlliance<PlannedLine & { responsible: string | null }>[]> {
  const rows = await ctx.db.execute<
    PlannedAlliance<PlannedLine & { responsible: string | null }> & Record<string, unknown>
  >(
    sql`${sections(cycleId, sql`'responsible', ${responsible},`)} and m.code > ${after} order by m.code limit ${limit}`,
  );
  return [...rows];
}

/** The same, all of them and without names of people: what a confirmed balance keeps for good. One statement. */
export async function plansToKeep(ctx: Ctx, cycleId: string): Promise<PlannedAlliance[]> {
  const rows = await ctx.db.execute<PlannedAlliance & Record<string, unknown>>(
    sql`${sections(cycleId, sql``)} order by m.code`,
  );
  return [...rows];
}

function sections(cycleId: string, person: SQL): SQL {
  const isOfIt = (at: SQL) => sql`(m.cycle_id = ${cycleId} or ${cycleOfAct(sql`m`, at)} = ${cycleId})`;
  return sql`
    with ${casesOf(cycleId)}
    select m.code, m.title, s.state, s.starts_on::text as "startsOn", s.ends_on::text as "endsOn",
      (select coalesce(json_agg(o.name order by p.position), '[]') from party p join organization o on o.id = p.organization_id
        where p.alliance_id = m.id) as parties,
      (select coalesce(json_agg(json_build_object('number', v.number, 'title', v.title, 'action', x.title, 'commitment', k.number, 'party', o.name, ${person}
          'startsOn', v.starts_on, 'endsOn', v.ends_on, 'compliance', v.compliance, 'replaced', v.replaced_at is not null,
          'evidence', case when m.cycle_id = ${cycleId} then coalesce(e.accepted, 0)
            else (select count(*)::int from app.evidence_of_cycle(${cycleId}) y where y.plan_activity_id = v.id) end,
          'reported', exists (select 1 from evidence w where w.plan_activity_id = v.id and ${stands(sql`w`)})) order by v.number), '[]')
        from plan_activity v join plan_action x on x.id = v.action_id join commitment k on k.id = x.commitment_id
          left join party h on h.id = v.party_id left join organization o on o.id = h.organization_id
          left join app.accepted_evidence(array[m.id]) e on e.plan_activity_id = v.id
        where v.alliance_id = m.id and ${isOfIt(sql`k.proposed_at`)}) as activities
    from lived m join plan_section s on s.alliance_id = m.id
    where ${isOfIt(sql`s.approved_at`)}`;
}
