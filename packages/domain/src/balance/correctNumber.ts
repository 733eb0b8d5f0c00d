import { and, asc, eq } from 'drizzle-orm';
import { alliance } from '../alliance/index.ts';
import { lockCycle } from '../cycle/index.ts';
import { keepCorrection, numbered, readFiling } from '../filing/index.ts';
import type { CorrectFilingNumber } from '../filing/inputs.ts';
import { allow, type Ctx, Forbidden, NotFound, type Outcome, record, transact } from '../platform/index.ts';
import { mayFileBalance } from './policy.ts';

/**
 * Corrects the radicado of a cycle's balance that was typed wrong, by a later entry that names it: both are kept, and
 * each alliance that ended with it is told. Refuses and throws as that of an alliance's packet.
 */
export async function correctBalanceNumber(outer: Ctx, input: CorrectFilingNumber): Promise<Outcome> {
  if (!mayFileBalance(outer.actor)) throw new Forbidden('correctBalanceNumber');
  return numbered(input.number, () =>
    transact(outer, async (ctx) => {
      const { cycleId } = await readFiling(ctx, input.filing);
      if (!cycleId) throw new NotFound('filing');
      await lockCycle(ctx, cycleId, 'update');
      const corrected = await keepCorrection(ctx, input);
      if (!corrected.ok) return corrected;
      const told = { name: 'filing.corrected', data: corrected.value, cause: corrected.value.filing } as const;
      await record(ctx, { ...told, stream: { kind: 'cycle', id: cycleId }, audience: 'public' });
      for (const { id } of await endedWith(ctx, cycleId)) {
        await record(ctx, { ...told, stream: { kind: 'alliance', id }, audience: 'parties' });
      }
      return allow();
    }),
  );
}

/** The alliances that the filing of the balance closed. */
async function endedWith(ctx: Ctx, cycleId: string): Promise<{ id: string }[]> {
  return ctx.db
    .select({ id: alliance.id })
    .from(alliance)
    .where(and(eq(alliance.cycleId, cycleId), eq(alliance.state, 'closed')))
    .orderBy(asc(alliance.id));
}
