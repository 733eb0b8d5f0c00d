import { eq } from 'drizzle-orm';
import { lockAlliance } from '../alliance/index.ts';
import { commitment } from '../commitment/index.ts';
import { allow, type Ctx, Forbidden, NotFound, type Outcome, personOf, record, transact } from '../platform/index.ts';
import type { TakeBackPacket } from './inputs.ts';
import { mayTakeBack } from './policy.ts';
import { lockFiling, readFiling } from './rows.ts';
import { decideTakingBack } from './rules.ts';
import { filing } from './tables.ts';

/**
 * Takes a packet off the desk before it has its number, with the reason, which stays. Its commitments are as they were:
 * those of 9 may be replaced and added to, those of a loop still need their number before 13 Sí; both are prepared again.
 */
export async function takeBackPacket(outer: Ctx, input: TakeBackPacket): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const { allianceId } = await readFiling(ctx, input.filing);
    if (!allianceId) throw new NotFound('filing');
    const alliance = await lockAlliance(ctx, allianceId);
    if (!mayTakeBack(ctx.actor, alliance)) throw new Forbidden('takeBackPacket');
    const found = await lockFiling(ctx, input.filing);
    const decided = decideTakingBack(found, alliance);
    if (!decided.ok) return decided;
    const freed = await ctx.db
      .update(commitment)
      .set({ filingId: null })
      .where(eq(commitment.filingId, found.id))
      .returning({ id: commitment.id });
    await ctx.db
      .update(filing)
      .set({ withdrawnAt: ctx.now, withdrawnBy: personOf(ctx.actor), withdrawReason: input.reason })
      .where(eq(filing.id, found.id));
    await record(ctx, {
      name: 'filing.takenBack',
      stream: { kind: 'alliance', id: alliance.id },
      audience: 'parties',
      data: { filing: found.id, kind: found.kind, commitments: freed.map(({ id }) => id).sort() },
    });
    return allow();
  });
}
