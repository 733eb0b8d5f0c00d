import { eq } from 'drizzle-orm';
import { lockAlliance } from '../alliance/index.ts';
import { allow, type Ctx, Forbidden, type Outcome, personOf, record, Stale, transact } from '../platform/index.ts';
import type { RevokeInvitation } from './inputs.ts';
import { leaveCase } from './leaveCase.ts';
import { mayInvite } from './policy.ts';
import { invitedIn, lockInvitation, readInvitation } from './rows.ts';
import { mayBeRevoked } from './rules.ts';
import { invitation } from './tables.ts';

/**
 * Revokes an unanswered invitation with its reason, which its link then shows and a mail tells; the case that it opened
 * is withdrawn where it has no other organization, and goes on without this one where it has. Throws Stale when somebody else sent or revoked it meanwhile. Refuses one that was answered, and
 * while its organization is being included in the Red.
 */
export async function revokeInvitation(outer: Ctx, input: RevokeInvitation): Promise<Outcome> {
  if (!mayInvite(outer.actor)) throw new Forbidden('sendInvitation');
  return transact(outer, async (ctx) => {
    const { allianceId } = await readInvitation(ctx, input.invitation);
    const alliance = await lockAlliance(ctx, allianceId);
    const found = await lockInvitation(ctx, input.invitation);
    const revocable = mayBeRevoked(found, await invitedIn(ctx, found.id));
    if (!revocable.ok) return revocable;
    if (found.version !== input.version)
      throw new Stale('invitation', { stream: { kind: 'intake', id: found.id }, names: ['invitation.'] });
    await ctx.db
      .update(invitation)
      .set({
        state: 'revoked',
        revokedAt: ctx.now,
        revokedBy: personOf(ctx.actor),
        revokeReason: input.reason,
        version: found.version + 1,
      })
      .where(eq(invitation.id, found.id));
    await record(ctx, {
      name: 'invitation.revoked',
      stream: { kind: 'intake', id: found.id },
      audience: 'parties',
      data: { code: found.code, alliance: allianceId },
      subjects: [{ kind: 'alliance', id: allianceId }],
    });
    await leaveCase(ctx, alliance, found, revocable.value, input.reason);
    return allow();
  });
}
