import { eq } from 'drizzle-orm';
import { alliance as allianceTable, lockAlliance } from '../alliance/index.ts';
import { cycle as cycleTable, lockCycle, mayReceiveAlliances } from '../cycle/index.ts';
import {
  allow,
  type Ctx,
  Forbidden,
  NotFound,
  type Outcome,
  personOf,
  record,
  refuse,
  transact,
} from '../platform/index.ts';
import type { CarryOverAlliance } from './inputs.ts';
import { mayCarryOver } from './policy.ts';
import { carryOver } from './tables.ts';

/** Moves a running alliance to a later cycle, with its reason: it keeps its step and its version. */
export async function carryOverAlliance(outer: Ctx, input: CarryOverAlliance): Promise<Outcome> {
  if (!mayCarryOver(outer.actor)) throw new Forbidden('carryOverAlliance');
  return transact(outer, async (ctx) => {
    const [known] = await ctx.db
      .select({ cycleId: allianceTable.cycleId })
      .from(allianceTable)
      .where(eq(allianceTable.id, input.alliance));
    if (!known) throw new NotFound('alliance');
    for (const id of [known.cycleId, input.to].sort()) await lockCycle(ctx, id, 'share');
    const alliance = await lockAlliance(ctx, input.alliance);
    if (alliance.state !== 'running' || alliance.step === null)
      return refuse('alliance.notRunning', { state: alliance.state });
    const [from] = await ctx.db.select().from(cycleTable).where(eq(cycleTable.id, alliance.cycleId));
    const to = await lockCycle(ctx, input.to, 'share');
    if (to.year <= from!.year) return refuse('balance.carryToLaterCycle', { year: to.year });
    const receives = mayReceiveAlliances(to);
    if (!receives.ok) return receives;
    const moved = { fromCycleId: alliance.cycleId, toCycleId: to.id, reason: input.reason };
    await ctx.db
      .insert(carryOver)
      .values({ allianceId: alliance.id, ...moved, decidedBy: personOf(ctx.actor)!, decidedAt: ctx.now });
    await ctx.db.update(allianceTable).set({ cycleId: to.id }).where(eq(allianceTable.id, alliance.id));
    await record(ctx, {
      name: 'alliance.carriedOver',
      stream: { kind: 'alliance', id: alliance.id },
      audience: 'parties',
      data: { from: moved.fromCycleId, to: to.id, step: alliance.step },
    });
    return allow();
  });
}
