import { eq, sql } from 'drizzle-orm';
import { type Alliance, alliance as allianceTable, tellRemoved } from '../alliance/index.ts';
import { type Ctx, record } from '../platform/index.ts';
import type { Invitation, Leaving } from './intake.ts';

/**
 * Leaves the case that an invitation opened, within the caller's transaction, once nobody will accept it: it is withdrawn
 * where the invited organization is its only one, which else is taken out of it, by each of its registrations, and the
 * others go on.
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
  const left = await ctx.db.execute<{ id: string; organizationId: string }>(
    sql`select l.party as id, l.organization as "organizationId" from app.leave_uninvited(${id}) l order by l.party`,
  );
  // The link of the invitation writes on the timeline of the registration that was invited, and on no other
  for (const one of left) await tellRemoved(ctx, alliance.id, one, { toldOn: organizationId });
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
