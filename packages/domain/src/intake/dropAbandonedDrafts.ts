import { and, asc, eq, lte } from 'drizzle-orm';
import { allow, among, type Ctx, Forbidden, file, type Outcome, record, transact } from '../platform/index.ts';
import { request } from './tables.ts';

const ABANDONED_DAYS = 91;
const AT_ONCE = 200;
const DAY_MS = 86_400_000;

/**
 * Empties the drafts that were never sent and that no browser opens any more, since their capability lasts ninety days:
 * what was written goes, and so do the rows of their documents, whose files the storage's sweep then removes. A job's.
 */
export async function dropAbandonedDrafts(outer: Ctx): Promise<Outcome<{ dropped: number }>> {
  if (outer.actor.kind !== 'job') throw new Forbidden('dropAbandonedDrafts');
  return transact(outer, async (ctx) => {
    const before = new Date(ctx.now.getTime() - ABANDONED_DAYS * DAY_MS);
    const drafts = await ctx.db
      .select({ id: request.id })
      .from(request)
      .where(and(eq(request.state, 'draft'), lte(request.startedAt, before)))
      .orderBy(asc(request.id))
      .limit(AT_ONCE)
      .for('update', { skipLocked: true });
    if (drafts.length === 0) return allow({ dropped: 0 });
    const ids = drafts.map(({ id }) => id);
    const files = await ctx.db.delete(file).where(among(file.requestId, ids)).returning({ request: file.requestId });
    await ctx.db
      .update(request)
      .set({ state: 'withdrawn', content: {}, withdrawnAt: ctx.now })
      .where(among(request.id, ids));
    for (const id of ids) {
      await record(ctx, {
        name: 'request.abandoned',
        stream: { kind: 'intake', id },
        audience: 'staff',
        data: { files: files.filter((one) => one.request === id).length },
      });
    }
    return allow({ dropped: ids.length });
  });
}
