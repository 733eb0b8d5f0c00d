import { eq } from 'drizzle-orm';
import { lockAlliance } from '../alliance/index.ts';
import { allow, type Ctx, Forbidden, type Outcome, personOf, record, transact } from '../platform/index.ts';
import type { CorrectNonconformity } from './inputs.ts';
import { keepAct } from './keepAct.ts';
import { decideCorrection } from './nonconformityRules.ts';
import { mayTreat } from './policy.ts';
import { caseOfNonconformity, lockNonconformity } from './rows.ts';
import { nonconformity } from './tables.ts';

/** Corrects a salida no conforme in one of the two ways of section 7: adjusting or carrying out what was planned. */
export async function correctNonconformity(outer: Ctx, input: CorrectNonconformity): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, await caseOfNonconformity(ctx, input.nonconformity));
    if (!mayTreat(ctx.actor, alliance)) throw new Forbidden('correctNonconformity');
    const found = await lockNonconformity(ctx, input.nonconformity);
    const decided = decideCorrection(found);
    if (!decided.ok) return decided;
    const { correction, note: correctionNote } = input;
    await ctx.db
      .update(nonconformity)
      .set({ state: 'corrected', correction, correctionNote, correctedAt: ctx.now, correctedBy: personOf(ctx.actor) })
      .where(eq(nonconformity.id, found.id));
    const kept = await keepAct(ctx, 'nonconformityCorrected', found, { note: correctionNote, correction });
    await record(ctx, {
      name: 'nonconformity.corrected',
      stream: { kind: 'alliance', id: alliance.id },
      audience: 'parties',
      data: { nonconformity: found.id, code: found.code, correction, ...kept },
    });
    return allow();
  });
}
