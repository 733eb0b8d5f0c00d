import { eq } from 'drizzle-orm';
import { lockAlliance } from '../alliance/index.ts';
import { issueToken } from '../identity/index.ts';
import { allow, type Ctx, Forbidden, type Outcome, record, Stale, transact } from '../platform/index.ts';
import type { ResendInvitation } from './inputs.ts';
import type { MailedLink } from './intake.ts';
import { mayInvite } from './policy.ts';
import { lockInvitation, readInvitation } from './rows.ts';
import { mayBeSentAgain } from './rules.ts';
import { invitation } from './tables.ts';

/**
 * Sends an unanswered invitation again, expired or not, with a new link and a new term of seven days. Throws Stale when
 * somebody else sent or revoked it meanwhile. Refuses one that was answered or revoked, and one whose case was ended.
 */
export async function resendInvitation(outer: Ctx, input: ResendInvitation, link: MailedLink): Promise<Outcome> {
  if (!mayInvite(outer.actor)) throw new Forbidden('sendInvitation');
  return transact(outer, async (ctx) => {
    const { allianceId } = await readInvitation(ctx, input.invitation);
    const alliance = await lockAlliance(ctx, allianceId);
    const found = await lockInvitation(ctx, input.invitation);
    const resendable = mayBeSentAgain(found, alliance);
    if (!resendable.ok) return resendable;
    if (found.version !== input.version)
      throw new Stale('invitation', { stream: { kind: 'intake', id: found.id }, names: ['invitation.'] });
    const { expiresAt } = await issueToken(ctx, {
      purpose: 'invitation',
      subject: found.id,
      email: found.contactEmail,
      tokenHash: link.tokenHash,
    });
    await ctx.db
      .update(invitation)
      .set({ state: 'sent', sentAt: ctx.now, expiresAt, renewalAskedAt: null, version: found.version + 1 })
      .where(eq(invitation.id, found.id));
    await record(ctx, {
      name: 'invitation.sentAgain',
      stream: { kind: 'intake', id: found.id },
      audience: 'parties',
      data: { code: found.code, alliance: allianceId, expiresAt: expiresAt.toISOString() },
      subjects: [{ kind: 'alliance', id: allianceId }],
      sealed: { token: link.sealedToken },
    });
    return allow();
  });
}
