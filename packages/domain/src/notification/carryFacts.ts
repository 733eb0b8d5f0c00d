import { and, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { carryOver } from '../balance/index.ts';
import { cycle } from '../cycle/index.ts';
import { person } from '../identity/index.ts';
import { type Ctx, NotFound } from '../platform/index.ts';

export interface CarryFacts {
  /** Years */
  from: number;
  to: number;
  reason: string;
  at: Date;
  by: { id: string; name: string };
}

/** How an alliance came to a later cycle: from which, why, who decided it and when. Throws NotFound where it did not. */
export async function carryFacts(ctx: Ctx, of: { alliance: string; cycle: string }): Promise<CarryFacts> {
  const [before, after] = [alias(cycle, 'before'), alias(cycle, 'after')];
  const [row] = await ctx.db
    .select({
      ...{ from: before.year, to: after.year, reason: carryOver.reason, at: carryOver.decidedAt },
      by: { id: person.id, name: person.name },
    })
    .from(carryOver)
    .innerJoin(before, eq(before.id, carryOver.fromCycleId))
    .innerJoin(after, eq(after.id, carryOver.toCycleId))
    .innerJoin(person, eq(person.id, carryOver.decidedBy))
    .where(and(eq(carryOver.allianceId, of.alliance), eq(carryOver.toCycleId, of.cycle)));
  if (!row) throw new NotFound('carryOver');
  return row;
}
