import { asc, eq } from 'drizzle-orm';
import { type Ctx, NotFound } from '../platform/index.ts';
import type { Contribution, ContributionState, Origin } from './contribution.ts';
import { contribution } from './tables.ts';

function contributionFromRow(row: typeof contribution.$inferSelect): Contribution {
  return {
    id: row.id,
    allianceId: row.allianceId,
    partyId: row.partyId,
    organizationId: row.organizationId,
    initiativeId: row.initiativeId,
    cycleId: row.cycleId,
    origin: row.origin as Origin,
    category: row.category,
    description: row.description,
    quantity: row.quantity,
    unit: row.unit,
    value: row.value,
    notMonetizableReason: row.notMonetizableReason,
    state: row.state as ContributionState,
    deliveredOn: row.deliveredOn,
    apartReason: row.apartReason,
    declaredBy: row.declaredBy,
    verifiedBy: row.verifiedBy,
    method: row.method,
    rate: row.rate,
    rateSource: row.rateSource,
    withdrawReason: row.withdrawReason,
    correctsId: row.correctsId,
    correctReason: row.correctReason,
    version: row.version,
  };
}

export async function readContribution(ctx: Ctx, id: string): Promise<Contribution> {
  const [row] = await ctx.db.select().from(contribution).where(eq(contribution.id, id));
  if (!row) throw new NotFound('contribution');
  return contributionFromRow(row);
}

export async function lockContribution(ctx: Ctx, id: string): Promise<Contribution> {
  const [row] = await ctx.db.select().from(contribution).where(eq(contribution.id, id)).for('update');
  if (!row) throw new NotFound('contribution');
  return contributionFromRow(row);
}

export async function contributionsOf(ctx: Ctx, allianceId: string): Promise<Contribution[]> {
  const rows = await ctx.db
    .select()
    .from(contribution)
    .where(eq(contribution.allianceId, allianceId))
    .orderBy(asc(contribution.id));
  return rows.map(contributionFromRow);
}

/** The corrections of a verified line, those that were withdrawn too. */
export async function correctionsOf(ctx: Ctx, id: string): Promise<Contribution[]> {
  const rows = await ctx.db.select().from(contribution).where(eq(contribution.correctsId, id));
  return rows.map(contributionFromRow);
}
