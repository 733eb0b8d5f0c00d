import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import { allow, type Ctx, Forbidden, type Outcome, openSignInDoor, refuse } from '../platform/index.ts';
import { CODE_TRIES } from './limits.ts';
import { ownTransaction } from './ownTransaction.ts';
import { maySignIn } from './policy.ts';
import { signInChallenge } from './tables.ts';

export interface TriedCode {
  challenge: string;
  codeHash: string;
  triesLeft: number;
}

/**
 * Spends one of the five tries of the browser's code, before its hash is compared. Refuses when this browser has no
 * code under way: it asked for none, ten minutes passed, five were tried, or it was used or replaced.
 */
export async function tryCode(outer: Ctx, browserHash: string): Promise<Outcome<TriedCode>> {
  if (!maySignIn(outer.actor)) throw new Forbidden('tryCode');
  return ownTransaction(outer, async (ctx) => {
    await openSignInDoor(ctx);
    const [tried] = await ctx.db
      .update(signInChallenge)
      .set({ tries: sql`${signInChallenge.tries} + 1` })
      .where(
        and(
          eq(signInChallenge.browserHash, browserHash),
          isNull(signInChallenge.endedAt),
          gt(signInChallenge.expiresAt, ctx.now),
          lt(signInChallenge.tries, CODE_TRIES),
        ),
      )
      .returning();
    if (!tried) return refuse('signIn.codeExpired');
    return allow({ challenge: tried.id, codeHash: tried.codeHash, triesLeft: CODE_TRIES - tried.tries });
  });
}
