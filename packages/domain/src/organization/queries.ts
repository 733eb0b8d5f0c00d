import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';
import { bareName, CANDIDATE_LIKENESS, isLike, likeness } from './likeness.ts';
import type { Organization } from './organization.ts';
import { fromRow } from './rows.ts';
import { membership, organization } from './tables.ts';

/**
 * Registered organizations that the one being entered may be, by the rule of `isLike`: the same NIT, or a name like it. Ten
 * at most, likeliest first. For staff: nobody else reads organizations that are not theirs.
 */
export async function similarOrganizations(
  ctx: Ctx,
  like: { name: string; nit: string | null },
): Promise<Organization[]> {
  const resemblance = resemblanceOf(sql`${organization.name}`, like.name);
  const candidates = await ctx.db
    .select()
    .from(organization)
    .where(
      and(
        isNull(organization.mergedInto),
        sql`(${organization.nit} = ${like.nit} or ${resemblance} >= ${CANDIDATE_LIKENESS})`,
      ),
    )
    .orderBy(sql`${organization.nit} = ${like.nit} desc nulls last, ${resemblance} desc, ${organization.id}`)
    .limit(200);
  const near = (one: Organization) => (one.nit !== null && one.nit === like.nit ? 2 : likeness(like.name, one.name));
  return candidates
    .map(fromRow)
    .filter((one) => isLike(like, one))
    .sort((one, other) => near(other) - near(one))
    .slice(0, 10);
}

/** How a stored name resembles one that is written, for the database to find the candidates of a comparison by. */
export function resemblanceOf(column: SQL, written: string): SQL {
  const [name, bare] = [sql`app.fold(${column})`, bareName(written)];
  return sql`greatest(similarity(${name}, ${bare}), word_similarity(${bare}, ${name}), word_similarity(${name}, ${bare}))`;
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
