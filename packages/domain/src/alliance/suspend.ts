import { eq } from 'drizzle-orm';
import { lockCycle } from '../cycle/index.ts';
import { allow, type Ctx, Forbidden, type Outcome, record, Stale, transact } from '../platform/index.ts';
import type { SuspendAlliance } from './inputs.ts';
import { mayTurnAlliance } from './policy.ts';
import { lockAlliance, wholeTrail } from './rows.ts';
import { decideSuspension } from './rules.ts';
import { alliance as allianceTable } from './tables.ts';
import { keepTurn } from './turn.ts';

/**
 * Suspends a running alliance with its reason: it keeps its step, its path's verbs refuse until it is resumed, and
 * its cycle goes on waiting for it. The parties hear of it by mail. Refuses what a
 * confirmed balance counts. Throws Stale when the case is no longer as it was read.
 */
export async function suspendAlliance(outer: Ctx, input: SuspendAlliance): Promise<Outcome> {
  if (!mayTurnAlliance(outer.actor)) throw new Forbidden('suspendAlliance');
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, input.alliance);
    const { balanceConfirmedAt } = await lockCycle(ctx, alliance.cycleId, 'share');
    const decided = decideSuspension(alliance, { isCut: balanceConfirmedAt !== null });
    if (!decided.ok) return decided;
    if (alliance.version !== input.version) throw new Stale('alliance', wholeTrail(alliance));
    const { step } = decided.value;
    const said = { allianceId: alliance.id, act: 'suspended' as const, activity: step, reason: input.reason };
    const turn = await keepTurn(ctx, said);
    await ctx.db
      .update(allianceTable)
      .set({ state: 'suspended', version: alliance.version + 1 })
      .where(eq(allianceTable.id, alliance.id));
    await record(ctx, {
      name: 'alliance.suspended',
      stream: { kind: 'alliance', id: alliance.id },
      audience: 'parties',
      data: { step, turn },
    });
    return allow();
  });
}
