import { eq } from 'drizzle-orm';
import { lockAlliance } from '../alliance/index.ts';
import { mustBeToCome } from '../commitment/index.ts';
import { allow, bogotaDay, type Ctx, Forbidden, type Outcome, record, Stale, transact } from '../platform/index.ts';
import type { ConfirmNonconformity, DismissNonconformity } from './inputs.ts';
import { keepAct } from './keepAct.ts';
import { decideDismissal, decideOpening, nonconformityReadAs } from './nonconformityRules.ts';
import { decisionOf, openProposed } from './openNonconformity.ts';
import { mayDismiss, mayTreat } from './policy.ts';
import { caseOfNonconformity, lockNonconformity } from './rows.ts';
import { nonconformity } from './tables.ts';

/** A person opens a salida no conforme that was proposed, says why it is one, who answers for its correction and by when. */
export async function confirmNonconformity(outer: Ctx, input: ConfirmNonconformity): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, await caseOfNonconformity(ctx, input.nonconformity));
    if (!mayTreat(ctx.actor, alliance)) throw new Forbidden('confirmNonconformity');
    const found = await lockNonconformity(ctx, input.nonconformity);
    const { responsible, dueOn, reason } = input;
    const decided = mustBeToCome(decideOpening(found), dueOn, bogotaDay(ctx.now));
    if (!decided.ok) return decided;
    await openProposed(ctx, found, { responsible, dueOn, reason });
    return allow();
  });
}

/**
 * Dismisses, with its reason, one that is none: it stays in the register. What a person opened takes somebody above. Throws
 * Stale when somebody opened or corrected it since it was read.
 */
export async function dismissNonconformity(outer: Ctx, input: DismissNonconformity): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, await caseOfNonconformity(ctx, input.nonconformity));
    const found = await lockNonconformity(ctx, input.nonconformity);
    const may = mayDismiss(ctx.actor, alliance, found);
    if (!may && !mayTreat(ctx.actor, alliance)) throw new Forbidden('dismissNonconformity');
    if (input.version !== nonconformityReadAs(found))
      throw new Stale('nonconformity', {
        stream: { kind: 'alliance', id: alliance.id },
        names: ['nonconformity.'],
        about: [found.id],
      });
    if (!may) throw new Forbidden('dismissNonconformity');
    const decided = decideDismissal(found);
    if (!decided.ok) return decided;
    await ctx.db
      .update(nonconformity)
      .set({ state: 'dismissed', ...decisionOf(ctx, input.reason) })
      .where(eq(nonconformity.id, found.id));
    const kept = await keepAct(ctx, 'nonconformityDismissed', found, { note: input.reason });
    await record(ctx, {
      name: 'nonconformity.dismissed',
      stream: { kind: 'alliance', id: alliance.id },
      audience: found.state === 'proposed' ? 'staff' : 'parties',
      data: { nonconformity: found.id, code: found.code, ...kept },
    });
    return allow();
  });
}
