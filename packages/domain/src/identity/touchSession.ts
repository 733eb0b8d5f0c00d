import { and, eq, gt, isNull, lte } from 'drizzle-orm';
import { allow, type Ctx, type Outcome, openSignInDoor } from '../platform/index.ts';
import type { App } from './identity.ts';
import { SESSION_LIMITS, TOUCH_EVERY } from './limits.ts';
import { ownTransaction } from './ownTransaction.ts';
import { later } from './rules.ts';
import { session } from './tables.ts';

/**
 * Writes that the session was used, at most once a minute, in a short transaction of its own: one of the four doors by
 * which a GET writes. It never brings back a session past its idle or absolute limit. No event: it is no act.
 */
export async function touchSession(
  outer: Ctx,
  input: { app: App; idHash: string },
): Promise<Outcome<{ touched: boolean }>> {
  return ownTransaction(outer, async (ctx) => {
    await openSignInDoor(ctx);
    const touched = await ctx.db
      .update(session)
      .set({ lastSeenAt: ctx.now })
      .where(
        and(
          eq(session.idHash, input.idHash),
          isNull(session.revokedAt),
          lte(session.lastSeenAt, later(ctx.now, -TOUCH_EVERY)),
          gt(session.lastSeenAt, later(ctx.now, -SESSION_LIMITS[input.app].idle)),
          gt(session.absoluteExpiresAt, ctx.now),
        ),
      )
      .returning({ handle: session.handle });
    return allow({ touched: touched.length > 0 });
  });
}
