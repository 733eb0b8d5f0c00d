import { and, eq } from 'drizzle-orm';
import { lockAlliance, mayDrive, visit } from '../alliance/index.ts';
import { allow, type Ctx, Forbidden, type Outcome, record, Stale, transact } from '../platform/index.ts';
import { executionReadAs } from './executionReadAs.ts';
import type { ConcludeExecution } from './inputs.ts';
import { evidenceColumns, evidenceFromRow } from './rows.ts';
import { decideConclusion } from './rules.ts';
import { evidence } from './tables.ts';

/** Of the history of a case, what makes its execution another. */
const CHANGES = ['evidence.', 'alliance.', 'compliance.', 'step.undone'];

/**
 * Closes activity 11 with its record, the Evidencia de la ejecución: 12 opens. Refuses without evidence
 * accepted since the current visit opened, and while some waits for its review (it says which). Throws Stale when evidence
 * came, was reviewed or was taken back since it was read, or its case moved.
 */
export async function concludeExecution(outer: Ctx, input: ConcludeExecution): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, input.alliance);
    if (!mayDrive(ctx.actor, alliance)) throw new Forbidden('concludeExecution');
    const [open] = await ctx.db
      .select({ visit: visit.visit, openedAt: visit.openedAt })
      .from(visit)
      .where(and(eq(visit.allianceId, alliance.id), eq(visit.activity, 11), eq(visit.state, 'open')));
    const rows = await ctx.db
      .select(evidenceColumns)
      .from(evidence)
      .where(eq(evidence.allianceId, alliance.id))
      .orderBy(evidence.number);
    const decided = decideConclusion(alliance, rows.map(evidenceFromRow), open?.openedAt ?? ctx.now);
    if (!decided.ok) return decided;
    if (input.version !== executionReadAs(alliance, rows))
      throw new Stale('execution', { stream: { kind: 'alliance', id: alliance.id }, names: CHANGES });
    await record(ctx, {
      name: 'execution.concluded',
      stream: { kind: 'alliance', id: alliance.id },
      audience: 'parties',
      data: { visit: open!.visit, accepted: decided.value.accepted, minutesUsed: input.minutesUsed },
    });
    return allow();
  });
}
