import { and, asc, eq, lte, sql } from 'drizzle-orm';
import { allow, among, type Ctx, Forbidden, type Outcome, record, transact } from '../platform/index.ts';
import { invitation } from './tables.ts';

/**
 * Expires the invitations whose term passed without an answer: silence is never acceptance. Their cases stay as
 * they are, for the team to end or to talk again. One that is being answered at this moment is left to its answer.
 */
export async function expireInvitations(outer: Ctx): Promise<Outcome<{ expired: number }>> {
  if (outer.actor.kind !== 'job') throw new Forbidden('expireInvitations');
  return transact(outer, async (ctx) => {
    const past = await ctx.db
      .select({ id: invitation.id, code: invitation.code, alliance: invitation.allianceId })
      .from(invitation)
      .where(and(eq(invitation.state, 'sent'), lte(invitation.expiresAt, ctx.now)))
      .orderBy(asc(invitation.id))
      .for('update', { skipLocked: true });
    if (past.length === 0) return allow({ expired: 0 });
    const ids = past.map((one) => one.id);
    await ctx.db
      .update(invitation)
      .set({ state: 'expired', version: sql`${invitation.version} + 1` })
      .where(among(invitation.id, ids));
    for (const { id, code, alliance } of past) {
      await record(ctx, {
        name: 'invitation.expired',
        stream: { kind: 'intake', id },
        audience: 'parties',
        data: { code, alliance },
        subjects: [{ kind: 'alliance', id: alliance }],
      });
    }
    return allow({ expired: past.length });
  });
}
