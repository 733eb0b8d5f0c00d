import { sql } from 'drizzle-orm';
import {
  isQuantified,
  type QuantifiedLine,
  quantificationFormat,
  quantifiedLines,
  quantify,
  toldOfCycle,
} from '../balance/index.ts';
import type { LedgerLine } from '../contribution/index.ts';
import { filingEntry } from '../filing/index.ts';
import { type Ctx, NotFound } from '../platform/index.ts';

export interface QuantificationPage {
  year: number;
  format: typeof quantificationFormat;
  /** From the cut, once the balance was confirmed */
  lines: QuantifiedLine[];
  totals: ReturnType<typeof quantify>;
  notMonetizable: number;
  /** The total that the confirmed balance froze; null until it is confirmed */
  frozenTotal: string | null;
  /** Verified private and community lines that came after the cut, or are outside the life of their alliance: they add to no total */
  apart: LedgerLine[];
  filing: { number: string; filedOn: string; was: string | null } | null;
}

interface Row extends Record<string, unknown> {
  id: string;
  filing: QuantificationPage['filing'];
}

/** The Cuantificación of a year in its format: private and community lines only. Three statements. */
export async function quantificationPage(ctx: Ctx, year: number): Promise<QuantificationPage> {
  const [row] = await ctx.db.execute<Row>(sql`
    select c.id, case when f.number is not null then json_build_object(${filingEntry()}) end as filing
    from cycle c left join balance b on b.cycle_id = c.id left join filing f on f.id = b.filing_id where c.year = ${year}`);
  if (!row) throw new NotFound('cycle');
  const { counted, apart, cut } = await toldOfCycle(ctx, row.id);
  const lines = quantifiedLines(counted);
  return {
    year,
    format: quantificationFormat,
    lines,
    totals: quantify(lines),
    notMonetizable: counted.filter((line) => isQuantified(line) && !line.monetizable).length,
    frozenTotal: cut?.quantification.total ?? null,
    apart: apart.filter(isQuantified),
    filing: row.filing,
  };
}
