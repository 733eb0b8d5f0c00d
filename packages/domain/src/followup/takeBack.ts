import { and, eq, isNull } from 'drizzle-orm';
import {
  commitment,
  lastOfRound,
  type MovedCommitment,
  restoreParent,
  unmeetCommitments,
} from '../commitment/index.ts';
import { filing, withdrawFiling } from '../filing/index.ts';
import { restoreActivity } from '../plan/index.ts';
import type { Ctx } from '../platform/index.ts';
import { compliance } from './tables.ts';

/** The amendment that a 13 No put at the filing desk, and whether it has its number already; null when there is none. */
export async function amendmentOf(ctx: Ctx, allianceId: string, visit: number) {
  const [no] = await ctx.db
    .select({ born: compliance.commitmentId })
    .from(compliance)
    .where(standing(allianceId, visit));
  if (!no?.born) return null;
  const [row] = await ctx.db
    .select({ id: filing.id, state: filing.state })
    .from(commitment)
    .innerJoin(filing, eq(filing.id, commitment.filingId))
    .where(eq(commitment.id, await lastOfRound(ctx, no.born)));
  return row ?? null;
}

/**
 * Takes back an answer to 13, within the verb that takes the step back: Sí sets its commitments in force again; No takes
 * its new commitment out, with its activity and its amendment, and sets back what they had replaced. The salida no
 * conforme that it opened goes on its own way: what was seen was seen. Returns what it had said, each commitment that it
 * moved, as `id state`, and what went with them.
 */
export async function takeBackCompliance(ctx: Ctx, allianceId: string, visit: number): Promise<TakenCompliance> {
  const [row] = await ctx.db.select().from(compliance).where(standing(allianceId, visit));
  await ctx.db.update(compliance).set({ undoneAt: ctx.now }).where(eq(compliance.id, row!.id));
  const { commitmentId: born, planActivityId: notMet } = row!;
  if (!born || !notMet) {
    const unmet = await unmeetCommitments(ctx, allianceId);
    return { kept: { compliance: row!.id }, moved: told(unmet), went: { filing: null, restored: null, left: [] } };
  }
  const stands = await lastOfRound(ctx, born);
  const amendment = await filingOf(ctx, stands);
  if (amendment) await withdrawFiling(ctx, amendment);
  const commitments = await restoreParent(ctx, born, stands);
  const left = await restoreActivity(ctx, notMet, stands);
  const kept = { compliance: row!.id, commitment: born, filing: amendment };
  return { kept, moved: told(commitments), went: { filing: amendment, restored: notMet, left } };
}

interface TakenCompliance {
  kept: object;
  moved: string[];
  /** The amendment that left the desk, the activity of the plan in force again, and those out of it */
  went: { filing: string | null; restored: string | null; left: string[] };
}

const told = (commitments: readonly MovedCommitment[]): string[] =>
  commitments.map(({ id, state }) => `${id} ${state}`);

async function filingOf(ctx: Ctx, id: string): Promise<string | null> {
  const [row] = await ctx.db.select({ filing: commitment.filingId }).from(commitment).where(eq(commitment.id, id));
  return row?.filing ?? null;
}

function standing(allianceId: string, visit: number) {
  return and(eq(compliance.allianceId, allianceId), eq(compliance.visit, visit), isNull(compliance.undoneAt));
}
