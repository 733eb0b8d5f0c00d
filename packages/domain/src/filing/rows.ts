import { desc, eq } from 'drizzle-orm';
import { type Ctx, type LastChange, NotFound } from '../platform/index.ts';
import type { Filing, FilingKind, InForce } from './filing.ts';
import { filing, filingCorrection } from './tables.ts';

export function filingFromRow(row: typeof filing.$inferSelect): Filing {
  const { number, filedOn: on, filedAt: at, filedBy: by } = row;
  return {
    id: row.id,
    kind: row.kind as FilingKind,
    allianceId: row.allianceId,
    cycleId: row.cycleId,
    state: row.state as Filing['state'],
    subject: row.subject,
    openedAt: row.openedAt,
    withdrawnAt: row.withdrawnAt,
    filed: number && on && at && by ? { number, on, at, by } : null,
    sentToLeadAt: row.sentToLeadAt,
    receivedByLeadAt: row.receivedByLeadAt,
  };
}

/** Reads a filing, to know which case to lock before it. */
export async function readFiling(ctx: Ctx, id: string): Promise<Filing> {
  const [row] = await ctx.db.select().from(filing).where(eq(filing.id, id));
  if (!row) throw new NotFound('filing');
  return filingFromRow(row);
}

export async function lockFiling(ctx: Ctx, id: string): Promise<Filing> {
  const [row] = await ctx.db.select().from(filing).where(eq(filing.id, id)).for('update');
  if (!row) throw new NotFound('filing');
  return filingFromRow(row);
}

/** Under which number and day a filing stands; null while it has none. */
export async function inForceOf(ctx: Ctx, { id, filed }: Filing): Promise<InForce | null> {
  if (!filed) return null;
  const [newest] = await ctx.db
    .select()
    .from(filingCorrection)
    .where(eq(filingCorrection.filingId, id))
    .orderBy(desc(filingCorrection.position))
    .limit(1);
  if (!newest) return { number: filed.number, on: filed.on, corrections: 0 };
  return { number: newest.number, on: newest.filedOn, corrections: newest.position };
}

/** Who entered the number that a filing stands under, and when. */
export async function lastEntered(ctx: Ctx, { id, filed }: Filing): Promise<LastChange> {
  const [newest] = await ctx.db
    .select({ at: filingCorrection.correctedAt, by: filingCorrection.correctedBy })
    .from(filingCorrection)
    .where(eq(filingCorrection.filingId, id))
    .orderBy(desc(filingCorrection.position))
    .limit(1);
  const { at, by } = newest ?? filed!;
  return { at, actor: `staff:${by}` };
}
