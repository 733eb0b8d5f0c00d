import { sql } from 'drizzle-orm';
import type { Ctx } from './context.ts';

/**
 * Waits until no other open transaction is at the same thing, and keeps it until this one ends: for who asks whether there
 * is one already before making one, where no row can be locked. What is read after it was written before. A person who
 * waited in vain is refused with `case.busy` by `transact`.
 */
export async function inTurn(ctx: Ctx, thing: string): Promise<void> {
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${thing}, 0))`);
}
