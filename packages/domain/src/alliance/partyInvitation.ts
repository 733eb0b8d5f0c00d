import { sql } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';

/**
 * How the invitation stands that opened a case for an organization, by any registration of its body; null where it came in
 * otherwise. Invitations are of a later concept: here they are only looked at.
 */
export async function invitationState(ctx: Ctx, alliance: string, organization: string): Promise<string | null> {
  const [row] = await ctx.db.execute<{ state: string }>(sql`
    select i.state from invitation i join organization o on o.id = i.organization_id
      join organization w on coalesce(w.merged_into, w.id) = coalesce(o.merged_into, o.id)
    where i.alliance_id = ${alliance} and w.id = ${organization}`);
  return row?.state ?? null;
}
