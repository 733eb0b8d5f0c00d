import { eq } from 'drizzle-orm';
import { allow, type Ctx, Forbidden, type Outcome, record, Stale, transact } from '../platform/index.ts';
import type { ResumeAlliance } from './inputs.ts';
import { mayTurnAlliance } from './policy.ts';
import { lockAlliance, wholeTrail } from './rows.ts';
import { decideResumption } from './rules.ts';
import { alliance as allianceTable } from './tables.ts';
import { keepTurn } from './turn.ts';

/**
 * Sets a suspended alliance going again from the step where it stood, with its reason. The parties hear of it.
 * Throws Stale when the case is no longer as it was read.
 */
export async function resumeAlliance(outer: Ctx, input: ResumeAlliance): Promise<Outcome> {
  if (!mayTurnAlliance(outer.actor)) throw new Forbidden('resumeAlliance');
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, input.alliance);
    const decided = decideResumption(alliance);
    if (!decided.ok) return decided;
    if (alliance.version !== input.version) throw new Stale('alliance', wholeTrail(alliance));
    const { step } = decided.value;
    const said = { allianceId: alliance.id, act: 'resumed' as const, activity: step, reason: input.reason };
    const turn = await keepTurn(ctx, said);
    await ctx.db
      .update(allianceTable)
      .set({ state: 'running', version: alliance.version + 1 })
      .where(eq(allianceTable.id, alliance.id));
    await record(ctx, {
      name: 'alliance.resumed',
      stream: { kind: 'alliance', id: alliance.id },
      audience: 'parties',
      data: { step, turn },
    });
    return allow();
  });
}
