import { eq } from 'drizzle-orm';
import { allow, type Ctx, Forbidden, type Outcome, personOf, record, Stale, transact } from '../platform/index.ts';
import type { ReviewRequest } from './inputs.ts';
import { mayAnswerRequests } from './policy.ts';
import { lockRequest, trailOf } from './rows.ts';
import { isTaken, mayBeAnswered } from './rules.ts';
import { request } from './tables.ts';

/**
 * Somebody of the team takes the request to study it: its writer sees that it is being reviewed. Its clock goes on. Throws
 * Stale when somebody else took it, or it was sent again, since it was read.
 */
export async function reviewRequest(outer: Ctx, input: ReviewRequest): Promise<Outcome> {
  if (!mayAnswerRequests(outer.actor)) throw new Forbidden('answerRequest');
  return transact(outer, async (ctx) => {
    const found = await lockRequest(ctx, input.request);
    const answerable = mayBeAnswered(found);
    if (!answerable.ok) return answerable;
    const reviewer = personOf(ctx.actor)!;
    if (isTaken(found) && found.reviewerId === reviewer) return allow();
    if (found.version !== input.version) throw new Stale('request', trailOf(found));
    await ctx.db
      .update(request)
      .set({ state: 'reviewing', reviewerId: reviewer, version: found.version + 1 })
      .where(eq(request.id, found.id));
    await record(ctx, {
      name: 'request.reviewing',
      stream: { kind: 'intake', id: found.id },
      audience: 'parties',
      data: { code: found.code!, reviewer },
    });
    return allow();
  });
}
