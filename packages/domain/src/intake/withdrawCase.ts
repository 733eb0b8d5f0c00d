import { eq } from 'drizzle-orm';
import { type Alliance, alliance as allianceTable } from '../alliance/index.ts';
import { type Ctx, record } from '../platform/index.ts';

/** Withdraws the case that an invitation opened, within the caller's transaction, once nobody will accept it. */
export async function withdrawCase(ctx: Ctx, alliance: Alliance, reason: string): Promise<void> {
  if (alliance.step === null) return;
  await ctx.db.update(allianceTable).set({ endReason: reason }).where(eq(allianceTable.id, alliance.id));
  await record(ctx, {
    name: 'alliance.ended',
    stream: { kind: 'alliance', id: alliance.id },
    audience: 'parties',
    data: { outcome: 'withdrawn', step: alliance.step, turn: null },
  });
}
