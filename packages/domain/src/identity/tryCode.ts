import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import { allow, type Ctx, Forbidden, type Outcome, openSignInDoor, refuse } from '../platform/index.ts';
import { type AttemptMarks, countWithin } from './countAttempt.ts';
import { CODE_TRIES } from './limits.ts';
import { ownTransaction } from './ownTransaction.ts';
import { maySignIn } from './policy.ts';
import { signInChallenge } from './tables.ts';

export interface TriedCode {
  challenge: string;
  codeHash: string;
  triesLeft: number;
  /** The address that the code was asked for */
  email: string;
}

/**
 * Spends one of the five tries of the browser's code, before its hash is compared, and counts it. Refuses
 * `signIn.codeExpired` when this browser has no code under way: it asked for none, ten minutes passed, five were tried,
 * or it was used. Every code has its first try; refuses `signIn.codeSlow` for another when too many codes of the address
 * were guessed in this hour, and `tooManyAttempts` for the network: neither spends the try.
 */
export async function tryCode(
  outer: Ctx,
  browserHash: string,
  marksOf: (email: string) => AttemptMarks,
): Promise<Outcome<TriedCode>> {
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
    const { id, codeHash, tries, email } = tried;
    const marks = marksOf(email);
    const counted = await countWithin(ctx, 'code', marks);
    if (!counted.ok) return counted;
    if (tries > 1 && !(await countWithin(ctx, 'codeAgain', marks)).ok) return refuse('signIn.codeSlow');
    return allow({ challenge: id, codeHash, triesLeft: CODE_TRIES - tries, email });
  });
}
