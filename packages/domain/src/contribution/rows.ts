import { asc, eq, or, sql } from 'drizzle-orm';
import type { Alliance } from '../alliance/index.ts';
import { cycle } from '../cycle/index.ts';
import { type Ctx, NotFound } from '../platform/index.ts';
import type { Contribution, ContributionState, Origin } from './contribution.ts';
import type { Stay } from './rules.ts';
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

/** The cycles in which an alliance is or was, the carried over ones too. The carry-over is of a later concept. */
export async function staysOf(ctx: Ctx, { id, cycleId }: Pick<Alliance, 'id' | 'cycleId'>): Promise<Stay[]> {
  const rows = await ctx.db
    .select({ id: cycle.id, year: cycle.year, filedAt: cycle.balanceFiledAt })
    .from(cycle)
    .where(
      or(
        eq(cycle.id, cycleId),
        sql`${cycle.id} in (select o.from_cycle_id from carry_over o where o.alliance_id = ${id})`,
      ),
    );
  return rows.map((row) => ({ id: row.id, year: row.year, filed: row.filedAt !== null, now: row.id === cycleId }));
}
