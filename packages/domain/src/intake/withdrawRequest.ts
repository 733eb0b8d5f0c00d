import { eq } from 'drizzle-orm';
import { allow, type Ctx, NotFound, type Outcome, record, transact } from '../platform/index.ts';
import { type MarksOf, mayBeMailed, notMailed } from './mailed.ts';
import { mayWriteRequest } from './policy.ts';
import { lockRequest } from './rows.ts';
import { mayBeWithdrawn } from './rules.ts';
import { request } from './tables.ts';

/**
 * Whoever wrote the request takes it back before its answer: nobody of the team has to answer it any more. Its receipt goes
 * to an address that nobody proved, and counts as that of its sending does: over the limit it stays on the page alone.
 */
export async function withdrawRequest(outer: Ctx, id: string, marksOf?: MarksOf): Promise<Outcome> {
  if (!mayWriteRequest(outer.actor, id)) throw new NotFound('request');
  return transact(outer, async (ctx) => {
    const found = await lockRequest(ctx, id);
    const withdrawable = mayBeWithdrawn(found);
    if (!withdrawable.ok) return withdrawable;
    const [kept] = await ctx.db
      .update(request)
      .set({ state: 'withdrawn', withdrawnAt: ctx.now, version: found.version + 1 })
      .where(eq(request.id, id))
      .returning({ email: request.contactEmail });
    const isMailed = await mayBeMailed(ctx, kept?.email ?? '', marksOf);
    await record(ctx, {
      name: 'request.withdrawn',
      stream: { kind: 'intake', id },
      audience: 'parties',
      data: { code: found.code ?? undefined, ...notMailed(isMailed) },
    });
    return allow();
  });
}
