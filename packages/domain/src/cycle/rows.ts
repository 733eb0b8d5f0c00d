import { asc, eq } from 'drizzle-orm';
import { type Ctx, NotFound } from '../platform/index.ts';
import type { Committee, Cycle, Initiative } from './cycle.ts';
import { cycle, initiative } from './tables.ts';

export function cycleFromRow(row: typeof cycle.$inferSelect): Cycle {
  const { committee, initiativesActaId: acta, initiativesSetAt: at, initiativesSetBy: by } = row;
  return {
    id: row.id,
    year: row.year,
    procedureVersion: row.procedureVersion,
    initiativesSet: committee && acta && at && by ? { committee: committee as Committee, acta, at, by } : null,
    balanceConfirmedAt: row.balanceConfirmedAt,
    balanceFiledAt: row.balanceFiledAt,
    version: row.version,
  };
}

/** Locks the cycle: `share` for the verbs of an alliance, `update` for those of the cycle itself. Always the first lock. */
export async function lockCycle(ctx: Ctx, id: string, strength: 'share' | 'update'): Promise<Cycle> {
  const query = ctx.db.select().from(cycle).where(eq(cycle.id, id));
  const [row] = ctx.actor.kind === 'person' || ctx.actor.kind === 'bearer' ? await query : await query.for(strength);
  if (!row) throw new NotFound('cycle');
  return cycleFromRow(row);
}

export async function initiativesOf(ctx: Ctx, cycleId: string): Promise<Initiative[]> {
  const rows = await ctx.db
    .select()
    .from(initiative)
    .where(eq(initiative.cycleId, cycleId))
    .orderBy(asc(initiative.position));
  return rows.map((row) => ({
    id: row.id,
    cycleId: row.cycleId,
    name: row.name,
    lineOfWork: row.lineOfWork,
    description: row.description,
    prioritised: row.prioritisedAt !== null,
  }));
}
