import { and, eq } from 'drizzle-orm';
import { holderOf } from './actor.ts';
import type { Ctx } from './context.ts';
import { NotFound } from './errors.ts';
import { submission } from './tables.ts';

/**
 * Claims a create form's submission key for the row `id`. A repeat, even a concurrent one, gets the id of the first
 * result instead (`first: false`); a key that another actor or browser holds is not found.
 */
export async function claim(ctx: Ctx, key: string, kind: string, id: string): Promise<{ first: boolean; id: string }> {
  const holder = holderOf(ctx.actor);
  const claimed = await ctx.db
    .insert(submission)
    .values({ key, holder, kind, resultId: id, at: ctx.now })
    .onConflictDoNothing()
    .returning({ key: submission.key });
  if (claimed.length > 0) return { first: true, id };
  const [earlier] = await ctx.db.select().from(submission).where(eq(submission.key, key));
  if (!earlier || earlier.holder !== holder || earlier.kind !== kind) throw new NotFound('submission');
  return { first: false, id: earlier.resultId };
}

/** Whether the actor sent this form before, for what a verb does ahead of its claim. Safe under the lock of the form's case. */
export async function isClaimed(ctx: Ctx, key: string): Promise<boolean> {
  const mine = and(eq(submission.key, key), eq(submission.holder, holderOf(ctx.actor)));
  const rows = await ctx.db.select({ key: submission.key }).from(submission).where(mine);
  return rows.length > 0;
}
