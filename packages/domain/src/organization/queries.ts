import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';
import type { Organization } from './organization.ts';
import { fromRow } from './rows.ts';
import { membership, organization } from './tables.ts';

const LIKELIEST = 10;

/** Organizations like the one being entered: the same NIT, or a name that resembles it. Ten at most, likeliest first. */
export async function similarOrganizations(
  ctx: Ctx,
  like: { name: string; nit: string | null },
): Promise<Organization[]> {
  const rows = await ctx.db
    .select()
    .from(organization)
    .where(
      and(
        isNull(organization.mergedInto),
        sql`(${organization.nit} = ${like.nit} or app.fold(${organization.name}) % app.fold(${like.name}))`,
      ),
    )
    .orderBy(sql`similarity(app.fold(${organization.name}), app.fold(${like.name})) desc, ${organization.id}`)
    .limit(LIKELIEST);
  return rows.map(fromRow);
}

/** Whether the person acts for the organization today. */
export async function hasMember(ctx: Ctx, organizationId: string, personId: string): Promise<boolean> {
  const rows = await ctx.db
    .select({ id: membership.id })
    .from(membership)
    .where(
      and(eq(membership.organizationId, organizationId), eq(membership.personId, personId), isNull(membership.until)),
    );
  return rows.length > 0;
}
