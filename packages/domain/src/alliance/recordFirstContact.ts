import { and, eq } from 'drizzle-orm';
import { allow, type Ctx, Forbidden, type Outcome, record, transact } from '../platform/index.ts';
import type { FirstContact } from './inputs.ts';
import { mayDrive } from './policy.ts';
import { lockAlliance, partiesOf } from './rows.ts';
import { mustSpeakOfAll } from './rules.ts';
import { party } from './tables.ts';

/** Closes activity 3 with its acta: what each organization can do and whom it reaches. */
export async function recordFirstContact(
  outer: Ctx,
  allianceId: string,
  acta: string,
  contacts: ReadonlyMap<string, FirstContact>,
  minutesUsed?: number,
): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, allianceId);
    if (!mayDrive(ctx.actor, alliance)) throw new Forbidden('recordFirstContact');
    const whole = mustSpeakOfAll(alliance, 3, await partiesOf(ctx, allianceId), contacts);
    if (!whole.ok) return whole;
    for (const [organizationId, { capacity, influenceCircle, interestGroups }] of contacts) {
      await ctx.db
        .update(party)
        .set({ capacity, influenceCircle, interestGroups })
        .where(and(eq(party.allianceId, allianceId), eq(party.organizationId, organizationId)));
    }
    await record(ctx, {
      name: 'firstContact.recorded',
      stream: { kind: 'alliance', id: allianceId },
      audience: 'parties',
      data: { acta, minutesUsed },
    });
    return allow();
  });
}
