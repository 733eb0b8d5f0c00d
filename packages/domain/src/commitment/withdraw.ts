import { eq } from 'drizzle-orm';
import { allow, type Ctx, Forbidden, type Outcome, personOf, record, Stale, transact } from '../platform/index.ts';
import type { WithdrawCommitment } from './inputs.ts';
import { keepAct } from './keepAct.ts';
import { lockOne } from './lockOne.ts';
import { mayWithdraw } from './policy.ts';
import { trailOf } from './rows.ts';
import { decideWithdrawal } from './rules.ts';
import { commitment } from './tables.ts';

/**
 * Takes back a commitment that nobody has accepted yet, by the side that wrote it: it stays readable with its reason, and
 * counts for nothing. Throws Stale when it changed meanwhile.
 */
export async function withdrawCommitment(outer: Ctx, input: WithdrawCommitment): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const { alliance, one, organization } = await lockOne(ctx, input.commitment);
    if (!mayWithdraw(ctx.actor, alliance, { ...one, organization })) throw new Forbidden('withdrawCommitment');
    if (one.version !== input.version) throw new Stale('commitment', trailOf(alliance.id, [one.id]));
    const decided = decideWithdrawal(alliance, one);
    if (!decided.ok) return decided;
    const by = personOf(ctx.actor)!;
    await ctx.db
      .update(commitment)
      .set({ state: 'withdrawn', endedAt: ctx.now, endedBy: by, endReason: input.reason, version: one.version + 1 })
      .where(eq(commitment.id, one.id));
    const kept = await keepAct(ctx, 'commitmentWithdrawn', { ...one, organization }, { note: input.reason });
    await record(ctx, {
      name: 'commitment.withdrawn',
      stream: { kind: 'alliance', id: alliance.id },
      audience: 'parties',
      data: { commitment: one.id, number: one.number, organization, by, ...kept },
    });
    return allow();
  });
}
