import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';
import { bareName, isLike, likeness } from './likeness.ts';
import type { Organization } from './organization.ts';
import { fromRow } from './rows.ts';
import { membership, organization } from './tables.ts';

/** How many a page shows of those that are alike; the rest are a search away */
const LIKELIEST = 10;

/** Bodies that one may be: the likeliest, and how many there are. */
export interface Alike {
  likeliest: Organization[];
  total: number;
  /** One of their registrations has the NIT, which is nobody else's */
  hasItsNit: boolean;
}

/**
 * Registered organizations that the one being entered may be, by the rule of `isLike`: the same NIT, or a name like it, of
 * any of their registrations; a body that was merged is the registration that stayed. Likeliest first, ten of how many there
 * are. The candidates come by an index, and all of them. For staff: nobody else reads organizations that are not theirs.
 */
export async function similarOrganizations(ctx: Ctx, like: { name: string; nit: string | null }): Promise<Alike> {
  const bare = bareName(like.name);
  const body = sql<string>`coalesce(${organization.mergedInto}, ${organization.id})`;
  const rows = await ctx.db
    .select()
    .from(organization)
    .where(
      sql`${body} in (select coalesce(c.merged_into, c.id) from organization c
        where c.id in (select app.registrations_like(${bare}, ${wordsOf(bare)}::text[], ${like.nit})))`,
    )
    .orderBy(organization.id);
  const registrations = rows.map(fromRow);
  const nearness = ({ id }: Organization) =>
    Math.max(...registrations.filter((one) => (one.mergedInto ?? one.id) === id).map((one) => near(like, one)));
  const bodies = registrations
    .filter(({ mergedInto }) => mergedInto === null)
    .map((one) => ({ one, nearness: nearness(one) }))
    .filter((found) => found.nearness > 0)
    .sort((a, b) => b.nearness - a.nearness);
  return {
    likeliest: bodies.slice(0, LIKELIEST).map((found) => found.one),
    total: bodies.length,
    hasItsNit: registrations.some((one) => near(like, one) === 3 && one.sector !== 'public'),
  };
}

/** 3 of who has the NIT alone, from there to 0 by the name: 0 of who is not like it. */
function near(like: { name: string; nit: string | null }, one: Organization): number {
  if (!isLike(like, one)) return 0;
  return one.nit !== null && one.nit === like.nit ? 3 : likeness(like.name, one.name);
}

function wordsOf(bare: string): string {
  return `{${bare
    .split(' ')
    .filter(Boolean)
    .map((word) => `"${word}"`)
    .join(',')}}`;
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
