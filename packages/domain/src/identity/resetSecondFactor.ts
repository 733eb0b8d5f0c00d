import { eq } from 'drizzle-orm';
import { allow, type Ctx, Forbidden, NotFound, type Outcome, openSignInDoor, transact } from '../platform/index.ts';
import { endAll } from './endSession.ts';
import type { SealedMail } from './identity.ts';
import { mayResetSecondFactor } from './policy.ts';
import { readCredential } from './queries.ts';
import { lockPerson, tell } from './rows.ts';
import { mayLoseFactor } from './rules.ts';
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
    const before = await readCredential(ctx, { person: found.id });
    if (!before) throw new NotFound('credential');
    const decided = mayLoseFactor({ disabled: found.disabled, activated: before.totpConfirmed });
    if (!decided.ok) return decided;
    await ctx.db
      .update(credential)
      .set({ totpSealed: input.totpSealed, totpConfirmedAt: null, changedAt: ctx.now })
      .where(eq(credential.personId, input.person));
    await voidRecoveryCodes(ctx, input.person);
    await endAll(ctx, input.person, null);
    await tell(ctx, input.person, { name: 'secondFactor.reset', data: {} });
    await sendActivation(ctx, input);
    return allow();
  });
}
