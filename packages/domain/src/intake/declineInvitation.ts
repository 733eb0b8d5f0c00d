import { eq } from 'drizzle-orm';
import { lockAlliance } from '../alliance/index.ts';
import { personByEmail } from '../identity/index.ts';
import { mustBeOutsider } from '../organization/index.ts';
import { allow, besideSignIn, type Ctx, NotFound, type Outcome, record, transact } from '../platform/index.ts';
import type { DeclineInvitation } from './inputs.ts';
import { leaveCase } from './leaveCase.ts';
import { mayAnswerInvitation } from './policy.ts';
import { invitedIn, invitedNow, lockInvitation, readInvitation } from './rows.ts';
import { mayBeDeclined } from './rules.ts';
import { invitation } from './tables.ts';

/**
 * Declines by the e-mailed link, with the reason, wherever the case stands unanswered, suspended too: it is withdrawn where
 * it has no other organization, and goes on without this one where it has. Refuses one already answered or expired,
 * who was taken out of the organization since it was sent and did not come back or is of the team by now, and while it is being included in the Red.
 */
export async function declineInvitation(outer: Ctx, id: string, input: DeclineInvitation): Promise<Outcome> {
  if (!mayAnswerInvitation(outer.actor, id)) throw new NotFound('invitation');
  return transact(outer, async (ctx) => {
    const { allianceId } = await readInvitation(ctx, id);
    const alliance = await lockAlliance(ctx, allianceId);
    const found = await lockInvitation(ctx, id);
    const waiting = mayBeDeclined({ ...found, ...(await invitedNow(ctx, id)) }, await invitedIn(ctx, id), ctx.now);
    if (!waiting.ok) return waiting;
    const known = await besideSignIn(ctx, (within) => personByEmail(within, found.contactEmail));
    const outside = known ? await mustBeOutsider(ctx, known.id) : allow();
    if (!outside.ok) return outside;
    await ctx.db
      .update(invitation)
      .set({ state: 'declined', answeredAt: ctx.now, answerReason: input.reason, version: found.version + 1 })
      .where(eq(invitation.id, id));
    await record(ctx, {
      name: 'invitation.declined',
      stream: { kind: 'intake', id },
      audience: 'parties',
      data: { code: found.code, alliance: alliance.id },
      subjects: [{ kind: 'alliance', id: alliance.id }],
    });
    await leaveCase(ctx, alliance, found, waiting.value, input.reason);
    return allow();
  });
}
