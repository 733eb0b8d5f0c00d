import { sql } from 'drizzle-orm';
import { type FigureName, type FigureRow, figureRowsOf, storedCut } from '../balance/index.ts';
import { type Ctx, NotFound } from '../platform/index.ts';

export interface FigurePage {
  year: number;
  /** Of the procedure, under which the cycle runs */
  version: number;
  rows: FigureRow[];
  /** Frozen with the balance, of now, or of now because the balance was confirmed before such rows were kept */
  drawn: 'frozen' | 'now' | 'afterwards';
}

/** The very rows that a figure of a year's balance counts, of one activity when it is asked: frozen with it, once it was confirmed. Two statements; unknown is not found. */
export async function figurePage(
  ctx: Ctx,
  year: number,
  name: FigureName,
  activity: number | null = null,
): Promise<FigurePage> {
  const [cycle] = await ctx.db.execute<{ id: string; version: number; frozen: unknown }>(
    sql`select c.id, c.procedure_version as version, b.frozen from cycle c left join balance b on b.cycle_id = c.id where c.year = ${year}`,
  );
  if (!cycle) throw new NotFound('cycle');
  const cut = cycle.frozen ? storedCut.read(cycle.frozen).rows?.[name] : undefined;
  const rows = cut ?? (await figureRowsOf(ctx, cycle.id, [name]))[name] ?? [];
  return {
    year,
    version: cycle.version,
    rows: rows.filter((row) => activity === null || row.activity === activity),
    drawn: cut ? 'frozen' : unfrozen(cycle.frozen),
  };
}

function unfrozen(confirmed: unknown): FigurePage['drawn'] {
  return confirmed ? 'afterwards' : 'now';
}
