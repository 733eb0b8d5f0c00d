import { allow, type Ctx, Forbidden, newId, type Outcome, openSignInDoor, transact } from '../platform/index.ts';
import { CODE_SECONDS } from './limits.ts';
import { maySignIn } from './policy.ts';
import { personByEmail } from './queries.ts';
import { tell } from './rows.ts';
import { foldEmail, later } from './rules.ts';
import { signInChallenge } from './tables.ts';
import { issueToken } from './tokens.ts';

export interface StartSignIn {
  email: string;
  /** Hash of the asking browser's pending cookie: the code is valid only there */
  browserHash: string;
  codeHash: string;
  linkHash: string;
  /** The code and the link, sealed for the mail */
  sealed: string;
}

/**
 * Starts a sign-in by e-mail, beside those under way: who asks again, or asks in another's name, voids nobody's code.
 * The outcome is the same whether or not the address is known; only a known person who is not disabled gets the mail.
 * The caller has counted the try, which is what bounds the codes that live at once.
 */
export async function startSignIn(outer: Ctx, input: StartSignIn): Promise<Outcome> {
  if (!maySignIn(outer.actor)) throw new Forbidden('startSignIn');
  const email = foldEmail(input.email);
  return transact(outer, async (ctx) => {
    await openSignInDoor(ctx);
    const challenge = newId(ctx.now);
    const { browserHash, codeHash } = input;
    const expiresAt = later(ctx.now, CODE_SECONDS);
    await ctx.db
      .insert(signInChallenge)
      .values({ id: challenge, email, browserHash, codeHash, createdAt: ctx.now, expiresAt });
    await issueToken(ctx, { purpose: 'signInLink', tokenHash: input.linkHash, subject: challenge, email });
    const person = await personByEmail(ctx, email);
    if (!person || person.disabled) return allow();
    await tell(ctx, person.id, { name: 'signIn.asked', data: { challenge } }, { mail: input.sealed });
    return allow();
  });
}
