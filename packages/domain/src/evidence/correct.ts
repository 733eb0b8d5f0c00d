import { lockAlliance } from '../alliance/index.ts';
import { allow, type Ctx, Forbidden, type Outcome, personOf, record, transact } from '../platform/index.ts';
import type { CorrectEvidence } from './inputs.ts';
import { mayCorrect } from './policy.ts';
import { lockEvidence, organizationOf, placeOfEvidence } from './rows.ts';
import { decideCorrection } from './rules.ts';
import { evidenceCorrection } from './tables.ts';

/**
 * Says of an accepted evidence, with the reason, that it counts no more: by somebody of the team who neither reported nor
 * accepted it, whatever became of its case. The evidence stays as it was accepted, and so does what a confirmed balance counts.
 */
export async function correctEvidence(outer: Ctx, input: CorrectEvidence): Promise<Outcome> {
  if (!mayCorrect(outer.actor)) throw new Forbidden('correctEvidence');
  return transact(outer, async (ctx) => {
    const { evidence, reason } = input;
    const alliance = await lockAlliance(ctx, (await placeOfEvidence(ctx, evidence)).allianceId);
    const found = await lockEvidence(ctx, evidence);
    const corrector = personOf(ctx.actor)!;
    const decided = decideCorrection(found, corrector);
    if (!decided.ok) return decided;
    await ctx.db
      .insert(evidenceCorrection)
      .values({ evidenceId: evidence, correctReason: reason, correctedAt: ctx.now, correctedBy: corrector });
    const { number, planActivityId: planActivity } = found;
    const organization = await organizationOf(ctx, alliance.id, found.partyId);
    await record(ctx, {
      name: 'evidence.corrected',
      stream: { kind: 'alliance', id: alliance.id },
      audience: 'parties',
      data: { evidence, number, planActivity, organization },
    });
    return allow();
  });
}
