import { and, desc, eq, gt, inArray, isNull, lt, sql } from 'drizzle-orm';
import { allow, type Ctx, Forbidden, type Outcome, openSignInDoor, refuse } from '../platform/index.ts';
import { type AttemptMarks, countWithin } from './countAttempt.ts';
import { CODE_TRIES } from './limits.ts';
import { ownTransaction } from './ownTransaction.ts';
import { maySignIn } from './policy.ts';
import { signInChallenge } from './tables.ts';

export interface TriedCode {
  /** The codes that the browser asked for and that live, the newest first: what was typed may be any of them */
  codes: { challenge: string; codeHash: string }[];
  /** What is left of the newest's five */
  triesLeft: number;
  /** The address that they were asked for */
  email: string;
}

/**
 * Spends one of the five tries of each code that the browser has under way, before a hash is compared, and counts them.
 * Refuses `signIn.codeExpired` when it has none: it asked for none, ten minutes passed, five were tried, or one was
 * used. Every code has its first try; refuses `signIn.codeSlow` for another when too many codes of the address were
 * guessed in this hour, and `tooManyAttempts` for the network: neither spends a try.
 */
export async function tryCode(
  outer: Ctx,
  browserHash: string,
  marksOf: (email: string) => AttemptMarks,
): Promise<Outcome<TriedCode>> {
  if (!maySignIn(outer.actor)) throw new Forbidden('tryCode');
  return ownTransaction(outer, async (ctx) => {
    await openSignInDoor(ctx);
    const tried = await spendTries(ctx, browserHash);
    const [newest] = tried;
    if (!newest) return refuse('signIn.codeExpired');
    const marks = marksOf(newest.email);
    const counted = await countWithin(ctx, 'code', marks);
    if (!counted.ok) return counted;
    const again = tried.filter(({ tries }) => tries > 1).length;
    if (again > 0 && !(await countWithin(ctx, 'codeAgain', marks, again)).ok) return refuse('signIn.codeSlow');
    const codes = tried.map(({ id, codeHash }) => ({ challenge: id, codeHash }));
    return allow({ codes, triesLeft: CODE_TRIES - newest.tries, email: newest.email });
  });
}

/** The browser's live codes of the address that it asked for last, each with one try less. */
async function spendTries(ctx: Ctx, browserHash: string) {
  const isLive = and(
    eq(signInChallenge.browserHash, browserHash),
    isNull(signInChallenge.endedAt),
    gt(signInChallenge.expiresAt, ctx.now),
    lt(signInChallenge.tries, CODE_TRIES),
  );
  const live = await ctx.db
    .select({ id: signInChallenge.id, email: signInChallenge.email })
    .from(signInChallenge)
    .where(isLive)
    .orderBy(desc(signInChallenge.createdAt), desc(signInChallenge.id))
    .for('update');
  const ids = live.filter(({ email }) => email === live[0]!.email).map(({ id }) => id);
  if (ids.length === 0) return [];
  const tried = await ctx.db
    .update(signInChallenge)
    .set({ tries: sql`${signInChallenge.tries} + 1` })
    .where(and(inArray(signInChallenge.id, ids), isLive))
    .returning();
  return tried.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}
