import { eq, getTableColumns, sql } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';
import type { Balance } from './balance.ts';
import { storedNarrative } from './stored.ts';
import { balance } from './tables.ts';

/** The cycle's balance, if it was begun; the cycle's lock covers it. */
export async function balanceOf(ctx: Ctx, cycleId: string): Promise<Balance | null> {
  const writers = sql<string[]>`to_json(app.balance_writers(${balance.cycleId}))`;
  const [row] = await ctx.db
    .select({ ...getTableColumns(balance), writers })
    .from(balance)
    .where(eq(balance.cycleId, cycleId));
  if (!row) return null;
  return {
    cycleId,
    state: row.state as Balance['state'],
    narrative: storedNarrative.read(row.narrative),
    writers: row.writers,
    confirmedBy: row.confirmedBy,
    confirmedAt: row.confirmedAt,
    filingId: row.filingId,
    version: row.version,
  };
}
