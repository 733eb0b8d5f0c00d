import { allow, type Ctx, Forbidden, type Outcome, transact } from '../platform/index.ts';
import { lookWay } from './policy.ts';
import { caseLookedAt, keepLook } from './rows.ts';

/**
 * Keeps that somebody whose work it is opened evidence that shows minors, once for the person, the case and the day: one
 * of the four doors by which a GET writes, in a short transaction of its own. No event: it is no act.
 */
export async function recordView(outer: Ctx, input: { evidence: string }): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const alliance = await caseLookedAt(ctx, input);
    if (lookWay(ctx.actor, alliance) !== 'free') throw new Forbidden('recordView');
    await keepLook(ctx, { alliance: alliance.id, kind: 'evidence', subject: input.evidence, reason: null });
    return allow();
  });
}
