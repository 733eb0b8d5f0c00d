import { sql } from 'drizzle-orm';
import { type MatrixCell, type MatrixTotals, matrixTotals } from '../contribution/index.ts';
import type { Ctx } from '../platform/index.ts';

export interface MatrixPage {
  /** The one asked for; else the newest with deliveries, else the one that runs */
  year: number | null;
  years: number[];
  /** One per initiative and ally: as many as gave something that year */
  cells: MatrixCell[];
  totals: MatrixTotals;
}

interface Row extends Record<string, unknown> {
  years: number[] | null;
  year: number | null;
  cells: MatrixCell[] | null;
}

/** The matrix of deliveries of a cycle, by initiative and by ally, with its totals. One statement. */
export async function matrixPage(ctx: Ctx, asked: number | null): Promise<MatrixPage> {
  const [row] = await ctx.db.execute<Row>(sql`
    with chosen as (select id, year from cycle where ${asked}::int is null or year = ${asked}
      order by exists (select 1 from alliance a join contribution l on l.alliance_id = a.id and l.state in ('delivered', 'verified')
        where a.cycle_id = cycle.id) desc, balance_filed_at is not null, initiatives_set_at is null, year desc limit 1),
    cells as (
      select n.id as "initiativeId", min(n.name) as initiative, min(n.position) as position, o.id as "organizationId", min(o.name) as organization,
        l.origin, count(*)::int as deliveries, (count(*) filter (where not l.monetizable))::int as "notMonetizable",
        coalesce(sum(l.value), 0)::text as declared, coalesce(sum(l.value) filter (where l.state = 'verified'), 0)::text as verified
      from chosen join alliance a on a.cycle_id = chosen.id
        join contribution l on l.alliance_id = a.id and l.state in ('delivered', 'verified')
        join initiative n on n.id = l.initiative_id join organization o on o.id = l.organization_id
      group by n.id, o.id, l.origin)
    select (select json_agg(year order by year desc) from cycle) as years, (select year from chosen) as year,
      (select json_agg(c order by c.position, c.organization) from cells c) as cells`);
  const cells = row?.cells ?? [];
  return { year: row?.year ?? null, years: row?.years ?? [], cells, totals: matrixTotals(cells) };
}

export interface DeliveryLine {
  alliance: string;
  organization: string;
  origin: string;
  initiative: string;
  category: string;
  description: string;
  quantity: string;
  unit: string;
  deliveredOn: string;
  monetizable: boolean;
  reason: string | null;
  method: string | null;
  rate: string | null;
  rateSource: string | null;
  value: string | null;
  state: string;
  verifier: string | null;
  verifiedAt: string | null;
}

/** Every delivery of the allies in a cycle, a row each, for the download. One statement. */
export async function deliveriesOf(ctx: Ctx, year: number): Promise<DeliveryLine[]> {
  const rows = await ctx.db.execute<DeliveryLine & Record<string, unknown>>(sql`
    select a.code as alliance, o.name as organization, l.origin, n.name as initiative, l.category, l.description,
      l.quantity::text as quantity, l.unit, l.delivered_on::text as "deliveredOn", l.monetizable, l.not_monetizable_reason as reason,
      l.method, l.rate::text as rate, l.rate_source as "rateSource", l.value::text as value, l.state, v.name as verifier,
      to_json(l.verified_at) #>> '{}' as "verifiedAt"
    from contribution l join alliance a on a.id = l.alliance_id join cycle c on c.id = a.cycle_id
      join organization o on o.id = l.organization_id join initiative n on n.id = l.initiative_id left join person v on v.id = l.verified_by
    where c.year = ${year} and l.state in ('delivered', 'verified') order by n.position, o.name, l.id`);
  return [...rows];
}
