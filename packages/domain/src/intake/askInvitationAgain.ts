import { and, eq, isNull } from 'drizzle-orm';
import { subjectOfToken } from '../identity/index.ts';
import { allow, type Ctx, type Outcome, openSubject, record, transact } from '../platform/index.ts';
import { invitationFromRow } from './rows.ts';
import { hasLapsed } from './rules.ts';
import { invitation } from './tables.ts';

/**
 * Whoever holds a link that expired asks for another: who sent the invitation is told, by mail and in the tray, and sends
 * it again or not. Asked twice it is told once. The outcome is the same whatever the link was.
 */
export async function askInvitationAgain(outer: Ctx, tokenHash: string): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const subject = await subjectOfToken(ctx, { purpose: 'invitation', tokenHash });
    if (!subject) return allow();
    await openSubject(ctx, subject);
    const unasked = and(eq(invitation.id, subject), isNull(invitation.renewalAskedAt));
    const [row] = await ctx.db.select().from(invitation).where(unasked).for('update');
    if (!row || !hasLapsed(invitationFromRow(row), ctx.now)) return allow();
    await ctx.db.update(invitation).set({ renewalAskedAt: ctx.now }).where(eq(invitation.id, subject));
    await record(ctx, {
      name: 'invitation.renewalAsked',
      stream: { kind: 'intake', id: subject },
      audience: 'parties',
      data: { code: row.code, alliance: row.allianceId },
      subjects: [{ kind: 'alliance', id: row.allianceId }],
    });
    return allow();
  });
}
