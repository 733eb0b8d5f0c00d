import { eq } from 'drizzle-orm';
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
