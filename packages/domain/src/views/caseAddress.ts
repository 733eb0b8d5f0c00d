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

/** How the address of each noun other than a case says which it is. */
const ADDRESSED = { cycle: sql`year::text`, meeting: sql`code`, organization: sql`id::text` } as const;

export type AddressedNoun = keyof typeof ADDRESSED;

/** Whether each of these ids is that of the noun which the address is of, so far as the reader sees it. */
export async function isOfAddress(
  ctx: Ctx,
  { noun, said, ids }: { noun: AddressedNoun; said: string; ids: readonly string[] },
): Promise<boolean> {
  const [row] = await ctx.db.execute<{ id: string }>(
    sql`select id from ${sql.identifier(noun)} where ${ADDRESSED[noun]} = ${said}`,
  );
  return row !== undefined && ids.every((id) => id.toLowerCase() === row.id);
}
