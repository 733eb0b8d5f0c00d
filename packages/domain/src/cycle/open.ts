import { gt } from 'drizzle-orm';
import {
  allow,
  type Ctx,
  claim,
  Forbidden,
  isTaken,
  newId,
  type Outcome,
  record,
  refuse,
  transact,
} from '../platform/index.ts';
import type { OpenCycle } from './inputs.ts';
import { mayOpenCycle } from './policy.ts';
import { decideOpening } from './rules.ts';
import { cycle } from './tables.ts';

const VERSION_IN_FORCE = 2;

/**
 * Opens a year's cycle under the version of the procedure in force; its activity 1 is open. Refuses a year that
 * has one, and a year before one whose balance was filed; a repeated key opens nothing again.
 */
export async function openCycle(outer: Ctx, input: OpenCycle): Promise<Outcome<{ id: string }>> {
  if (!mayOpenCycle(outer.actor)) throw new Forbidden('openCycle');
  try {
    return await transact(outer, async (ctx) => {
      const { first, id } = await claim(ctx, input, 'cycle', newId(ctx.now));
      if (!first) return allow({ id });
      const later = await ctx.db.select().from(cycle).where(gt(cycle.year, input.year)).for('share');
      const decided = decideOpening(input.year, later);
      if (!decided.ok) return decided;
      await ctx.db
        .insert(cycle)
        .values({ id, year: input.year, procedureVersion: VERSION_IN_FORCE, openedAt: ctx.now });
      await record(ctx, {
        name: 'cycle.opened',
        stream: { kind: 'cycle', id },
        audience: 'public',
        data: { year: input.year, procedureVersion: VERSION_IN_FORCE },
      });
      return allow({ id });
    });
  } catch (error) {
    if (isTaken(error, 'cycle_year')) return refuse('cycle.yearTaken', { year: input.year });
    throw error;
  }
}
