import { and, eq, ne } from 'drizzle-orm';
import { type Ctx, NotFound } from '../platform/index.ts';
import type { Correction } from '../procedure/index.ts';
import type { Nonconformity } from './followup.ts';
import { nonconformity } from './tables.ts';

export function nonconformityFromRow(row: typeof nonconformity.$inferSelect): Nonconformity {
  const {
    state,
    correction,
    correctionNote,
    correctedAt,
    correctedBy,
    snapshotId,
    actaId,
    closedAt,
    closedBy,
    ...found
  } = row;
  if (state === 'open') return { ...found, state };
  const corrected = {
    correction: correction as Correction,
    correctionNote: correctionNote ?? '',
    correctedAt: correctedAt!,
    correctedBy: correctedBy!,
  };
  if (state === 'corrected') return { ...found, state, ...corrected };
  const closed = { snapshotId: snapshotId!, actaId: actaId!, closedAt: closedAt!, closedBy: closedBy! };
  return { ...found, state: 'closed', ...corrected, ...closed };
}

/** Which case a nonconformity belongs to, so that the case is locked first. */
export async function caseOfNonconformity(ctx: Ctx, id: string): Promise<string> {
  const [row] = await ctx.db
    .select({ allianceId: nonconformity.allianceId })
    .from(nonconformity)
    .where(eq(nonconformity.id, id));
  if (!row) throw new NotFound('nonconformity');
  return row.allianceId;
}

export async function lockNonconformity(ctx: Ctx, id: string): Promise<Nonconformity> {
  const [row] = await ctx.db.select().from(nonconformity).where(eq(nonconformity.id, id)).for('update');
  if (!row) throw new NotFound('nonconformity');
  return nonconformityFromRow(row);
}

/** The nonconformities of an alliance that are not closed. */
export async function liveNonconformitiesOf(ctx: Ctx, allianceId: string): Promise<Nonconformity[]> {
  const rows = await ctx.db
    .select()
    .from(nonconformity)
    .where(and(eq(nonconformity.allianceId, allianceId), ne(nonconformity.state, 'closed')));
  return rows.map(nonconformityFromRow);
}
