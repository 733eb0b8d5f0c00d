import { and, eq, gt, sql } from 'drizzle-orm';
import { allow, attempt, type Ctx, type Outcome, openSignInDoor } from '../platform/index.ts';
import { ATTEMPT_RULES, type AttemptKind } from './limits.ts';
import { ownTransaction } from './ownTransaction.ts';
import { later, underLimit } from './rules.ts';

/** Whose buckets a try counts in: keyed hashes made by `auth`, never an address. */
export interface AttemptMarks {
  account: string;
  network: string;
}

/**
 * Counts a try before any hash is computed or mail sent. Refuses `tooManyAttempts` with `retryAfterSeconds` while a
 * bucket is full; a refused try counts in none.
 */
export async function countAttempt(outer: Ctx, kind: AttemptKind, marks: AttemptMarks): Promise<Outcome> {
  return ownTransaction(outer, async (ctx) => {
    await openSignInDoor(ctx);
    for (const side of ['account', 'network'] as const) {
      const counted = await countIn(ctx, `${kind}:${side}:${marks[side]}`, ATTEMPT_RULES[kind][side]);
      if (!counted.ok) return counted;
    }
    return allow();
  });
}

async function countIn(ctx: Ctx, bucket: string, rule: { most: number; seconds: number }): Promise<Outcome> {
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${bucket}, 0))`);
  const [used] = await ctx.db
    .select({
      count: sql<number>`coalesce(sum(${attempt.count}), 0)::int`,
      oldest: sql`min(${attempt.windowStart})`.mapWith(attempt.windowStart),
    })
    .from(attempt)
    .where(and(eq(attempt.bucket, bucket), gt(attempt.windowStart, later(ctx.now, -rule.seconds))));
  const decided = underLimit({ count: used!.count, oldest: used!.oldest }, rule, ctx.now);
  if (!decided.ok) return decided;
  await ctx.db
    .insert(attempt)
    .values({ bucket, windowStart: ctx.now, count: 1 })
    .onConflictDoUpdate({ target: [attempt.bucket, attempt.windowStart], set: { count: sql`${attempt.count} + 1` } });
  return decided;
}
