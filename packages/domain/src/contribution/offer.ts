import { eq } from 'drizzle-orm';
import { allianceFromRow, alliance as allianceTable } from '../alliance/index.ts';
import { staysOf } from '../cycle/index.ts';
import { type Ctx, NotFound, type Outcome } from '../platform/index.ts';
import { offersDeclaration } from './rules.ts';

/** Whether a case takes deliveries now, by the rule of its verb, and whether each needs the reason why it comes after the cut. */
export async function declarationOffer(ctx: Ctx, alliance: string): Promise<Outcome<{ late: boolean }>> {
  const [row] = await ctx.db.select().from(allianceTable).where(eq(allianceTable.id, alliance));
  if (!row) throw new NotFound('alliance');
  const found = allianceFromRow(row);
  return offersDeclaration(found, await staysOf(ctx, found));
}
