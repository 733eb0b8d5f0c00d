import { and, eq, inArray } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';
import { nonconformity } from './tables.ts';

export interface Reopened {
  id: string;
  code: string;
}

/**
 * What the follow-ups that are taken back had closed is corrected again, within the verb that takes the step back: nothing
 * verifies it any more. That it was closed stays in the history and in its receipt.
 */
export async function reopenNonconformities(
  ctx: Ctx,
  allianceId: string,
  snapshots: readonly string[],
): Promise<Reopened[]> {
  const reopened = await ctx.db
    .update(nonconformity)
    .set({ state: 'corrected', snapshotId: null, actaId: null, closedAt: null, closedBy: null })
    .where(
      and(
        eq(nonconformity.allianceId, allianceId),
        eq(nonconformity.state, 'closed'),
        inArray(nonconformity.snapshotId, [...snapshots]),
      ),
    )
    .returning({ id: nonconformity.id, code: nonconformity.code });
  return reopened.sort((one, other) => one.code.localeCompare(other.code));
}
