import { lockAlliance, partiesOf } from '../alliance/index.ts';
import { mustDecideBodiesOnce, mustSpeakOfAll } from '../alliance/inputs.ts';
import { bodiesOf } from '../organization/index.ts';
import {
  allow,
  allowUnless,
  type Ctx,
  Forbidden,
  newId,
  type Outcome,
  personOf,
  record,
  refusalsIn,
  transact,
} from '../platform/index.ts';
import type { ContinuityDecision } from './inputs.ts';
import { mayDecideContinuity } from './policy.ts';
import { continuity } from './tables.ts';

/** Closes activity 15 for one alliance, by the acta of the session: who continues, per organization, with reason. */
export async function decideContinuity(
  outer: Ctx,
  allianceId: string,
  acta: string,
  decisions: ReadonlyMap<string, ContinuityDecision>,
): Promise<Outcome> {
  if (!mayDecideContinuity(outer.actor)) throw new Forbidden('decideContinuity');
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, allianceId);
    const answers = new Map([...decisions].map(([id, { outcome }]) => [id, outcome]));
    const whole = allowUnless(
      refusalsIn([
        mustSpeakOfAll(alliance, 15, await partiesOf(ctx, allianceId), decisions),
        mustDecideBodiesOnce(15, await bodiesOf(ctx, [...decisions.keys()]), answers),
      ]),
    );
    if (!whole.ok) return whole;
    for (const [organizationId, { outcome, reason }] of decisions) {
      await ctx.db.insert(continuity).values({
        id: newId(ctx.now),
        allianceId,
        organizationId,
        outcome,
        reason,
        actaId: acta,
        decidedAt: ctx.now,
        decidedBy: personOf(ctx.actor)!,
      });
    }
    const goesOn = (d: ContinuityDecision) => d.outcome === 'continues' || d.outcome === 'continuesAdjusted';
    const ids = (wanted: boolean) => [...decisions].filter(([, d]) => goesOn(d) === wanted).map(([id]) => id);
    await record(ctx, {
      name: 'continuity.decided',
      stream: { kind: 'alliance', id: allianceId },
      audience: 'parties',
      data: { acta, continues: ids(true), stops: ids(false) },
      cause: acta,
    });
    return allow();
  });
}
