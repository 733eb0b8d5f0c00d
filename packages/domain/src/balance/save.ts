import { lockCycle } from '../cycle/index.ts';
import {
  allow,
  type Ctx,
  Forbidden,
  type Outcome,
  personOf,
  record,
  Stale,
  saysTheSame,
  transact,
} from '../platform/index.ts';
import type { Narrative } from './balance.ts';
import type { SaveBalance } from './inputs.ts';
import { mayPrepareBalance } from './policy.ts';
import { balanceOf } from './rows.ts';
import { decideSave } from './rules.ts';
import { storedNarrative } from './stored.ts';
import { balance } from './tables.ts';

const UNWRITTEN: Narrative = { P: '', H: '', V: '', A: '' };

/**
 * Saves the words of the balance, a text per phase, also while some are blank; the figures are never typed. What already says
 * the same stays as it is, without another version or event, and nobody becomes its writer by that. Throws Stale when it changed
 * and says something else.
 */
export async function saveBalance(outer: Ctx, input: SaveBalance): Promise<Outcome<{ version: number }>> {
  if (!mayPrepareBalance(outer.actor)) throw new Forbidden('saveBalance');
  return transact(outer, async (ctx) => {
    const cycle = await lockCycle(ctx, input.cycle, 'update');
    const found = await balanceOf(ctx, cycle.id);
    const decided = decideSave(cycle, found, input.narrative);
    if (!decided.ok) return decided;
    if (saysTheSame(found?.narrative ?? UNWRITTEN, input.narrative)) return allow({ version: found?.version ?? 0 });
    if ((found?.version ?? 0) !== input.version)
      throw new Stale('balance', { stream: { kind: 'cycle', id: cycle.id }, names: ['balance.'] });
    const version = input.version + 1;
    const words = {
      narrative: storedNarrative.write(input.narrative),
      preparedBy: personOf(ctx.actor)!,
      preparedAt: ctx.now,
      version,
    };
    await ctx.db
      .insert(balance)
      .values({ cycleId: cycle.id, state: 'draft', ...words })
      .onConflictDoUpdate({ target: balance.cycleId, set: words });
    await record(ctx, {
      name: 'balance.saved',
      stream: { kind: 'cycle', id: cycle.id },
      audience: 'staff',
      data: { version },
    });
    return allow({ version });
  });
}
