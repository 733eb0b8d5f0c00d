import { sql } from 'drizzle-orm';
import { isQuantified, toldOfCycle } from '../balance/index.ts';
import {
  type LedgerLine,
  type MatrixCell,
  type MatrixTotals,
  matrixCells,
  matrixTotals,
} from '../contribution/index.ts';
import { nearestYear } from '../cycle/index.ts';
import type { Ctx } from '../platform/index.ts';
import { versionInForce } from '../procedure/index.ts';

export interface MatrixPage {
  /** The one asked for; else the newest with deliveries, else the one that runs */
  year: number | null;
  years: number[];
  /** That of the procedure under which the year runs; that in force when there is none */
  procedureVersion: number;
  /** One per initiative, ally and origin: as many as gave something that year. From the cut, once the balance was confirmed */
  cells: MatrixCell[];
  totals: MatrixTotals;
  /** The very deliveries that the figure asked for counts; null when none was */
  deliveries: LedgerLine[] | null;
  /** What came after the cut, or is outside the life of its alliance: it adds to nothing above */
  apart: LedgerLine[];
  /** Whether the balance of the year is confirmed, so that nothing moves any more */
  cut: boolean;
}

interface Row extends Record<string, unknown> {
  years: number[] | null;
  year: number | null;
  cycle: string | null;
  version: number | null;
}

/** The matrix of deliveries of a cycle, by initiative and by ally, with its totals (R-059, R-062). Three statements. */
export async function matrixPage(
  ctx: Ctx,
  asked: number | null,
  wanted: WantedLines | null = null,
): Promise<MatrixPage> {
  const [row] = await ctx.db.execute<Row>(sql`
    with chosen as (select id, year, procedure_version from cycle where ${asked}::int is null or year = ${asked}
      order by exists (select 1 from contribution l where l.cycle_id = cycle.id and l.state in ('delivered', 'verified')) desc,
        balance_filed_at is not null, initiatives_set_at is null, ${nearestYear(ctx, sql`year`)} limit 1)
    select (select json_agg(year order by year desc) from cycle) as years, (select year from chosen) as year, (select id from chosen) as cycle,
      (select procedure_version from chosen) as version`);
  const told = row?.cycle ? await toldOfCycle(ctx, row.cycle) : { counted: [], apart: [], cut: null };
  const cells = matrixCells(told.counted);
  return {
    year: row?.year ?? null,
    years: row?.years ?? [],
    procedureVersion: row?.version ?? versionInForce.number,
    cells,
    totals: matrixTotals(cells),
    deliveries: wanted && told.counted.filter((line) => isWanted(wanted, line)),
    apart: told.apart,
    cut: told.cut !== null,
  };
}

/** Which deliveries a figure counts: of some initiative, ally or origin, or of every. An unknown value finds none. */
export interface WantedLines {
  which: string;
  initiative: string | null;
  ally: string | null;
  origin: string | null;
}

/** What the figures of the matrix, the quantification and the balance count, by the name that their addresses give it. */
const FIGURES: { readonly [which: string]: (line: LedgerLine) => boolean } = {
  todas: () => true,
  declaradas: ({ value }) => value !== null,
  verificadas: ({ state }) => state === 'verified',
  'sin-valor': ({ monetizable }) => !monetizable,
  'sin-valor-verificadas': ({ monetizable, state }) => !monetizable && state === 'verified',
  cuantificadas: (line) => isQuantified(line) && line.monetizable,
  'sin-valor-cuantificables': (line) => isQuantified(line) && !line.monetizable,
};

function isWanted({ which, initiative, ally, origin }: WantedLines, line: LedgerLine): boolean {
  return (
    Object.hasOwn(FIGURES, which) &&
    FIGURES[which]!(line) &&
    (initiative === null || line.initiativeId === initiative) &&
    (ally === null || line.organizationId === ally) &&
    (origin === null || line.origin === origin)
  );
}

/** Every delivery of the allies in a cycle, for the download (R-059): what counts, and what is told apart. */
export async function deliveriesOf(
  ctx: Ctx,
  year: number,
): Promise<Pick<MatrixPage, 'apart'> & { counted: LedgerLine[] }> {
  const [cycle] = await ctx.db.execute<{ id: string }>(sql`select id from cycle where year = ${year}`);
  return cycle ? toldOfCycle(ctx, cycle.id) : { counted: [], apart: [] };
}
