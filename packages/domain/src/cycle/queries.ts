import { desc, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import { bogotaDay, type Ctx } from '../platform/index.ts';
import type { Cycle } from './cycle.ts';
import { cycleFromRow } from './rows.ts';
import type { Stay } from './rules.ts';
import { cycle } from './tables.ts';

/** Of years, today's first and then the nearest: the year that follows is prepared while this one runs. */
export function nearestYear(ctx: Ctx, year: SQL): SQL {
  return sql`abs(${year} - ${Number(bogotaDay(ctx.now).slice(0, 4))}::int), ${year} desc`;
}

/**
 * The cycle that takes a new alliance: of those whose balance nobody confirmed, the one of the initiatives that it cites; without any, one whose
 * initiatives are set, of today's year or the nearest to it.
 */
export async function cycleFor(ctx: Ctx, initiatives: readonly string[] = []): Promise<Cycle | null> {
  const cites = initiatives.length > 0 ? sql`i.id in ${initiatives}` : sql`false`;
  const cited = sql`(select count(*) from initiative i where i.cycle_id = ${cycle.id} and ${cites})`;
  const [row] = await ctx.db
    .select()
    .from(cycle)
    .where(isNull(cycle.balanceConfirmedAt))
    .orderBy(sql`${cited} desc`, sql`${cycle.initiativesSetAt} is null`, nearestYear(ctx, sql`${cycle.year}`))
    .limit(1);
  return row ? cycleFromRow(row) : null;
}

/** Of an initiative `n` and its cycle `c` of a statement: whether an alliance may still begin with it, as `mayReceiveAlliances` says of its cycle. */
export const onOffer = sql`n.prioritised_at is not null and c.initiatives_set_at is not null
  and c.balance_confirmed_at is null and c.balance_filed_at is null`;

/** Whether an initiative is one of those that may be chosen today. */
export async function isOnOffer(ctx: Ctx, id: string): Promise<boolean> {
  const [row] = await ctx.db.execute<{ is: boolean }>(sql`
    select exists (select from initiative n join cycle c on c.id = n.cycle_id where n.id = ${id} and ${onOffer}) as is`);
  return row!.is;
}

/** Every cycle, newest first: one a year. */
export async function allCycles(ctx: Ctx): Promise<Cycle[]> {
  const rows = await ctx.db.select().from(cycle).orderBy(desc(cycle.year));
  return rows.map(cycleFromRow);
}

/** The cycles in which an alliance is or was, the carried over ones too, and until when it was agreed. Carry-over, plan and commitments are of later concepts. */
export async function staysOf(ctx: Ctx, { id, cycleId }: { id: string; cycleId: string }): Promise<Stay[]> {
  const wentOn = sql`from carry_over o where o.alliance_id = ${id} and o.from_cycle_id = ${cycle.id}`;
  const rows = await ctx.db
    .select({
      id: cycle.id,
      year: cycle.year,
      cutAt: cycle.balanceConfirmedAt,
      leftOn: sql<string | null>`(select (o.decided_at at time zone 'America/Bogota')::date::text ${wentOn})`,
      agreedTo: agreedTo(id),
    })
    .from(cycle)
    .where(or(eq(cycle.id, cycleId), sql`exists (select ${wentOn})`));
  return rows.map(({ cutAt, agreedTo, ...row }) => ({
    ...row,
    cutOn: cutAt && bogotaDay(cutAt),
    agreedTo: row.id === cycleId ? agreedTo : null,
  }));
}

/** The years of an alliance, of those carried over too, whose balance was confirmed: what comes later adds to none of their figures. One statement. */
export async function yearsCut(ctx: Ctx, alliance: string): Promise<number[]> {
  const rows = await ctx.db.execute<{ year: number }>(sql`
    select c.year from cycle c where c.balance_confirmed_at is not null and (
      exists (select from alliance a where a.id = ${alliance} and a.cycle_id = c.id)
      or exists (select from carry_over o where o.alliance_id = ${alliance} and o.from_cycle_id = c.id))
    order by c.year`);
  return rows.map(({ year }) => year);
}

function agreedTo(alliance: string) {
  return sql<string | null>`greatest(
    (select s.ends_on from plan_section s where s.alliance_id = ${alliance} and s.state = 'approved'),
    (select max(t.ends_on) from plan_activity t where t.alliance_id = ${alliance} and t.replaced_at is null),
    (select max(k.due_on) from commitment k where k.alliance_id = ${alliance} and k.state in ('accepted', 'met')))::text`;
}
