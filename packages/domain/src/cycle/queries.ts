import { desc, eq, isNull, or, sql } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';
import type { Cycle } from './cycle.ts';
import { cycleFromRow } from './rows.ts';
import type { Stay } from './rules.ts';
import { cycle } from './tables.ts';

/** The cycle that takes new alliances: the newest whose initiatives are set and whose balance nobody confirmed; else the newest of those. */
export async function currentCycle(ctx: Ctx): Promise<Cycle | null> {
  const [row] = await ctx.db
    .select()
    .from(cycle)
    .where(isNull(cycle.balanceConfirmedAt))
    .orderBy(sql`${cycle.initiativesSetAt} is null`, desc(cycle.year))
    .limit(1);
  return row ? cycleFromRow(row) : null;
}

/** Every cycle, newest first: one a year. */
export async function allCycles(ctx: Ctx): Promise<Cycle[]> {
  const rows = await ctx.db.select().from(cycle).orderBy(desc(cycle.year));
  return rows.map(cycleFromRow);
}

/** The cycles in which an alliance is or was, the carried over ones too. The carry-over is of a later concept. */
export async function staysOf(ctx: Ctx, { id, cycleId }: { id: string; cycleId: string }): Promise<Stay[]> {
  const rows = await ctx.db
    .select({ id: cycle.id, year: cycle.year, cutAt: cycle.balanceConfirmedAt })
    .from(cycle)
    .where(
      or(
        eq(cycle.id, cycleId),
        sql`${cycle.id} in (select o.from_cycle_id from carry_over o where o.alliance_id = ${id})`,
      ),
    );
  return rows.map((row) => ({ id: row.id, year: row.year, cut: row.cutAt !== null, now: row.id === cycleId }));
}
