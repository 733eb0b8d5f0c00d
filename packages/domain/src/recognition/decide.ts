import { eq } from 'drizzle-orm';
import { lockAlliance, partiesOf } from '../alliance/index.ts';
import { mustDecideBodiesOnce } from '../alliance/inputs.ts';
import { bodiesOf } from '../organization/index.ts';
import { allow, type Ctx, Forbidden, newId, type Outcome, personOf, record, transact } from '../platform/index.ts';
import type { RecognitionDecision } from './inputs.ts';
import { mayDecideRecognition } from './policy.ts';
import { decideOutcomes, mayBeRecognised } from './rules.ts';
import { edition, recognition } from './tables.ts';

/**
 * Closes activity 14 for one alliance, by the acta of a session of the cycle: which of its organizations are recognised
 * in the gala's edition, and why. Not being recognised never stops the alliance. Refuses before
 * the edition exists.
 */
export async function decideRecognition(
  outer: Ctx,
  allianceId: string,
  acta: string,
  decisions: ReadonlyMap<string, RecognitionDecision>,
): Promise<Outcome> {
  if (!mayDecideRecognition(outer.actor)) throw new Forbidden('decideRecognition');
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, allianceId);
    const decided = decideOutcomes(alliance, await partiesOf(ctx, allianceId), decisions);
    if (!decided.ok) return decided;
    const answers = new Map([...decisions].map(([id, { recognised }]) => [id, recognised]));
    const once = mustDecideBodiesOnce(14, await bodiesOf(ctx, [...decisions.keys()]), answers);
    if (!once.ok) return once;
    const [opened] = await ctx.db.select({ id: edition.id }).from(edition).where(eq(edition.cycleId, alliance.cycleId));
    const within = mayBeRecognised(alliance, opened !== undefined);
    if (!within.ok) return within;
    for (const [organizationId, decision] of decisions) {
      await ctx.db.insert(recognition).values({
        id: newId(ctx.now),
        editionId: opened!.id,
        allianceId,
        organizationId,
        recognised: decision.recognised === 'yes',
        reason: decision.reason,
        recordKind: decision.recordKind,
        resolutionNumber: decision.recordKind === 'resolution' ? decision.resolutionNumber! : null,
        actaId: acta,
        decidedAt: ctx.now,
        decidedBy: personOf(ctx.actor)!,
      });
    }
    const said = (wanted: string) => [...decisions].filter(([, d]) => d.recognised === wanted).map(([id]) => id);
    await record(ctx, {
      name: 'recognition.decided',
      stream: { kind: 'alliance', id: allianceId },
      audience: 'parties',
      data: { acta, edition: opened!.id, recognised: said('yes'), notRecognised: said('no') },
      cause: acta,
    });
    return allow();
  });
}
