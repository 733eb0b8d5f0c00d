import { eq } from 'drizzle-orm';
import { lockAlliance } from '../alliance/index.ts';
import { allow, type Ctx, Forbidden, type Outcome, personOf, record, transact } from '../platform/index.ts';
import { followUpsOf } from './followUps.ts';
import type { CloseNonconformity } from './inputs.ts';
import { keepAct } from './keepAct.ts';
import { decideClosing } from './nonconformityRules.ts';
import { mayTreat } from './policy.ts';
import { caseOfNonconformity, lockNonconformity } from './rows.ts';
import { nonconformity } from './tables.ts';

/**
 * Closes a corrected salida no conforme with the plan and the acta of a later follow-up. Refuses without both, and
 * while what was to be carried out was not found so.
 */
export async function closeNonconformity(outer: Ctx, input: CloseNonconformity): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, await caseOfNonconformity(ctx, input.nonconformity));
    if (!mayTreat(ctx.actor, alliance)) throw new Forbidden('closeNonconformity');
    const found = await lockNonconformity(ctx, input.nonconformity);
    const decided = decideClosing(found, await followUpsOf(ctx, alliance.id), input);
    if (!decided.ok) return decided;
    const { id: snapshotId, actaId } = decided.value;
    await ctx.db
      .update(nonconformity)
      .set({ state: 'closed', snapshotId, actaId, closedAt: ctx.now, closedBy: personOf(ctx.actor) })
      .where(eq(nonconformity.id, found.id));
    const kept = await keepAct(ctx, 'nonconformityClosed', found);
    await record(ctx, {
      name: 'nonconformity.closed',
      stream: { kind: 'alliance', id: alliance.id },
      audience: 'parties',
      data: { nonconformity: found.id, code: found.code, snapshot: snapshotId, acta: actaId, ...kept },
    });
    return allow();
  });
}
