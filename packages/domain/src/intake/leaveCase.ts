import { eq, sql } from 'drizzle-orm';
import { type Alliance, alliance as allianceTable, tellRemoved } from '../alliance/index.ts';
import { type Ctx, record } from '../platform/index.ts';
import type { Invitation, Leaving } from './intake.ts';

/**
 * Leaves the case that an invitation opened, within the caller's transaction, once nobody will accept it: it is withdrawn
 * where the invited organization is its only one, which else is taken out of it, and the others go on.
 */
export async function leaveCase(
  ctx: Ctx,
  alliance: Alliance,
  { id, organizationId }: Pick<Invitation, 'id' | 'organizationId'>,
  leaving: Leaving,
  reason: string,
): Promise<void> {
  if (leaving === 'caseEnds') return withdraw(ctx, alliance, reason);
  if (leaving === 'nothing') return;
  const [left] = await ctx.db.execute<{ party: string }>(sql`select app.leave_uninvited(${id}) as party`);
  await tellRemoved(ctx, alliance.id, { id: left!.party, organizationId });
}

async function withdraw(ctx: Ctx, alliance: Alliance, reason: string): Promise<void> {
  await ctx.db.update(allianceTable).set({ endReason: reason }).where(eq(allianceTable.id, alliance.id));
  await record(ctx, {
    name: 'alliance.ended',
    stream: { kind: 'alliance', id: alliance.id },
    audience: 'parties',
    data: { outcome: 'withdrawn', step: alliance.step!, turn: null },
  });
}
