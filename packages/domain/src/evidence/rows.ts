import { eq, getTableColumns, max, sql } from 'drizzle-orm';
import { partiesOf } from '../alliance/index.ts';
import { type Ctx, NotFound } from '../platform/index.ts';
import { correctionOf, stateOf } from './corrected.ts';
import type { Evidence } from './evidence.ts';
import { evidence, evidenceCorrection } from './tables.ts';

const { description, place, peopleReached, apartReason, reviewReason, withdrawReason, ...withoutWords } =
  getTableColumns(evidence);
const correction = correctionOf(sql`${evidence}`);
export const evidenceColumns = {
  ...withoutWords,
  state: stateOf(sql`${evidence}`),
  correctedAt: sql<Date | null>`(select mended.corrected_at from ${correction})`.mapWith(
    evidenceCorrection.correctedAt,
  ),
  correctedBy: sql<string | null>`(select mended.corrected_by from ${correction})`,
};

export type EvidenceRow = Pick<typeof evidence.$inferSelect, keyof typeof withoutWords> & {
  correctedAt: Date | null;
  correctedBy: string | null;
};

export function evidenceFromRow(row: EvidenceRow): Evidence {
  const { state, reviewedAt, reviewedBy, withdrawnAt, withdrawnBy, correctedAt, correctedBy, ...told } = row;
  if (state === 'received') return { ...told, state };
  const reviewed = { at: reviewedAt!, by: reviewedBy! };
  if (state === 'withdrawn')
    return {
      ...{ ...told, state, reviewed: reviewedAt ? reviewed : null },
      withdrawn: { at: withdrawnAt!, by: withdrawnBy! },
    };
  if (state === 'accepted') return { ...told, state, reviewed };
  if (state === 'corrected') return { ...told, state, reviewed, corrected: { at: correctedAt!, by: correctedBy! } };
  return { ...told, state: 'returned', reviewed };
}

/** Which case and party an evidence belongs to, so that the case is locked first. A stranger's is not found. */
export async function placeOfEvidence(ctx: Ctx, id: string): Promise<{ allianceId: string; partyId: string | null }> {
  const { allianceId, partyId } = evidence;
  const [row] = await ctx.db.select({ allianceId, partyId }).from(evidence).where(eq(evidence.id, id));
  if (!row) throw new NotFound('evidence');
  return row;
}

export async function lockEvidence(ctx: Ctx, id: string): Promise<Evidence> {
  const [row] = await ctx.db.select(evidenceColumns).from(evidence).where(eq(evidence.id, id)).for('update');
  if (!row) throw new NotFound('evidence');
  return evidenceFromRow(row);
}

/** The next number within the alliance; the case's lock makes it safe. */
export async function nextEvidenceNumber(ctx: Ctx, allianceId: string): Promise<number> {
  const [row] = await ctx.db
    .select({ last: max(evidence.number) })
    .from(evidence)
    .where(eq(evidence.allianceId, allianceId));
  return (row?.last ?? 0) + 1;
}

/** The organization behind a party; null for the secretariat. */
export async function organizationOf(ctx: Ctx, allianceId: string, partyId: string | null): Promise<string | null> {
  return (await partiesOf(ctx, allianceId)).find((party) => party.id === partyId)?.organizationId ?? null;
}

interface Words extends Record<string, unknown> {
  description: string;
  place: string;
  peopleReached: number | null;
  apartReason: string | null;
}

/** What was told of an evidence, for whom it is open. Not found for anybody else. */
export async function wordsOf(ctx: Ctx, id: string): Promise<Words> {
  const [words] = await ctx.db.execute<Words>(sql`
    select description, place, people_reached as "peopleReached", apart_reason as "apartReason" from app.evidence_words(${id})`);
  if (!words) throw new NotFound('evidence');
  return words;
}
