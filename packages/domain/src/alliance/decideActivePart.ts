import { and, eq } from 'drizzle-orm';
import { raiseStanding } from '../organization/index.ts';
import { allow, type Ctx, Forbidden, type Outcome, personOf, record, transact } from '../platform/index.ts';
import type { ActivePart } from './inputs.ts';
import { mayDrive } from './policy.ts';
import { lockAlliance, partiesOf } from './rows.ts';
import { joinAnswers, mustBeAt, mustCoverParties } from './rules.ts';
import { party } from './tables.ts';

/**
 * Decision 5, answered per organization in one act, each with author, date and reason. One SI opens 6
 * all NO opens 8 and marks 6 and 7 not applicable: nobody is rejected.
 */
export async function decideActivePart(
  outer: Ctx,
  allianceId: string,
  acta: string,
  answers: ReadonlyMap<string, ActivePart>,
): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, allianceId);
    if (!mayDrive(ctx.actor, alliance)) throw new Forbidden('decideActivePart');
    const open = mustBeAt(alliance, 5);
    if (!open.ok) return open;
    const covered = mustCoverParties(await partiesOf(ctx, allianceId), answers);
    if (!covered.ok) return covered;
    for (const [organizationId, { answer, reason }] of answers) {
      await ctx.db
        .update(party)
        .set({ activePart: answer, activePartReason: reason, activePartAt: ctx.now, activePartBy: personOf(ctx.actor) })
        .where(and(eq(party.allianceId, allianceId), eq(party.organizationId, organizationId)));
      if (answer === 'no') await raiseStanding(ctx, organizationId, 'articulating');
    }
    const said = (wanted: string) => [...answers].filter(([, a]) => a.answer === wanted).map(([id]) => id);
    await record(ctx, {
      name: 'activePart.decided',
      stream: { kind: 'alliance', id: allianceId },
      audience: 'parties',
      data: { acta, answer: joinAnswers(answers), yes: said('yes'), no: said('no') },
    });
    return allow();
  });
}
