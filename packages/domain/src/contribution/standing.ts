import { eq } from 'drizzle-orm';
import { type Alliance, allianceFromRow, alliance as allianceTable } from '../alliance/index.ts';
import { type Stay, staysOf } from '../cycle/index.ts';
import { type Ctx, NotFound } from '../platform/index.ts';

/** What the offers of the ledger ask of a case: where it stands, and the cycles that it is or was in. Two statements. */
export async function ledgerStanding(ctx: Ctx, alliance: string): Promise<{ alliance: Alliance; stays: Stay[] }> {
  const [row] = await ctx.db.select().from(allianceTable).where(eq(allianceTable.id, alliance));
  if (!row) throw new NotFound('alliance');
  const found = allianceFromRow(row);
  return { alliance: found, stays: await staysOf(ctx, found) };
}
