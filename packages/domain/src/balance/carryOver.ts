import { and, eq } from 'drizzle-orm';
import { alliance as allianceTable, lockAlliance } from '../alliance/index.ts';
import { lockCycle } from '../cycle/index.ts';
import { allow, type Ctx, Forbidden, NotFound, type Outcome, personOf, record, transact } from '../platform/index.ts';
import type { CarryOverAlliance } from './inputs.ts';
import { mayCarryOver } from './policy.ts';
import { balanceOf } from './rows.ts';
import { decideCarryOver, mustBeStillIn } from './rules.ts';
import { carryOver } from './tables.ts';

/** Moves a running alliance to a later cycle, with its reason: it keeps its step and its version. A repeat of the same person says that it was done. */
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
    const from = await lockCycle(ctx, alliance.cycleId, 'share');
    const to = await lockCycle(ctx, input.to, 'share');
    if (await movedAlready(ctx, input)) return allow();
    const still = mustBeStillIn(input.from, alliance, from);
    if (!still.ok) return still;
    const decided = decideCarryOver(alliance, from, to, await balanceOf(ctx, from.id));
    if (!decided.ok) return decided;
    const moved = { fromCycleId: alliance.cycleId, toCycleId: to.id, reason: input.reason };
    await ctx.db
      .insert(carryOver)
      .values({ allianceId: alliance.id, ...moved, decidedBy: personOf(ctx.actor)!, decidedAt: ctx.now });
    await ctx.db.update(allianceTable).set({ cycleId: to.id }).where(eq(allianceTable.id, alliance.id));
    await record(ctx, {
      name: 'alliance.carriedOver',
      stream: { kind: 'alliance', id: alliance.id },
      audience: 'parties',
      data: { from: moved.fromCycleId, to: to.id, year: to.year, step: alliance.step! },
    });
    return allow();
  });
}

async function movedAlready(ctx: Ctx, { alliance, to }: CarryOverAlliance): Promise<boolean> {
  const same = and(
    eq(carryOver.allianceId, alliance),
    eq(carryOver.toCycleId, to),
    eq(carryOver.decidedBy, personOf(ctx.actor)!),
  );
  return (await ctx.db.$count(carryOver, same)) > 0;
}
