import { asc, eq } from 'drizzle-orm';
import { type Ctx, NotFound } from '../platform/index.ts';
import type { Correction } from '../procedure/index.ts';
import type { Nonconformity, NonconformityOrigin } from './followup.ts';
import { nonconformity, nonconformityRow } from './tables.ts';

export function nonconformityFromRow(row: typeof nonconformity.$inferSelect): Nonconformity {
  const { id, code, allianceId, planActivityId, visit, openedAt, openedBy, description, responsible } = row;
  const state = row.state as Nonconformity['state'];
  const found = {
    ...{ id, code, allianceId, planActivityId, visit, openedAt, openedBy, description, responsible },
    ...{ origin: row.origin as NonconformityOrigin, dueOn: row.dueOn, missedOn: row.missedOn },
  };
  if (state === 'proposed' || state === 'open') return { ...found, state };
  if (state === 'dismissed') {
    const { decidedAt, decidedBy, decisionReason } = row;
    return { ...found, state, decidedAt: decidedAt!, decidedBy: decidedBy!, decisionReason: decisionReason! };
  }
  const corrected = {
    correction: row.correction as Correction,
    correctionNote: row.correctionNote ?? '',
    correctedAt: row.correctedAt!,
    correctedBy: row.correctedBy!,
  };
  if (state === 'corrected') return { ...found, state, ...corrected };
  const { snapshotId, actaId, closedAt, closedBy } = row;
  const closed = { snapshotId: snapshotId!, actaId: actaId!, closedAt: closedAt!, closedBy: closedBy! };
  return { ...found, state, ...corrected, ...closed };
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
  const [row] = await ctx.db.select(nonconformityRow).from(nonconformity).where(eq(nonconformity.id, id)).for('update');
  if (!row) throw new NotFound('nonconformity');
  return nonconformityFromRow(row);
}

/** Every nonconformity of an alliance, oldest first. */
export async function nonconformitiesIn(ctx: Ctx, allianceId: string): Promise<Nonconformity[]> {
  const rows = await ctx.db
    .select(nonconformityRow)
    .from(nonconformity)
    .where(eq(nonconformity.allianceId, allianceId))
    .orderBy(asc(nonconformity.openedAt), asc(nonconformity.id));
  return rows.map(nonconformityFromRow);
}
