import { sql } from 'drizzle-orm';
import { isNever } from '../alliance/index.ts';
import { offersOpening } from '../cycle/index.ts';
import { type Ctx, isOffered } from '../platform/index.ts';

export interface CycleLine {
  year: number;
  initiatives: number;
  initiativesSetAt: string | null;
  running: number;
  ended: number;
  balanceFiledAt: string | null;
}

export interface CyclesPage {
  cycles: CycleLine[];
  can: { open: boolean };
}

interface Row extends Record<string, unknown> {
  year: number;
  initiatives: number;
  set_at: string | null;
  running: number;
  ended: number;
  filed_at: string | null;
}

/** Every cycle, newest first: one a year. One statement. */
export async function cyclesPage(ctx: Ctx): Promise<CyclesPage> {
  const rows = await ctx.db.execute<Row>(sql`
    select c.year, c.initiatives_set_at as set_at, c.balance_filed_at as filed_at,
      (select count(*)::int from initiative where cycle_id = c.id and prioritised_at is not null) as initiatives,
      (select count(*)::int from alliance where cycle_id = c.id and ended_at is null) as running,
      (select count(*)::int from alliance a where a.cycle_id = c.id and a.ended_at is not null and not (${isNever(sql`a`)})) as ended
    from cycle c order by c.year desc`);
  const cycles = rows.map(({ year, initiatives, running, ended, set_at, filed_at }) => ({
    ...{ year, initiatives, running, ended },
    initiativesSetAt: set_at && new Date(set_at).toISOString(),
    balanceFiledAt: filed_at && new Date(filed_at).toISOString(),
  }));
  return { cycles, can: { open: isOffered(offersOpening(ctx.actor)) } };
}
