import { sql } from 'drizzle-orm';
import { type FilingEntry, filingEntry } from '../filing/index.ts';
import type { Ctx } from '../platform/index.ts';
import type { ContinuityOutcome } from '../sustainment/index.ts';

/** What the year decided for the organizations of a case, and the filed balances that counted it, as far as the reader reads them. */
export interface CaseOutcome extends Record<string, unknown> {
  recognised: { organization: string; recognised: boolean; edition: string }[];
  continuing: { organization: string; outcome: ContinuityOutcome }[];
  balances: ({ year: number } & Pick<FilingEntry, 'number' | 'filedOn'>)[];
}

/** One statement. */
export async function caseOutcome(ctx: Ctx, allianceId: string): Promise<CaseOutcome> {
  const [row] = await ctx.db.execute<CaseOutcome>(sql`
    select (select coalesce(json_agg(json_build_object('organization', o.name, 'recognised', r.recognised, 'edition', e.name) order by r.decided_at, o.name, o.id), '[]')
        from recognition r join edition e on e.id = r.edition_id join organization o on o.id = r.organization_id where r.alliance_id = a.id) as recognised,
      (select coalesce(json_agg(json_build_object('organization', o.name, 'outcome', k.outcome) order by o.name, o.id), '[]')
        from continuity k join organization o on o.id = k.organization_id where k.alliance_id = a.id) as continuing,
      (select coalesce(json_agg(json_build_object('year', c.year, ${filingEntry()}) order by c.year desc), '[]')
        from balance b join cycle c on c.id = b.cycle_id join filing f on f.id = b.filing_id
        where b.state = 'filed' and (c.id = a.cycle_id or c.id in (select t.from_cycle_id from carry_over t where t.alliance_id = a.id))) as balances
    from alliance a where a.id = ${allianceId}`);
  return row!;
}
