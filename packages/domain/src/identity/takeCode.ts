import { and, eq, gt, isNull } from 'drizzle-orm';
import { allow, type Ctx, Forbidden, type Outcome, openSignInDoor, refuse, transact } from '../platform/index.ts';
import { maySignIn } from './policy.ts';
import { personByEmail } from './queries.ts';
import { signInChallenge } from './tables.ts';
import { consumeToken, revokeTokens } from './tokens.ts';

/**
 * Ends the challenge whose code the caller has just compared, in the asking browser, and says whose session may be
 * opened in the same transaction. Of two at once exactly one succeeds. Nobody behind the address, or a disabled person:
 * the same refusal as a code that is over.
 */
export async function takeCode(
  outer: Ctx,
  input: { challenge: string; browserHash: string },
): Promise<Outcome<{ person: string }>> {
  if (!maySignIn(outer.actor)) throw new Forbidden('takeCode');
  return transact(outer, async (ctx) => {
    await openSignInDoor(ctx);
    const email = await endChallenge(ctx, input.challenge, input.browserHash);
    const person = email === null ? null : await personByEmail(ctx, email);
    if (!person || person.disabled) return refuse('signIn.codeExpired');
    await revokeTokens(ctx, { purpose: 'signInLink', subject: input.challenge });
    return allow({ person: person.id });
  });
}

/** Uses up the mail's link, in any browser; with it the code ends too. Refuses `token.invalid` in every other case. */
export async function takeLink(outer: Ctx, tokenHash: string): Promise<Outcome<{ person: string }>> {
  if (!maySignIn(outer.actor)) throw new Forbidden('takeLink');
  return transact(outer, async (ctx) => {
    const used = await consumeToken(ctx, { purpose: 'signInLink', tokenHash });
    if (!used.ok) return used;
    const email = await endChallenge(ctx, used.value.subject, null);
    const person = email === null ? null : await personByEmail(ctx, email);
    if (!person || person.disabled) return refuse('token.invalid');
    return allow({ person: person.id });
  });
}

async function endChallenge(ctx: Ctx, challenge: string, browserHash: string | null): Promise<string | null> {
  const [ended] = await ctx.db
    .update(signInChallenge)
    .set({ endedAt: ctx.now })
    .where(
      and(
        eq(signInChallenge.id, challenge),
        browserHash === null ? undefined : eq(signInChallenge.browserHash, browserHash),
        isNull(signInChallenge.endedAt),
        gt(signInChallenge.expiresAt, ctx.now),
      ),
    )
    .returning({ email: signInChallenge.email });
  return ended?.email ?? null;
}
