import { and, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';
import { commitment } from './tables.ts';

/** What stood before it was met or replaced: accepted, or born of a loop and not confirmed, which is in force too. */
const wasAccepted = or(isNull(commitment.partyId), isNotNull(commitment.evidenceForm))!;

/** A commitment and the state that it has after a step was taken back. */
export interface MovedCommitment {
  id: string;
  state: string;
}

const moved = { id: commitment.id, state: commitment.state };

/**
 * Takes back 13 Sí, within the verb that takes the step back: what was met is in force again, as it was. Returns what it
 * moved.
 */
export async function unmeetCommitments(ctx: Ctx, allianceId: string): Promise<MovedCommitment[]> {
  return ctx.db
    .update(commitment)
    .set({ state: sql`case when ${wasAccepted} then 'accepted' else 'proposed' end` })
    .where(and(eq(commitment.allianceId, allianceId), eq(commitment.state, 'met')))
    .returning(moved);
}

/**
 * Takes back 13 No: the commitment that it begot is out of force, and the one that it had replaced is in force again.
 * Returns both.
 */
export async function restoreParent(ctx: Ctx, born: string): Promise<MovedCommitment[]> {
  const [row] = await ctx.db.select({ parent: commitment.parentId }).from(commitment).where(eq(commitment.id, born));
  const out = await ctx.db
    .update(commitment)
    .set({ state: 'replaced' })
    .where(eq(commitment.id, born))
    .returning(moved);
  const back = await ctx.db
    .update(commitment)
    .set({ state: sql`case when ${wasAccepted} then 'accepted' else 'proposed' end` })
    .where(eq(commitment.id, row!.parent!))
    .returning(moved);
  return [...out, ...back];
}
