import { and, eq } from 'drizzle-orm';
import { allow, type Ctx, Forbidden, type Outcome, record, transact } from '../platform/index.ts';
import type { InclusionAnalysis } from './inputs.ts';
import { mayDrive } from './policy.ts';
import { lockAlliance, partiesOf } from './rows.ts';
import { mustSpeakOfAll } from './rules.ts';
import { party } from './tables.ts';

/** Closes activity 4 with its acta: whether each organization takes an active part, and to what solution. */
export async function validateInclusion(
  outer: Ctx,
  allianceId: string,
  acta: string,
  analyses: ReadonlyMap<string, InclusionAnalysis>,
  minutesUsed?: number,
): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, allianceId);
    if (!mayDrive(ctx.actor, alliance)) throw new Forbidden('validateInclusion');
    const whole = mustSpeakOfAll(alliance, 4, await partiesOf(ctx, allianceId), analyses);
    if (!whole.ok) return whole;
    for (const [organizationId, analysis] of analyses) {
      await ctx.db
        .update(party)
        .set({ activePartAnalysis: analysis.activePart, solutionAnalysis: analysis.solution })
        .where(and(eq(party.allianceId, allianceId), eq(party.organizationId, organizationId)));
    }
    await record(ctx, {
      name: 'inclusion.validated',
      stream: { kind: 'alliance', id: allianceId },
      audience: 'parties',
      data: { acta, minutesUsed },
    });
    return allow();
  });
}
