import { eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import { among, type Ctx, NotFound } from '../platform/index.ts';
import type { Organization, Sector, Standing } from './organization.ts';
import { organization } from './tables.ts';

type Row = typeof organization.$inferSelect;

/** What the first verified registration of its body says. */
const seenIn = (column: SQL) => sql`(select ${column} from organization s
  where coalesce(s.merged_into, s.id) = coalesce(${organization.mergedInto}, ${organization.id}) and s.verified_at is not null
  order by s.verified_at, s.id limit 1)`;

/** As it is registered; its legal nature is verified when that of any registration of its body is. */
const columns = {
  ...getTableColumns(organization),
  verifiedBy: sql<string | null>`coalesce(${organization.verifiedBy}, ${seenIn(sql`s.verified_by`)})`,
  verifiedAt: sql<Date | null>`coalesce(${organization.verifiedAt}, ${seenIn(sql`s.verified_at`)})`.mapWith(
    organization.verifiedAt,
  ),
};

export function fromRow(row: Row): Organization {
  const { verifiedBy, verifiedAt } = row;
  return {
    id: row.id,
    name: row.name,
    sector: row.sector as Sector,
    kind: row.kind,
    nit: row.nit,
    dv: row.dv,
    dependency: row.dependency,
    locality: row.locality,
    neighbourhood: row.neighbourhood,
    standing: row.standing as Standing,
    needsLegalReview: row.needsLegalReview,
    verified: verifiedBy && verifiedAt ? { by: verifiedBy, at: verifiedAt } : null,
    doubt: row.doubtedAt && (row.doubtSettledAt ? 'settled' : 'open'),
    mergedInto: row.mergedInto,
    version: row.version,
  };
}

/**
 * Locks the organization for the transaction; one that the actor may not see is not found. Its key never changes, so rows
 * that refer to it do not wait: a session writes outcomes of organizations that other verbs hold.
 */
export async function lockOrganization(ctx: Ctx, id: string): Promise<Organization> {
  const [row] = await ctx.db
    .select(columns)
    .from(organization)
    .where(eq(organization.id, id))
    .for('no key update', { of: organization });
  if (!row) throw new NotFound('organization');
  return fromRow(row);
}

/**
 * Each registration of the organization, locked by ascending id: who ends another membership of it waits, by any of them.
 * They are sought until all are held: one that was being merged is of another body once it was waited for.
 */
export async function lockBody(ctx: Ctx, id: string): Promise<string[]> {
  const held = new Set<string>();
  for (;;) {
    const own = (await registrationsOf(ctx, [id])).map((one) => one.id);
    const free = [...new Set([id, ...own])].filter((one) => !held.has(one)).sort();
    if (free.length === 0) return own;
    for (const one of free) held.add((await lockOrganization(ctx, one)).id);
  }
}

/**
 * The context of who held the body of an organization after others: its moment comes after those at which the person of an
 * address was last taken out of it and was last sent an invitation. The clock of who waited may say otherwise.
 */
export async function afterOthers(ctx: Ctx, id: string, email: string): Promise<Ctx> {
  const own = (await registrationsOf(ctx, [id])).map((one) => one.id);
  const [row] = await ctx.db.execute<{ last: string | null }>(sql`
    select to_json(max(held.moment)) #>> '{}' as last from (
      select i.organization_id, i.sent_at as moment from invitation i where i.contact_email = ${email}
      union all select m.organization_id, m.until from membership m join person p on p.id = m.person_id where p.email = ${email}
    ) held where held.organization_id = any(${sql.param(own)}::uuid[])`);
  const last = row?.last ? Date.parse(row.last) : 0;
  return last < ctx.now.getTime() ? ctx : { ...ctx, now: new Date(last + 1) };
}

/** As they are, without a lock. */
export async function organizationsIn(ctx: Ctx, ids: readonly string[]): Promise<Organization[]> {
  return (
    await ctx.db
      .select(columns)
      .from(organization)
      .where(among(organization.id, [...ids]))
  ).map(fromRow);
}

/**
 * Every registration of the bodies that some ids name, those ids among them: which stay and which were merged into them.
 * Nothing is re-pointed, so whoever reads or tells a body reads and tells all of these.
 */
export async function registrationsOf(ctx: Ctx, ids: readonly string[]): Promise<{ id: string; body: string }[]> {
  if (ids.length === 0) return [];
  const body = sql<string>`coalesce(${organization.mergedInto}, ${organization.id})`;
  const named = ctx.db
    .select({ body })
    .from(organization)
    .where(among(organization.id, [...ids]));
  return ctx.db.select({ id: organization.id, body }).from(organization).where(sql`${body} in ${named}`);
}

/** The body of each of some registrations: itself, or the one that stayed. */
export async function bodiesOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  return new Map((await registrationsOf(ctx, ids)).map(({ id, body }) => [id, body]));
}
