import { sql } from 'drizzle-orm';
import type { Ctx, Day } from '../platform/index.ts';
import type { Born } from './rules.ts';

/**
 * Since which day each case may have been met about: a month before its request as it was first sent, or its invitation. People
 * meet, and the paper comes some days later.
 */
export async function bornOf(ctx: Ctx, cases: readonly { id: string }[]): Promise<Born[]> {
  if (cases.length === 0) return [];
  const ids = cases.map(({ id }) => id);
  const rows = await ctx.db.execute<{ code: string; born: Day }>(sql`
    select a.code, ((least(a.opened_at, (select min(s.sent_at) from request r join request_sending s on s.request_id = r.id
        where r.alliance_id = a.id)) at time zone 'America/Bogota')::date - 30)::text as born
    from alliance a where a.id = any(${sql.param(ids)}::uuid[]) order by a.code`);
  return rows.map(({ code, born }) => ({ code, bornOn: born }));
}
