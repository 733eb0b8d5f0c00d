import { sql } from 'drizzle-orm';
import { allow, type Ctx, claim, Forbidden, newId, type Outcome, record, transact } from '../platform/index.ts';
import type { DraftInitiative } from './inputs.ts';
import { mayDraftInitiative } from './policy.ts';
import { lockCycle } from './rows.ts';
import { mayBeDrafted } from './rules.ts';
import { initiative } from './tables.ts';

/** Adds an initiative to those that the committee will consider. Nothing may choose it until the acta prioritises it. */
export async function draftInitiative(outer: Ctx, input: DraftInitiative): Promise<Outcome<{ id: string }>> {
  if (!mayDraftInitiative(outer.actor)) throw new Forbidden('draftInitiative');
  return transact(outer, async (ctx) => {
    const cycle = await lockCycle(ctx, input.cycle, 'update');
    const { first, id } = await claim(ctx, input, 'initiative', newId(ctx.now));
    if (!first) return allow({ id });
    const open = mayBeDrafted(cycle);
    if (!open.ok) return open;
    await ctx.db.insert(initiative).values({
      id,
      cycleId: cycle.id,
      position: sql`(select count(*) + 1 from ${initiative} where ${initiative.cycleId} = ${cycle.id})`,
      name: input.name,
      lineOfWork: input.lineOfWork,
      description: input.description,
    });
    await record(ctx, {
      name: 'initiative.drafted',
      stream: { kind: 'cycle', id: cycle.id },
      audience: 'staff',
      data: { initiative: id },
    });
    return allow({ id });
  });
}
