import { eq } from 'drizzle-orm';
import { lockCycle } from '../cycle/index.ts';
import { allow, type Ctx, Forbidden, type Outcome, record, Stale, transact } from '../platform/index.ts';
import type { EndAlliance } from './inputs.ts';
import { invitedParties } from './partyInvitation.ts';
import { mayEndAlliance } from './policy.ts';
import { lockAlliance, wholeTrail } from './rows.ts';
import { decideEnd } from './rules.ts';
import { alliance as allianceTable } from './tables.ts';
import { keepTurn } from './turn.ts';

/**
 * Ends an alliance outside the sixteen activities, withdrawn or before time, with its reason: the balance reports it.
 * Refuses what has ended, what nobody accepted to be in, and what a confirmed balance counts. Throws Stale when the case is
 * no longer as it was read.
 */
export async function endAlliance(outer: Ctx, input: EndAlliance): Promise<Outcome> {
  if (!mayEndAlliance(outer.actor)) throw new Forbidden('endAlliance');
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, input.alliance);
    const { balanceConfirmedAt } = await lockCycle(ctx, alliance.cycleId, 'share');
    const decided = decideEnd(alliance, { isCut: balanceConfirmedAt !== null }, await invitedParties(ctx, alliance.id));
    if (!decided.ok) return decided;
    if (alliance.version !== input.version) throw new Stale('alliance', wholeTrail(alliance));
    const { outcome: act, reason } = input;
    const turn = await keepTurn(ctx, { allianceId: alliance.id, act, activity: alliance.step!, reason });
    await ctx.db.update(allianceTable).set({ endReason: reason }).where(eq(allianceTable.id, alliance.id));
    await record(ctx, {
      name: 'alliance.ended',
      stream: { kind: 'alliance', id: alliance.id },
      audience: 'parties',
      data: { outcome: act, step: alliance.step!, turn },
    });
    return allow();
  });
}
