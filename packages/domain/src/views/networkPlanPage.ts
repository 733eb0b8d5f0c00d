import { sql } from 'drizzle-orm';
import { nearestYear } from '../cycle/index.ts';
import type { Compliance } from '../plan/index.ts';
import { bogotaDay, type Ctx } from '../platform/index.ts';
import { named } from './named.ts';
import { versionsOf } from './versions.ts';

const PAGE = 20;

export interface PlannedActivity {
  number: number;
  title: string;
  action: string;
  commitment: number;
  /** Null when the secretariat answers for it */
  party: string | null;
  /** Null to who reads no personal data */
  responsible: string | null;
  startsOn: string;
  endsOn: string;
  compliance: Compliance | null;
  replaced: boolean;
  evidence: number;
  /** Something that stands was reported of it */
  reported: boolean;
}

export interface PlanOfAlliance {
  code: string;
  title: string;
  step: number | null;
  parties: string[];
  state: 'draft' | 'approved';
  startsOn: string;
  endsOn: string;
  activities: PlannedActivity[];
}

export interface NetworkPlanPage {
  year: number | null;
  years: number[];
  /** Of the procedure, under which that cycle runs */
  procedureVersion: number;
  /** The day of today in Bogotá: what ends before it and is not met is overdue */
  today: string;
  alliances: PlanOfAlliance[];
  next: string | null;
}

interface Row extends Record<string, unknown> {
  code: string;
  title: string;
  step: number | null;
  parties: string[] | null;
  state: 'draft' | 'approved';
  starts_on: string;
  ends_on: string;
  activities: PlannedActivity[] | null;
}

/** The one Plan de trabajo RED of a cycle, a section per alliance (R-180, Q-11): the year's that is asked for, or today's or the nearest whose initiatives are set. Two statements. */
export async function networkPlanPage(
  ctx: Ctx,
  filter: { year: number | null; after: string | null },
): Promise<NetworkPlanPage> {
  const cycles = await ctx.db.execute<{ year: number; procedureVersion: number; isSet: boolean }>(sql`
    select year, procedure_version as "procedureVersion", initiatives_set_at is not null as "isSet" from cycle order by ${nearestYear(ctx, sql`year`)}`);
  const years = cycles.map((cycle) => cycle.year).sort((a, b) => b - a);
  const year = filter.year ?? cycles.find((cycle) => cycle.isSet)?.year ?? cycles[0]?.year ?? null;
  const rows = await ctx.db.execute<Row>(sql`
    select a.code, a.title, a.step, s.state, s.starts_on::text, s.ends_on::text,
      (select json_agg(o.name order by p.position) from party p join organization o on o.id = p.organization_id where p.alliance_id = a.id) as parties,
      (select json_agg(json_build_object('number', v.number, 'title', v.title, 'action', x.title, 'commitment', k.number, 'party', o.name,
          'responsible', ${named(ctx.actor, sql`v.responsible`)}, 'startsOn', v.starts_on, 'endsOn', v.ends_on, 'compliance', v.compliance, 'replaced', v.replaced_at is not null,
          'evidence', coalesce(e.accepted, 0), 'reported', exists (select 1 from evidence w where w.plan_activity_id = v.id and w.state in ('received', 'accepted'))) order by v.number)
        from plan_activity v join plan_action x on x.id = v.action_id join commitment k on k.id = x.commitment_id
          left join party y on y.id = v.party_id left join organization o on o.id = y.organization_id
          left join app.accepted_evidence(array[a.id]) e on e.plan_activity_id = v.id
        where v.alliance_id = a.id) as activities
    from alliance a join plan_section s on s.alliance_id = a.id join cycle c on c.id = a.cycle_id
    where c.year = ${year} and a.code > ${filter.after ?? ''} order by a.code limit ${PAGE + 1}`);
  const alliances = rows
    .slice(0, PAGE)
    .map(({ starts_on: startsOn, ends_on: endsOn, parties, activities, ...row }) => ({
      ...row,
      startsOn,
      endsOn,
      parties: parties ?? [],
      activities: activities ?? [],
    }));
  return {
    year,
    years,
    procedureVersion: versionsOf(cycles.filter((cycle) => cycle.year === year))[0]!,
    today: bogotaDay(ctx.now),
    alliances,
    next: rows.length > PAGE ? alliances[PAGE - 1]!.code : null,
  };
}
