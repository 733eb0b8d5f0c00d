import { sql } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';

/** Those that were closed for repeating a request, or one that repeats it: their ids, in the order in which they came. */
export async function repeatingFacts(ctx: Ctx, id: string): Promise<string[]> {
  const rows = await ctx.db.execute<{ id: string }>(sql`
    with recursive closed as (
      select r.id from request r where r.repeats_id = ${id}
      union
      select r.id from request r join closed c on r.repeats_id = c.id)
    select id from closed order by id`);
  return rows.map((row) => row.id);
}
