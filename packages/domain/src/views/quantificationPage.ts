import { sql } from 'drizzle-orm';
import { type Figures, type QuantifiedLine, quantificationFormat, quantify } from '../balance/index.ts';
import { type Ctx, NotFound } from '../platform/index.ts';

export interface QuantificationPage {
  year: number;
  format: typeof quantificationFormat;
  lines: QuantifiedLine[];
  totals: ReturnType<typeof quantify>;
  notMonetizable: number;
  /** The total that the confirmed balance froze; null until it is confirmed */
  frozenTotal: string | null;
  filing: { number: string; filedOn: string } | null;
}

interface Row extends Record<string, unknown> {
  lines: QuantifiedLine[] | null;
  not_monetizable: number;
  frozen: Figures | null;
  filing: QuantificationPage['filing'];
}

/** The Cuantificación of a year in its format: private and community lines only. One statement. */
export async function quantificationPage(ctx: Ctx, year: number): Promise<QuantificationPage> {
  const [row] = await ctx.db.execute<Row>(sql`
    with given as (
      select l.*, n.name as initiative, n.position, o.name as ally from cycle c join alliance a on a.cycle_id = c.id
        join contribution l on l.alliance_id = a.id join initiative n on n.id = l.initiative_id join organization o on o.id = l.organization_id
      where c.year = ${year} and l.state = 'verified' and l.origin in ('private', 'community')),
    lines as (
      select min(initiative) as initiative, min(position) as position, min(ally) as ally, origin, count(*)::int as deliveries,
        array_agg(distinct method) as methods, sum(value)::text as value
      from given where monetizable group by initiative_id, organization_id, origin)
    select (select json_agg(json_build_object('initiative', initiative, 'ally', ally, 'origin', origin, 'deliveries', deliveries,
        'methods', methods, 'value', value) order by position, ally) from lines) as lines,
      (select count(*)::int from given where not monetizable) as not_monetizable, b.frozen,
      case when f.number is not null then json_build_object('number', f.number, 'filedOn', f.filed_on) end as filing
    from cycle c left join balance b on b.cycle_id = c.id left join filing f on f.id = b.filing_id where c.year = ${year}`);
  if (!row) throw new NotFound('cycle');
  const lines = row.lines ?? [];
  return {
    year,
    format: quantificationFormat,
    lines,
    totals: quantify(lines),
    notMonetizable: row.not_monetizable,
    frozenTotal: row.frozen?.quantification.total ?? null,
    filing: row.filing,
  };
}
