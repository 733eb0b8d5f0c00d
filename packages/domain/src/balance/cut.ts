import { eq } from 'drizzle-orm';
import { type LedgerCut, ledgerOf, type Told, tell } from '../contribution/index.ts';
import type { Ctx } from '../platform/index.ts';
import { type Cut, storedCut } from './stored.ts';
import { balance } from './tables.ts';

/** What the confirmed balance of a cycle cut, and when; null until it is confirmed. */
export async function cutOf(ctx: Ctx, cycleId: string): Promise<(LedgerCut & { figures: Cut }) | null> {
  const [row] = await ctx.db
    .select({ frozen: balance.frozen, at: balance.confirmedAt })
    .from(balance)
    .where(eq(balance.cycleId, cycleId));
  if (!row?.frozen || !row.at) return null;
  const figures = storedCut.read(row.frozen);
  return { figures, lines: figures.lines, at: row.at.toISOString() };
}

/** The deliveries of a cycle: what counts, from the cut once there is one, and what is told apart. Two statements. */
export async function toldOfCycle(ctx: Ctx, cycleId: string): Promise<Told & { cut: Cut | null }> {
  const cut = await cutOf(ctx, cycleId);
  return { ...tell(await ledgerOf(ctx, cycleId), cut), cut: cut?.figures ?? null };
}
