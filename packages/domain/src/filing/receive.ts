import { eq } from 'drizzle-orm';
import { lockAlliance } from '../alliance/index.ts';
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
import { mayReceive } from './policy.ts';
import { lockFiling, readFiling } from './rows.ts';
import { filing } from './tables.ts';

/** The person responsible of the network team confirms receipt of the filed commitments, for consolidation. */
export async function receiveFiling(outer: Ctx, input: { filing: string }): Promise<Outcome> {
  if (!mayReceive(outer.actor)) throw new Forbidden('receiveFiling');
  return transact(outer, async (ctx) => {
    const { allianceId } = await readFiling(ctx, input.filing);
    if (!allianceId) throw new NotFound('filing');
    await lockAlliance(ctx, allianceId);
    const found = await lockFiling(ctx, input.filing);
    if (!found.filed) return refuse('filing.notFiled');
    if (found.receivedByLeadAt) return allow();
    await ctx.db
      .update(filing)
      .set({ receivedByLeadAt: ctx.now, receivedBy: personOf(ctx.actor) })
      .where(eq(filing.id, found.id));
    await record(ctx, {
      name: 'filing.received',
      stream: { kind: 'alliance', id: allianceId },
      audience: 'parties',
      data: { filing: found.id },
    });
    return allow();
  });
}
