import { type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';

/**
 * How the invitation stands that opened a case for an organization, by any registration of its body; null where it came in
 * otherwise. Invitations are of a later concept: here they are only looked at.
 */
export const invitationOf = (alliance: SQL, organization: SQL): SQL<string | null> => sql<string | null>`(
  select i.state from invitation i join organization o on o.id = i.organization_id
    join organization w on coalesce(w.merged_into, w.id) = coalesce(o.merged_into, o.id)
  where i.alliance_id = ${alliance} and w.id = ${organization})`;

/** How each party of a case stands by its invitation. */
export async function invitedParties(ctx: Ctx, alliance: string): Promise<{ invitation: string | null }[]> {
  const invitation = invitationOf(sql`q.alliance_id`, sql`q.organization_id`);
  return [
    ...(await ctx.db.execute<{ invitation: string | null }>(
      sql`select ${invitation} as invitation from party q where q.alliance_id = ${alliance}`,
    )),
  ];
}

export async function invitationState(ctx: Ctx, alliance: string, organization: string): Promise<string | null> {
  const state = invitationOf(sql`${alliance}`, sql`${organization}`);
  const [row] = await ctx.db.execute<{ state: string | null }>(sql`select ${state} as state`);
  return row!.state;
}
