import { and, eq, gt, sql } from 'drizzle-orm';
import { allow, attempt, type Ctx, inTurn, type Outcome, openSignInDoor } from '../platform/index.ts';
import { ATTEMPT_RULES, type AttemptKind, type AttemptRule } from './limits.ts';
import { ownTransaction } from './ownTransaction.ts';
import { later, underLimit } from './rules.ts';

/** Whose buckets a try counts in: keyed hashes made by `auth`, or the id of who has signed in; never an address. */
export interface AttemptMarks {
  /** Null for who is nobody yet: only the network counts */
  account: string | null;
  /** Null for a browser that is known as the account's person: it counts in its own bucket alone */
  network: string | null;
}

/**
 * Counts a try before any hash is computed, mail sent or file read. Refuses `tooManyAttempts` with `retryAfterSeconds`
 * while a bucket is full; a refused try counts in none. `weight` is how much of the rule's unit the try takes.
 */
export async function countAttempt(
  outer: Ctx,
  kind: AttemptKind,
  marks: AttemptMarks,
  weight?: number,
): Promise<Outcome> {
  return ownTransaction(outer, (ctx) => countWithin(ctx, kind, marks, weight));
}

/** A try that takes of several rules at once, `weights` of each kind: what one of them refuses counts in none. */
export async function countAttempts(
  outer: Ctx,
  weights: Readonly<Partial<Record<AttemptKind, number>>>,
  marks: AttemptMarks,
): Promise<Outcome> {
  return ownTransaction(outer, async (ctx) => {
    for (const [kind, weight] of Object.entries(weights)) {
      const counted = await countWithin(ctx, kind as AttemptKind, marks, weight);
      if (!counted.ok) return counted;
    }
    return allow();
  });
}

/** One try within the caller's transaction, which is kept whatever follows. */
export async function countWithin(ctx: Ctx, kind: AttemptKind, marks: AttemptMarks, weight = 1): Promise<Outcome> {
  await openSignInDoor(ctx);
  const rules: { account?: AttemptRule; network?: AttemptRule } = ATTEMPT_RULES[kind];
  for (const side of ['account', 'network'] as const) {
    const rule = rules[side];
    const mark = marks[side];
    if (!rule || mark === null) continue;
    const counted = await countIn(ctx, `${kind}:${side}:${mark}`, rule, weight);
    if (!counted.ok) return counted;
  }
  return allow();
}

async function countIn(ctx: Ctx, bucket: string, rule: AttemptRule, weight: number): Promise<Outcome> {
  await inTurn(ctx, bucket);
  const [used] = await ctx.db
    .select({
      count: sql<number>`coalesce(sum(${attempt.count}), 0)::int`,
      oldest: sql`min(${attempt.windowStart})`.mapWith(attempt.windowStart),
      latest: sql`max(${attempt.windowStart})`.mapWith(attempt.windowStart),
    })
    .from(attempt)
    .where(and(eq(attempt.bucket, bucket), gt(attempt.windowStart, later(ctx.now, -rule.seconds))));
  const decided = underLimit(used!, rule, ctx.now, weight);
  if (!decided.ok) return decided;
  const windowStart = afterThe(used!.latest, ctx.now);
  await ctx.db.insert(attempt).values({ bucket, windowStart, count: weight });
  return decided;
}

/** Two tries of one instant are two rows, a millisecond apart: a row that was written is never changed. */
function afterThe(latest: Date | null, now: Date): Date {
  return latest && latest >= now ? new Date(latest.getTime() + 1) : now;
}
