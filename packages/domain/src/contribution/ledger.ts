import { sql } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';
import { isBeside, isReplaced } from './inForce.ts';
import type { StandingLine } from './line.ts';

/** The deliveries of a cycle as they stand now, those told apart too and without what a correction took the place of, by initiative and ally, merged registrations as the one that stayed. One statement. */
export async function ledgerOf(ctx: Ctx, cycleId: string): Promise<StandingLine[]> {
  const rows = await ctx.db.execute<StandingLine & Record<string, unknown>>(sql`
    select l.id, a.code as alliance, b.id as "organizationId", b.name as organization, l.origin, n.id as "initiativeId", n.name as initiative,
      l.category, l.description, l.quantity::text as quantity, l.unit, l.delivered_on::text as "deliveredOn", l.monetizable,
      l.not_monetizable_reason as reason, l.method, l.rate::text as rate, l.rate_source as "rateSource", l.value::text as value, l.state,
      to_json(l.declared_at) #>> '{}' as "declaredAt", v.name as verifier, to_json(l.verified_at) #>> '{}' as "verifiedAt", l.apart_reason as "apartReason", ${isBeside(sql`l`)} as beside
    from contribution l join alliance a on a.id = l.alliance_id join organization o on o.id = l.organization_id join organization b on b.id = coalesce(o.merged_into, o.id)
      join initiative n on n.id = l.initiative_id left join person v on v.id = l.verified_by
    where l.cycle_id = ${cycleId} and l.state in ('delivered', 'verified') and not ${isReplaced(sql`l`)} order by n.position, n.id, b.name, b.id, l.id`);
  return [...rows];
}
