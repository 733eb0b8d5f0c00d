import { sql } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';
import { soughtBody } from './sought.ts';

export interface PartyCandidate {
  id: string;
  name: string;
  nit: string | null;
  dv: string | null;
  kind: string;
  /** It is of the alliance already */
  isParty: boolean;
  /** How many organizations were found in all */
  total: number;
}

const SHOWN = 8;

/** Organizations that could join an alliance, by what was typed of their name or NIT; the first eight, with how many there are. One statement. */
export async function partyCandidates(ctx: Ctx, alliance: string, text: string): Promise<PartyCandidate[]> {
  const rows = await ctx.db.execute<PartyCandidate & Record<string, unknown>>(sql`
    select o.id, o.name, o.nit, o.dv, o.kind, count(*) over ()::int as total,
      exists (select 1 from party q join organization r on r.id = q.organization_id
        where q.alliance_id = ${alliance} and coalesce(r.merged_into, r.id) = o.id) as "isParty"
    from organization o
    where o.merged_into is null and o.standing <> 'inactive'
      and ${soughtBody(text)}
    order by app.fold(o.name), o.id limit ${SHOWN}`);
  return [...rows];
}
