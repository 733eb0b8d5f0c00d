import { sql } from 'drizzle-orm';
import { cutOf, type PlannedAlliance, type PlannedLine, plansOfCycle } from '../balance/index.ts';
import { nearestYear } from '../cycle/index.ts';
import { bogotaDay, type Ctx } from '../platform/index.ts';
import { versionsOf } from './versions.ts';

const PAGE = 20;

export interface PlannedActivity extends PlannedLine {
  /** Null to who reads no personal data, and once the balance was confirmed: names of people are not kept with it */
  responsible: string | null;
}

export type PlanOfAlliance = PlannedAlliance<PlannedActivity>;

export interface NetworkPlanPage {
  year: number | null;
  years: number[];
  /** Of the procedure, under which that cycle runs */
  procedureVersion: number;
  /** The day of today in Bogotá, or that on which the balance was confirmed: what ends before it and is not met is overdue */
  today: string;
  /** Whether it is read from what the confirmed balance kept: as it stood that day, and without names of people */
  isCut: boolean;
  alliances: PlanOfAlliance[];
  /** The year to which each of these alliances was carried over from this one, by its code */
  goesOn: Record<string, number>;
  next: string | null;
}

interface Asked {
  year: number | null;
  after: string | null;
}

/**
 * The one Plan de trabajo RED of a cycle, a section per alliance (R-180, Q-11): the year's that is asked for, or today's or the
 * nearest whose initiatives are set; as its confirmed balance keeps it, for who reads balances. Four statements at most.
 */
export async function networkPlanPage(ctx: Ctx, filter: Asked): Promise<NetworkPlanPage> {
  const cycles = await ctx.db.execute<{ id: string; year: number; procedureVersion: number; isSet: boolean }>(sql`
    select id, year, procedure_version as "procedureVersion", initiatives_set_at is not null as "isSet" from cycle order by ${nearestYear(ctx, sql`year`)}`);
  const years = cycles.map((cycle) => cycle.year).sort((a, b) => b - a);
  const year = filter.year ?? cycles.find((cycle) => cycle.isSet)?.year ?? cycles[0]?.year ?? null;
  const cycle = cycles.find((one) => one.year === year);
  const { today, sections } = cycle ? await planOfYear(ctx, cycle.id, filter.after ?? '') : NOTHING;
  const alliances = sections.slice(0, PAGE);
  return {
    year,
    years,
    procedureVersion: versionsOf(cycle ? [cycle] : [])[0]!,
    today: today ?? bogotaDay(ctx.now),
    isCut: today !== null,
    alliances,
    goesOn: cycle ? await carriedFrom(ctx, cycle.id) : {},
    next: sections.length > PAGE ? alliances[PAGE - 1]!.code : null,
  };
}

interface Sections {
  /** When it was cut; null of what still moves */
  today: string | null;
  /** One more than a page, when there is one more */
  sections: PlanOfAlliance[];
}

const NOTHING: Sections = { today: null, sections: [] };

async function planOfYear(ctx: Ctx, cycleId: string, after: string): Promise<Sections> {
  const cut = await cutOf(ctx, cycleId);
  if (cut?.figures.plans) {
    const kept = cut.figures.plans.filter(({ code }) => code > after).slice(0, PAGE + 1);
    return { today: bogotaDay(new Date(cut.at)), sections: kept.map(unnamed) };
  }
  const responsible = sql`app.responsible_of(v.id)`;
  return { today: null, sections: await plansOfCycle(ctx, cycleId, { responsible, after, limit: PAGE + 1 }) };
}

async function carriedFrom(ctx: Ctx, cycleId: string): Promise<Record<string, number>> {
  const rows = await ctx.db.execute<{ code: string; year: number }>(sql`
    select a.code, max(t.year)::int as year from carry_over o join alliance a on a.id = o.alliance_id join cycle t on t.id = o.to_cycle_id
    where o.from_cycle_id = ${cycleId} group by a.code`);
  return Object.fromEntries(rows.map(({ code, year }) => [code, year]));
}

function unnamed({ activities, ...section }: PlannedAlliance): PlanOfAlliance {
  return { ...section, activities: activities.map((one) => ({ ...one, responsible: null })) };
}
