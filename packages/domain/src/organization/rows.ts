import { eq } from 'drizzle-orm';
import { type Ctx, NotFound } from '../platform/index.ts';
import type { Organization, Sector, Standing } from './organization.ts';
import { organization } from './tables.ts';

type Row = typeof organization.$inferSelect;

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
    version: row.version,
  };
}

/**
 * Locks the organization for the transaction; one that the actor may not see is not found. Its key never changes, so rows
 * that refer to it do not wait: a session writes outcomes of organizations that other verbs hold.
 */
export async function lockOrganization(ctx: Ctx, id: string): Promise<Organization> {
  const [row] = await ctx.db.select().from(organization).where(eq(organization.id, id)).for('no key update');
  if (!row) throw new NotFound('organization');
  return fromRow(row);
}
