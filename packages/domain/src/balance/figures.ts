import { sql } from 'drizzle-orm';
import { type LedgerLine, ledgerOf, tell } from '../contribution/index.ts';
import type { Ctx } from '../platform/index.ts';
import { activitiesOf } from '../procedure/index.ts';
import type { Figures } from './balance.ts';
import { quantificationOf } from './quantification.ts';

interface Counts extends Record<string, unknown> {
  year: number;
  procedure_version: number;
  alliances: number;
  closed: number;
  withdrawn: number;
  ended_early: number;
  carried_over: number;
  members: number;
  articulating: number;
  met: number;
  replaced: number;
  commitments: number;
  rounds: number;
  evidence: number;
  nonconformities: number;
  recognised: number;
  continuing: number;
  activities: { activity: number; visits: number; minutes: number; days: number }[];
}

/**
 * Every figure of the cycle's balance, over its own alliances: counts, the quantification of private and
 * community resources verified and delivered in the cycle, in whole pesos, and each activity's hours and days.
 */
export async function figuresOf(ctx: Ctx, cycleId: string): Promise<Figures> {
  const { counted } = tell(await ledgerOf(ctx, cycleId), null);
  return countedFigures(ctx, cycleId, counted);
}

/** The same, of lines of the ledger that are known already. */
export async function countedFigures(ctx: Ctx, cycleId: string, counted: readonly LedgerLine[]): Promise<Figures> {
  const [row] = await ctx.db.execute<Counts>(sql`
    with mine as (select * from alliance where cycle_id = ${cycleId}),
    runs as (
      select v.activity, count(*)::int as visits, coalesce(sum(v.minutes_used), 0)::int as minutes,
        coalesce(percentile_cont(0.5) within group (order by extract(epoch from v.closed_at - v.opened_at) / 86400), 0)::float as days
      from visit v join mine on mine.id = v.alliance_id where v.state = 'closed' group by v.activity)
    select (select year from cycle where id = ${cycleId}) as year, (select procedure_version from cycle where id = ${cycleId}) as procedure_version,
      (select count(*)::int from mine) as alliances,
      (select count(*)::int from mine where step = 16 or state = 'closed') as closed,
      (select count(*)::int from mine where state = 'withdrawn') as withdrawn,
      (select count(*)::int from mine where state = 'endedEarly') as ended_early,
      (select count(*)::int from carry_over where from_cycle_id = ${cycleId}) as carried_over,
      (select count(distinct p.organization_id)::int from party p join mine on mine.id = p.alliance_id where p.active_part = 'yes') as members,
      (select count(distinct p.organization_id)::int from party p join mine on mine.id = p.alliance_id where p.active_part = 'no') as articulating,
      (select count(*)::int from commitment c join mine on mine.id = c.alliance_id where c.state = 'met') as met,
      (select count(*)::int from commitment c join mine on mine.id = c.alliance_id where c.state = 'replaced' and c.ended_at is null) as replaced,
      (select count(*)::int from commitment c join mine on mine.id = c.alliance_id where c.ended_at is null) as commitments,
      (select coalesce(sum(rounds), 0)::int from mine) as rounds,
      (select coalesce(sum(e.accepted), 0)::int from app.accepted_evidence(array(select id from mine)) e) as evidence,
      (select count(*)::int from nonconformity n join mine on mine.id = n.alliance_id where n.state not in ('proposed', 'dismissed')) as nonconformities,
      (select count(distinct r.organization_id)::int from recognition r join mine on mine.id = r.alliance_id where r.recognised) as recognised,
      (select count(*)::int from continuity c join mine on mine.id = c.alliance_id where c.outcome in ('continues', 'continuesAdjusted')) as continuing,
      (select coalesce(jsonb_agg(to_jsonb(runs) order by activity), '[]') from runs) as activities`);
  return figuresFrom(row!, counted);
}

function figuresFrom(row: Counts, counted: readonly LedgerLine[]): Figures {
  const ran = new Map(row.activities.map((run) => [run.activity, run]));
  return {
    year: row.year,
    alliances: row.alliances,
    outcomes: {
      closed: row.closed,
      withdrawn: row.withdrawn,
      endedEarly: row.ended_early,
      carriedOver: row.carried_over,
    },
    members: row.members,
    articulating: row.articulating,
    commitments: { met: row.met, replaced: row.replaced, total: row.commitments },
    rounds: row.rounds,
    evidence: row.evidence,
    nonconformities: row.nonconformities,
    recognised: row.recognised,
    continuing: row.continuing,
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
