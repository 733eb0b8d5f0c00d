import { and, eq, isNull, sql } from 'drizzle-orm';
import { allow, type Ctx, Forbidden, newId, type Outcome, openSignInDoor, transact } from '../platform/index.ts';
import { CODE_SECONDS } from './limits.ts';
import { maySignIn } from './policy.ts';
import { personByEmail } from './queries.ts';
import { tell } from './rows.ts';
import { foldEmail, later } from './rules.ts';
import { signInChallenge } from './tables.ts';
import { issueToken, revokeTokens } from './tokens.ts';

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
 * Starts a sign-in by e-mail and voids the address's former one. The outcome is the same whether or not the address is
 * known; only a known person who is not disabled gets the mail. The caller has counted the try.
 */
export async function startSignIn(outer: Ctx, input: StartSignIn): Promise<Outcome> {
  if (!maySignIn(outer.actor)) throw new Forbidden('startSignIn');
  const email = foldEmail(input.email);
  return transact(outer, async (ctx) => {
    await openSignInDoor(ctx);
    await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`signIn:${email}`}, 0))`);
    await voidFormer(ctx, email);
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

async function voidFormer(ctx: Ctx, email: string): Promise<void> {
  const former = await ctx.db
    .update(signInChallenge)
    .set({ endedAt: ctx.now })
    .where(and(eq(signInChallenge.email, email), isNull(signInChallenge.endedAt)))
    .returning({ id: signInChallenge.id });
  for (const { id } of former) await revokeTokens(ctx, { purpose: 'signInLink', subject: id });
}
