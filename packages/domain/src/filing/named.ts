import { sql } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';
import type { PacketNames } from './stored.ts';

/** The organizations of a case, as they stand and are called now: what is prepared keeps them. */
export async function namesOfCase(ctx: Ctx, alliance: string): Promise<PacketNames> {
  const rows = await ctx.db.execute<{ id: string; name: string }>(sql`
    select o.id, o.name from party p join organization o on o.id = p.organization_id
    where p.alliance_id = ${alliance} order by p.position`);
  return {
    organizations: Object.fromEntries(rows.map(({ id, name }) => [id, name])),
    parties: rows.map(({ id }) => id),
  };
}
