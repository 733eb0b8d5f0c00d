import { createHash } from 'node:crypto';
import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import { alliance } from '../alliance/index.ts';
import { ledgerOf, tell } from '../contribution/index.ts';
import { cycle as cycleTable, lockCycle } from '../cycle/index.ts';
import { filing } from '../filing/index.ts';
import { canonicalJson } from '../plan/index.ts';
import {
  allow,
  type Ctx,
  Forbidden,
  newId,
  type Outcome,
  personOf,
  record,
  Stale,
  sha256Of,
  transact,
} from '../platform/index.ts';
import { figureNames } from './balance.ts';
import { figureRowsOf } from './figureRows.ts';
import { countedFigures } from './figures.ts';
import { figuresReadAs } from './figuresReadAs.ts';
import type { ConfirmBalance } from './inputs.ts';
import { lastAct } from './lastAct.ts';
import { plansToKeep } from './plans.ts';
import { mayConfirmBalance } from './policy.ts';
import { balanceOf } from './rows.ts';
import { balanceReadAs, decideConfirmation } from './rules.ts';
import { storedCut } from './stored.ts';
import { balance, improvementAction } from './tables.ts';

const OUTCOME_STEP = 16;

/** Whether the alliance of that alias has no outcome of 15 yet, in a statement: the balance waits for it. */
export const hasNoOutcome = (one: SQL): SQL => sql`${one}.step < ${OUTCOME_STEP}`;

/**
 * Confirms the balance, by somebody who wrote nothing of it: its figures are frozen with the rows that they add up or count,
 * the year's plan and their hash, and it waits at the filing desk. Refuses while an alliance of the cycle has no
 * outcome, saying which, and while it lacks the words of a phase or an improvement, saying all. Throws Stale when its words,
 * improvements or figures are not those that were read.
 */
export async function confirmBalance(outer: Ctx, input: ConfirmBalance): Promise<Outcome<{ filing: string }>> {
  if (!mayConfirmBalance(outer.actor)) throw new Forbidden('confirmBalance');
  return transact(outer, async (ctx) => {
    const cycle = await lockCycle(ctx, input.cycle, 'update');
    const confirmer = personOf(ctx.actor)!;
    const found = await balanceOf(ctx, cycle.id);
    const waiting = await waitingAlliances(ctx, cycle.id);
    const improvements = await ctx.db.$count(improvementAction, eq(improvementAction.cycleId, cycle.id));
    if (input.version !== balanceReadAs(found, improvements))
      throw new Stale('balance', { stream: { kind: 'cycle', id: cycle.id }, names: ['balance.', 'improvement.'] });
    const decided = decideConfirmation(cycle, found, { waiting, improvements, confirmer });
    if (!decided.ok) return decided;
    const { counted: lines } = tell(await ledgerOf(ctx, cycle.id), null);
    const figures = await countedFigures(ctx, cycle.id, lines);
    if (input.figures !== figuresReadAs(figures)) throw new Stale('figures', await lastAct(ctx, cycle.id));
    const rows = await figureRowsOf(ctx, cycle.id, figureNames);
    const plans = await plansToKeep(ctx, cycle.id);
    const frozen = storedCut.write({ ...figures, lines, rows, plans });
    const sha256 = createHash('sha256')
      .update(JSON.stringify({ narrative: found!.narrative, frozen }))
      .digest('hex');
    const id = newId(ctx.now);
    await ctx.db.insert(filing).values({
      id,
      kind: 'balance',
      cycleId: cycle.id,
      state: 'pending',
      subject: `Balance final ${cycle.year}`,
      openedAt: ctx.now,
    });
    const [kept] = await ctx.db
      .update(balance)
      .set({ frozen, frozenSha256: sha256, confirmedBy: confirmer, confirmedAt: ctx.now, filingId: id })
      .where(eq(balance.cycleId, cycle.id))
      .returning({ narrative: balance.narrative, frozen: balance.frozen });
    await ctx.db
      .update(cycleTable)
      .set({ balanceConfirmedAt: ctx.now, version: cycle.version + 1 })
      .where(eq(cycleTable.id, cycle.id));
    await record(ctx, {
      name: 'balance.confirmed',
      stream: { kind: 'cycle', id: cycle.id },
      audience: 'staff',
      data: { filing: id, sha256, contentSha256: sha256Of(canonicalJson(kept)), waiting: 0 },
    });
    return allow({ filing: id });
  });
}

/** The codes of the running alliances of the cycle that have no outcome of 15 yet. */
export async function waitingAlliances(ctx: Ctx, cycleId: string): Promise<string[]> {
  const rows = await ctx.db
    .select({ code: alliance.code })
    .from(alliance)
    .where(and(eq(alliance.cycleId, cycleId), hasNoOutcome(sql`${alliance}`)))
    .orderBy(asc(alliance.code));
  return rows.map((row) => row.code);
}
