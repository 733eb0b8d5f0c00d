import { eq } from 'drizzle-orm';
import { lockCycle } from '../cycle/index.ts';
import { allow, type Ctx, claim, Forbidden, newId, type Outcome, record, transact } from '../platform/index.ts';
import type { OpenEdition } from './inputs.ts';
import { mayOpenEdition } from './policy.ts';
import { mayHaveEdition } from './rules.ts';
import { edition } from './tables.ts';

/** Opens the cycle's edition of the gala, with the technical document that its decisions will cite. */
export async function openEdition(outer: Ctx, input: OpenEdition): Promise<Outcome<{ id: string }>> {
  if (!mayOpenEdition(outer.actor)) throw new Forbidden('openEdition');
  return transact(outer, async (ctx) => {
    const cycle = await lockCycle(ctx, input.cycle, 'update');
    const { first, id } = await claim(ctx, input, 'edition', newId(ctx.now));
    if (!first) return allow({ id });
    const decided = mayHaveEdition(cycle, (await ctx.db.$count(edition, eq(edition.cycleId, cycle.id))) > 0);
    if (!decided.ok) return decided;
    const { name, technicalDocument } = input;
    await ctx.db.insert(edition).values({ id, cycleId: cycle.id, name, technicalDocument, createdAt: ctx.now });
    await record(ctx, {
      name: 'edition.opened',
      stream: { kind: 'cycle', id: cycle.id },
      audience: 'public',
      data: { edition: id },
    });
    return allow({ id });
  });
}
