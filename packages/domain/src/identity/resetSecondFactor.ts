import { eq } from 'drizzle-orm';
import {
  allow,
  type Ctx,
  Forbidden,
  NotFound,
  type Outcome,
  openSignInDoor,
  refuse,
  transact,
} from '../platform/index.ts';
import { endAll } from './endSession.ts';
import type { SealedMail } from './identity.ts';
import { mayResetSecondFactor } from './policy.ts';
import { lockPerson, tell } from './rows.ts';
import { voidRecoveryCodes } from './secondFactor.ts';
import { sendActivation } from './sendActivation.ts';
import { credential } from './tables.ts';

/**
 * Renews a lost second factor, at a second administrator's word after the proof asked at enrolment (ASVS 6.4.4): the
 * old seed, the recovery codes and all sessions end, the password stays, and the person gets a link to enrol again.
 */
export async function resetSecondFactor(
  outer: Ctx,
  input: { person: string; totpSealed: string } & SealedMail,
): Promise<Outcome> {
  if (!mayResetSecondFactor(outer.actor, input.person)) throw new Forbidden('resetSecondFactor');
  return transact(outer, async (ctx) => {
    await openSignInDoor(ctx);
    const found = await lockPerson(ctx, input.person, 'update');
    if (found.disabled) return refuse('staff.disabled');
    const reset = await ctx.db
      .update(credential)
      .set({ totpSealed: input.totpSealed, totpConfirmedAt: null, changedAt: ctx.now })
      .where(eq(credential.personId, input.person))
      .returning({ person: credential.personId });
    if (reset.length === 0) throw new NotFound('credential');
    await voidRecoveryCodes(ctx, input.person);
    await endAll(ctx, input.person, null);
    await tell(ctx, input.person, { name: 'secondFactor.reset', data: {} });
    await sendActivation(ctx, input);
    return allow();
  });
}
