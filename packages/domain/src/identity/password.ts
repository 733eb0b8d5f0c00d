import { allow, type Ctx, Forbidden, type Outcome, openSignInDoor, refuse, transact } from '../platform/index.ts';
import { endAll } from './endSession.ts';
import type { PasswordWay, SealedMail } from './identity.ts';
import { maySignIn, mayUseFactors } from './policy.ts';
import { readCredential } from './queries.ts';
import { lockPerson, tell } from './rows.ts';
import { credential } from './tables.ts';
import { issueToken, revokeTokens } from './tokens.ts';

/**
 * Sends a link for a new password to an active staff person, beside those under way, which go on working until one is
 * used; to anybody else nothing, with the same outcome. The caller has counted the try.
 */
export async function askPasswordReset(outer: Ctx, input: { email: string } & SealedMail): Promise<Outcome> {
  if (!maySignIn(outer.actor)) throw new Forbidden('askPasswordReset');
  return transact(outer, async (ctx) => {
    await openSignInDoor(ctx);
    const found = await readCredential(ctx, { email: input.email });
    if (!found || found.disabled || !found.totpConfirmed) return allow();
    await issueToken(ctx, { purpose: 'passwordReset', tokenHash: input.tokenHash, subject: found.person });
    await tell(ctx, found.person, { name: 'password.resetAsked', data: {} }, { mail: input.sealed });
    return allow();
  });
}

/**
 * Sets the password's hash of a person whom the caller has identified (by token, or by password and second factor). It
 * never touches the second factor (ASVS 6.4.3). A reset ends every session; a change leaves that to the person. Of several
 * at an activation the first is kept: refuses `token.invalid` to the others.
 */
export async function setPassword(
  outer: Ctx,
  input: { person: string; passwordHash: string; way: PasswordWay },
): Promise<Outcome> {
  if (!mayUseFactors(outer.actor, input.person)) throw new Forbidden('setPassword');
  return transact(outer, async (ctx) => {
    await openSignInDoor(ctx);
    await lockPerson(ctx, input.person, 'update');
    if (input.way === 'activation' && (await readCredential(ctx, { person: input.person }))?.passwordHash)
      return refuse('token.invalid');
    const changed = { passwordHash: input.passwordHash, changedAt: ctx.now };
    await ctx.db
      .insert(credential)
      .values({ personId: input.person, ...changed })
      .onConflictDoUpdate({ target: credential.personId, set: changed });
    for (const purpose of ['passwordReset', 'secondFactor'] as const)
      await revokeTokens(ctx, { purpose, subject: input.person });
    if (input.way === 'reset') await endAll(ctx, input.person, null);
    await tell(ctx, input.person, { name: 'password.set', data: { way: input.way } });
    return allow();
  });
}
