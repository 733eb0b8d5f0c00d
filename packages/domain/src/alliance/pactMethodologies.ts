import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import {
  allow,
  type Ctx,
  claim,
  Forbidden,
  inTurn,
  NotFound,
  newId,
  type Outcome,
  personOf,
  record,
  refuse,
  transact,
} from '../platform/index.ts';
import { fold } from '../platform/text.ts';
import type { AddPactMethodology, RetirePactMethodology } from './pactInputs.ts';
import { mayKeepMethodologies } from './policy.ts';
import { pactMethodology } from './tables.ts';

/** The names of the methodologies under which a pact may be proposed today, in alphabetical order. */
export async function methodologiesInForce(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db
    .select({ name: pactMethodology.name })
    .from(pactMethodology)
    .where(isNull(pactMethodology.retiredAt))
    .orderBy(sql`app.fold(${pactMethodology.name})`, asc(pactMethodology.name));
  return rows.map((row) => row.name);
}

/** Adds a methodology that does the times of "Pactando", with no change of the program. Refuses a name that is known. */
export async function addPactMethodology(outer: Ctx, input: AddPactMethodology): Promise<Outcome<{ id: string }>> {
  if (!mayKeepMethodologies(outer.actor)) throw new Forbidden('keepMethodologies');
  return transact(outer, async (ctx) => {
    const { first, id } = await claim(ctx, input, 'pactMethodology', newId(ctx.now));
    if (!first) return allow({ id });
    const { key, ...said } = input;
    await inTurn(ctx, 'pactMethodology');
    const names = await ctx.db.select({ name: pactMethodology.name }).from(pactMethodology);
    if (names.some(({ name }) => fold(name) === fold(said.name))) return refuse('methodology.nameTaken');
    const added = await ctx.db
      .insert(pactMethodology)
      .values({ id, ...said, addedAt: ctx.now, addedBy: personOf(ctx.actor) })
      .onConflictDoNothing()
      .returning({ id: pactMethodology.id });
    if (added.length === 0) return refuse('methodology.nameTaken');
    await tell(ctx, 'pactMethodology.added', id);
    return allow({ id });
  });
}

/** Takes a methodology out of the choices of new proposals: the pacts that were written under it keep it. */
export async function retirePactMethodology(outer: Ctx, input: RetirePactMethodology): Promise<Outcome> {
  if (!mayKeepMethodologies(outer.actor)) throw new Forbidden('keepMethodologies');
  return transact(outer, async (ctx) => {
    const { methodology: id } = input;
    const [found] = await ctx.db
      .select({ retiredAt: pactMethodology.retiredAt })
      .from(pactMethodology)
      .where(eq(pactMethodology.id, id));
    if (!found) throw new NotFound('pactMethodology');
    const retired = await ctx.db
      .update(pactMethodology)
      .set({ retiredAt: ctx.now })
      .where(and(eq(pactMethodology.id, id), isNull(pactMethodology.retiredAt)))
      .returning({ id: pactMethodology.id });
    if (retired.length === 0) return refuse('methodology.alreadyRetired');
    await tell(ctx, 'pactMethodology.retired', id);
    return allow();
  });
}

function tell(ctx: Ctx, name: 'pactMethodology.added' | 'pactMethodology.retired', id: string): Promise<void> {
  return record(ctx, { name, stream: { kind: 'system', id }, audience: 'staff', data: { methodology: id } });
}
