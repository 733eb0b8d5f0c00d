import { eq } from 'drizzle-orm';
import { hasEnded, lockAlliance } from '../alliance/index.ts';
import {
  allow,
  bogotaDay,
  type Ctx,
  Forbidden,
  NotFound,
  type Outcome,
  personOf,
  record,
  transact,
} from '../platform/index.ts';
import { numbered } from './correctNumber.ts';
import type { EnterFilingNumber } from './inputs.ts';
import { mayEnterNumber } from './policy.ts';
import { lockFiling, readFiling } from './rows.ts';
import { decideNumber } from './rules.ts';
import { filing } from './tables.ts';

/**
 * Enters the radicado of an alliance's packet or amendment. The packet's closes activity 9, which cannot close
 * without it, and sends the commitments to the person responsible of the team. Of a case that ended it closes
 * nothing.
 */
export async function enterFilingNumber(outer: Ctx, input: EnterFilingNumber): Promise<Outcome> {
  return numbered(input.number, () =>
    transact(outer, async (ctx) => {
      const { allianceId } = await readFiling(ctx, input.filing);
      if (!allianceId) throw new NotFound('filing');
      const alliance = await lockAlliance(ctx, allianceId);
      if (!mayEnterNumber(ctx.actor, alliance)) throw new Forbidden('enterFilingNumber');
      const found = await lockFiling(ctx, input.filing);
      const decided = decideNumber(found, alliance, input.filedOn, bogotaDay(ctx.now));
      if (!decided.ok) return decided;
      const { number, filedOn, minutesUsed } = input;
      await ctx.db
        .update(filing)
        .set({ state: 'filed', number, filedOn, filedAt: ctx.now, filedBy: personOf(ctx.actor), sentToLeadAt: ctx.now })
        .where(eq(filing.id, found.id));
      await record(ctx, {
        name: found.kind === 'commitments' ? 'commitments.filed' : 'amendment.filed',
        stream: { kind: 'alliance', id: alliance.id },
        audience: 'parties',
        data: { filing: found.id, number, filedOn, minutesUsed, ...(hasEnded(alliance) && { afterEnd: true }) },
      });
      return allow();
    }),
  );
}
