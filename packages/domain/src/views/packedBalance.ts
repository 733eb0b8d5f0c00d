import { sql } from 'drizzle-orm';
import { type Figures, type Narrative, storedCut, storedNarrative } from '../balance/index.ts';
import type { Ctx } from '../platform/index.ts';

/** A confirmed balance as it goes to be filed: its words and figures, fixed with their hash. */
export interface PackedBalance {
  narrative: Narrative;
  figures: Figures;
  sha256: string;
  procedureVersion: number;
  confirmedBy: string;
  confirmedAt: string;
}

interface BalanceRow
  extends Record<string, unknown>,
    Pick<PackedBalance, 'sha256' | 'procedureVersion' | 'confirmedBy'> {
  narrative: unknown;
  frozen: unknown;
  confirmed_at: string;
}

/** From its frozen cut: whoever files it reads what was confirmed, and none of the rows that it counts. */
export async function packedBalance(ctx: Ctx, filing: string): Promise<PackedBalance | null> {
  const [row] = await ctx.db.execute<BalanceRow>(sql`
    select b.narrative, b.frozen, b.frozen_sha256 as sha256, b.confirmed_at, coalesce(p.name, '') as "confirmedBy", c.procedure_version as "procedureVersion"
    from balance b join cycle c on c.id = b.cycle_id left join person p on p.id = b.confirmed_by where b.filing_id = ${filing} and b.frozen is not null`);
  if (!row) return null;
  const { narrative, frozen, confirmed_at, sha256, procedureVersion, confirmedBy } = row;
  const { lines, rows, plans, ...figures } = storedCut.read(frozen);
  const confirmedAt = new Date(confirmed_at).toISOString();
  return {
    ...{ sha256, procedureVersion, confirmedBy, confirmedAt },
    narrative: storedNarrative.read(narrative),
    figures,
  };
}
