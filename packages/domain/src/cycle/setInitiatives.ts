import { eq } from 'drizzle-orm';
import { allow, among, type Ctx, Forbidden, type Outcome, personOf, record, transact } from '../platform/index.ts';
import type { SetInitiatives } from './inputs.ts';
import { maySetInitiatives } from './policy.ts';
import { initiativesOf, lockCycle } from './rows.ts';
import { decideInitiatives } from './rules.ts';
import { cycle as cycleTable, initiative } from './tables.ts';

/**
 * Closes activity 1: the committee's acta prioritises the initiatives of the cycle. Called by the
 * approval of that acta; refuses a second time, an empty list and an initiative of another cycle.
 */
export async function setInitiatives(
  outer: Ctx,
  cycleId: string,
  acta: string,
  input: SetInitiatives,
): Promise<Outcome> {
  if (!maySetInitiatives(outer.actor, input.committee)) throw new Forbidden('setInitiatives');
  return transact(outer, async (ctx) => {
    const cycle = await lockCycle(ctx, cycleId, 'update');
    const decided = decideInitiatives(cycle, await initiativesOf(ctx, cycleId), input.initiatives);
    if (!decided.ok) return decided;
    await ctx.db
      .update(cycleTable)
      .set({
        committee: input.committee,
        initiativesActaId: acta,
        initiativesSetAt: ctx.now,
        initiativesSetBy: personOf(ctx.actor),
        version: cycle.version + 1,
      })
      .where(eq(cycleTable.id, cycleId));
    await ctx.db.update(initiative).set({ prioritisedAt: ctx.now }).where(among(initiative.id, input.initiatives));
    await record(ctx, {
      name: 'cycle.initiativesSet',
      stream: { kind: 'cycle', id: cycleId },
      audience: 'public',
      data: { committee: input.committee, acta, initiatives: input.initiatives },
    });
    return allow();
  });
}
