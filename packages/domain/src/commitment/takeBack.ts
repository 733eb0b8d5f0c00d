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

/** What stands for the commitment that a No begot: itself, or the last of its round that took its place. */
export async function lastOfRound(ctx: Ctx, born: string): Promise<string> {
  const [last] = await ctx.db.execute<{ id: string }>(sql`
    with recursive chain as (select id, round, number from commitment where id = ${born}
      union select k.id, k.round, k.number from commitment k join chain c on k.parent_id = c.id and k.round = c.round)
    select id from chain order by number desc limit 1`);
  return last!.id;
}

/**
 * Takes back 13 No: what stands for the commitment that it begot is out of force, and the one that this had replaced is in
 * force again. Returns both.
 */
export async function restoreParent(ctx: Ctx, born: string, standing: string): Promise<MovedCommitment[]> {
  const [row] = await ctx.db.select({ parent: commitment.parentId }).from(commitment).where(eq(commitment.id, born));
  const out = await ctx.db
    .update(commitment)
    .set({ state: 'replaced' })
    .where(eq(commitment.id, standing))
    .returning(moved);
  const back = await ctx.db
    .update(commitment)
    .set({ state: sql`case when ${wasAccepted} then 'accepted' else 'proposed' end` })
    .where(eq(commitment.id, row!.parent!))
    .returning(moved);
  return [...out, ...back];
}
