import { lockCycle } from '../cycle/index.ts';
import {
  allow,
  bogotaDay,
  type Ctx,
  claim,
  Forbidden,
  newId,
  type Outcome,
  personOf,
  record,
  transact,
} from '../platform/index.ts';
import type { ProposeImprovement } from './inputs.ts';
import { mayPrepareBalance } from './policy.ts';
import { balanceOf } from './rows.ts';
import { decideImprovement } from './rules.ts';
import { improvementAction } from './tables.ts';

/** Adds an acción de mejora del procedimiento, attached to the activity that it improves, for a day to come. */
export async function proposeImprovement(outer: Ctx, input: ProposeImprovement): Promise<Outcome<{ id: string }>> {
  if (!mayPrepareBalance(outer.actor)) throw new Forbidden('proposeImprovement');
  return transact(outer, async (ctx) => {
    const cycle = await lockCycle(ctx, input.cycle, 'update');
    const { first, id } = await claim(ctx, input, 'improvement', newId(ctx.now));
    if (!first) return allow({ id });
    const decided = decideImprovement(cycle, await balanceOf(ctx, cycle.id), input.dueOn, bogotaDay(ctx.now));
    if (!decided.ok) return decided;
    const { cycle: cycleId, key, ...rest } = input;
    await ctx.db
      .insert(improvementAction)
      .values({ id, cycleId, ...rest, proposedBy: personOf(ctx.actor)!, proposedAt: ctx.now });
    await record(ctx, {
      name: 'improvement.proposed',
      stream: { kind: 'cycle', id: cycleId },
      audience: 'staff',
      data: { improvement: id, activity: input.activity },
    });
    return allow({ id });
  });
}
