import { sql } from 'drizzle-orm';
import { type LedgerLine, ledgerOf, tell } from '../contribution/index.ts';
import type { Ctx } from '../platform/index.ts';
import { activitiesOf } from '../procedure/index.ts';
import type { FigureName, Figures } from './balance.ts';
import { actedIn, casesOf, countsOfFigures, daysOpen } from './figureRows.ts';
import { quantificationOf } from './quantification.ts';

interface Counts extends Record<string, unknown> {
  year: number;
  procedure_version: number;
  counts: Record<FigureName, number>;
  activities: { activity: number; visits: number; minutes: number; days: number }[];
}

/**
 * Every figure of the cycle's balance, over what happened in it: counts, the quantification of private and
 * community resources verified and delivered in the cycle, in whole pesos (R-242), and each activity's hours and days.
 */
export async function figuresOf(ctx: Ctx, cycleId: string): Promise<Figures> {
  const { counted } = tell(await ledgerOf(ctx, cycleId), null);
  return countedFigures(ctx, cycleId, counted);
}

/** The same, of lines of the ledger that are known already. */
export async function countedFigures(ctx: Ctx, cycleId: string, counted: readonly LedgerLine[]): Promise<Figures> {
  const [row] = await ctx.db.execute<Counts>(sql`
    with ${casesOf(cycleId)},
    runs as (
      select v.activity, count(*)::int as visits, coalesce(sum(v.minutes_used), 0)::int as minutes,
        coalesce(percentile_cont(0.5) within group (order by ${daysOpen}), 0)::float as days
      from visit v join lived m on m.id = v.alliance_id where v.state = 'closed' and ${actedIn(cycleId, sql`v.closed_at`)} group by v.activity)
    select (select year from cycle where id = ${cycleId}) as year, (select procedure_version from cycle where id = ${cycleId}) as procedure_version,
      ${countsOfFigures(cycleId)} as counts,
      (select coalesce(jsonb_agg(to_jsonb(runs) order by activity), '[]') from runs) as activities`);
  return figuresFrom(row!, counted);
}

function figuresFrom(row: Counts, counted: readonly LedgerLine[]): Figures {
  const { counts } = row;
  const ran = new Map(row.activities.map((run) => [run.activity, run]));
  return {
    year: row.year,
    alliances: counts.alliances,
    outcomes: {
      closed: counts.closed,
      withdrawn: counts.withdrawn,
      endedEarly: counts.endedEarly,
      carriedOver: counts.carriedOver,
    },
    members: counts.members,
    articulating: counts.articulating,
    commitments: { met: counts.met, replaced: counts.replaced, total: counts.commitments },
    rounds: counts.rounds,
    evidence: counts.evidence,
    nonconformities: counts.nonconformities,
    recognised: counts.recognised,
    continuing: counts.continuing,
    quantification: quantificationOf(counted),
    activities: activitiesOf(row.procedure_version).map(({ number, hours }) => {
      const run = ran.get(number);
      return {
        activity: number,
        norm: hours,
        visits: run?.visits ?? 0,
        hours: (run?.minutes ?? 0) / 60,
        days: run?.days ?? 0,
      };
    }),
  };
}
