import { allow, type Ctx, Forbidden, NotFound, type Outcome, openSignInDoor, transact } from '../platform/index.ts';
import type { SealedMail } from './identity.ts';
import { mayRunStaff } from './policy.ts';
import { readCredential } from './queries.ts';
import { lockPerson, tell } from './rows.ts';
import { mayBeInvitedAgain } from './rules.ts';
import { issueToken } from './tokens.ts';

/**
 * Sends a new link to enter for the first time; the former stops working. Refuses who is disabled or already has both
 * factors.
 */
export async function resendActivation(
  outer: Ctx,
  input: { person: string; tokenHash: string; sealed: string | null },
): Promise<Outcome> {
  if (!mayRunStaff(outer.actor)) throw new Forbidden('resendActivation');
  return transact(outer, async (ctx) => {
    await openSignInDoor(ctx);
    const found = await lockPerson(ctx, input.person, 'update');
    const credential = await readCredential(ctx, { person: found.id });
    if (!credential) throw new NotFound('staff');
    const decided = mayBeInvitedAgain({ disabled: found.disabled, activated: credential.totpConfirmed });
    if (!decided.ok) return decided;
    await sendActivation(ctx, input);
    return allow();
  });
}

/** Issues the activation within the caller's transaction. Without `sealed` no mail goes out. */
export async function sendActivation(
  ctx: Ctx,
  input: { person: string } & Pick<SealedMail, 'tokenHash'> & { sealed: string | null },
): Promise<void> {
  const { expiresAt } = await issueToken(ctx, {
    purpose: 'staffActivation',
    tokenHash: input.tokenHash,
    subject: input.person,
  });
  const sealed = input.sealed === null ? undefined : { mail: input.sealed };
  await tell(ctx, input.person, { name: 'staff.activationSent', data: { expiresAt: expiresAt.toISOString() } }, sealed);
}
