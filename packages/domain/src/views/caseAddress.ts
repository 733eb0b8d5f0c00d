import { sql } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';

/** What a case has that forms name by their ids. */
const OF_A_CASE = ['commitment', 'contribution', 'evidence', 'nonconformity', 'plan_action', 'plan_activity'];

/**
 * Whether the address of a case is one that the reader sees, and none of these ids is another case's, or of something in
 * one. What no row says that the reader sees is for the verbs to look for.
 */
export async function isOfCase(ctx: Ctx, code: string, ids: readonly string[]): Promise<boolean> {
  const asked =
    ids.length === 0
      ? sql`null::uuid`
      : sql.join(
          ids.map((id) => sql`${id}::uuid`),
          sql`, `,
        );
  const things = OF_A_CASE.map((table) => sql`union all select id, alliance_id from ${sql.identifier(table)}`);
  const [row] = await ctx.db.execute<{ others: boolean }>(sql`
    select exists (
      select from (select id, id as alliance_id from alliance ${sql.join(things, sql` `)}) named
      where named.id in (${asked}) and named.alliance_id <> a.id) as others
    from alliance a where a.code = ${code}`);
  return row !== undefined && !row.others;
}
