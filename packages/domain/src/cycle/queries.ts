import { desc, isNull, sql } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';
import type { Cycle } from './cycle.ts';
import { cycleFromRow } from './rows.ts';
import { cycle } from './tables.ts';

/** The cycle that takes new alliances: the newest whose initiatives are set and whose balance is not filed; else the newest not filed. */
export async function currentCycle(ctx: Ctx): Promise<Cycle | null> {
  const [row] = await ctx.db
    .select()
    .from(cycle)
    .where(isNull(cycle.balanceFiledAt))
    .orderBy(sql`${cycle.initiativesSetAt} is null`, desc(cycle.year))
    .limit(1);
  return row ? cycleFromRow(row) : null;
}

/** Every cycle, newest first: one a year. */
export async function allCycles(ctx: Ctx): Promise<Cycle[]> {
  const rows = await ctx.db.select().from(cycle).orderBy(desc(cycle.year));
  return rows.map(cycleFromRow);
}
