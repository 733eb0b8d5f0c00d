import { allow, bogotaDay, type Ctx, Forbidden, newId, type Outcome, personOf, transact } from '../platform/index.ts';
import { isWatched } from './policy.ts';
import { pageLook } from './tables.ts';

/** Characters of an address that the register keeps: all of those that the product writes. */
const MOST = 201;

/**
 * Keeps that control read a page which shows personal data, once for the person, the page and the day: another of the four doors by
 * which a GET writes, one insert in a short transaction of its own. No event: it is no act.
 */
export async function recordPage(outer: Ctx, input: { path: string }): Promise<Outcome> {
  if (!isWatched(outer.actor)) throw new Forbidden('recordPage');
  return transact(outer, async (ctx) => {
    const { now, actor } = ctx;
    await ctx.db
      .insert(pageLook)
      .values({
        id: newId(now),
        personId: personOf(actor)!,
        path: input.path.slice(0, MOST),
        onDay: bogotaDay(now),
        at: now,
      })
      .onConflictDoNothing();
    return allow();
  });
}
