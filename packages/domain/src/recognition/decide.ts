import { eq } from 'drizzle-orm';
import { lockAlliance, partiesOf } from '../alliance/index.ts';
import { mustDecideBodiesOnce } from '../alliance/inputs.ts';
import { bodiesOf } from '../organization/index.ts';
import {
  allow,
  allowUnless,
  type Ctx,
  Forbidden,
  inTurn,
  newId,
  type Outcome,
  personOf,
  record,
  refusalsIn,
  transact,
} from '../platform/index.ts';
import { decidedOf } from './decided.ts';
import type { RecognitionDecision } from './inputs.ts';
import { mayDecideRecognition } from './policy.ts';
import type { Answered } from './recognition.ts';
import { decideOutcomes, mustAgreeWithEdition, mustHaveEdition } from './rules.ts';
import { edition, recognition } from './tables.ts';

/**
 * Closes activity 14 for one alliance, by the acta of a session of the cycle: which of its organizations are recognised
 * in the gala's edition, and why. Not being recognised never stops the alliance. Refuses before
 * the edition exists, and what contradicts what it says of an organization in another alliance: `answered` is all that the
 * same acta says of 14.
 */
export async function decideRecognition(
  outer: Ctx,
  allianceId: string,
  acta: string,
  decisions: ReadonlyMap<string, RecognitionDecision>,
  answered: readonly Answered[] = [],
): Promise<Outcome> {
  if (!mayDecideRecognition(outer.actor)) throw new Forbidden('decideRecognition');
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, allianceId);
    const answers = [...decisions].map(([id, { recognised }]): Answered => [id, recognised]);
    const bodies = await bodiesOf(ctx, [...decisions.keys()]);
    const ofTheActa = answered.filter(([organization]) => bodies.has(organization));
    const [opened] = await ctx.db.select({ id: edition.id }).from(edition).where(eq(edition.cycleId, alliance.cycleId));
    // Two sessions of one edition are approved one after the other
    if (opened) await inTurn(ctx, `edition ${opened.id}`);
    const before = opened ? await decidedOf(ctx, opened.id, [...bodies.keys()]) : [];
    const whole = allowUnless(
      refusalsIn([
        decideOutcomes(alliance, await partiesOf(ctx, allianceId), decisions),
        mustDecideBodiesOnce(14, bodies, [...answers, ...ofTheActa]),
        mustHaveEdition(opened !== undefined),
        mustAgreeWithEdition(bodies, before, answers),
      ]),
    );
    if (!whole.ok) return whole;
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
