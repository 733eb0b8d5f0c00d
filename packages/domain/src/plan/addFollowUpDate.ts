import { lockAlliance, mayDrive } from '../alliance/index.ts';
import { allow, bogotaDay, type Ctx, Forbidden, newId, type Outcome, record, transact } from '../platform/index.ts';
import type { AddFollowUpDate } from './inputs.ts';
import { decideDate } from './rules.ts';
import { followUpDate } from './tables.ts';

/** Establishes a follow-up meeting of the plan; in the loop, also once it is approved. A day is in it once. */
export async function addFollowUpDate(outer: Ctx, input: AddFollowUpDate): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, input.alliance);
    if (!mayDrive(ctx.actor, alliance)) throw new Forbidden('addFollowUpDate');
    const decided = decideDate(alliance, input.onDay, bogotaDay(ctx.now));
    if (!decided.ok) return decided;
    const added = await ctx.db
      .insert(followUpDate)
      .values({ id: newId(ctx.now), allianceId: alliance.id, onDay: input.onDay })
      .onConflictDoNothing()
      .returning({ id: followUpDate.id });
    if (added.length === 0) return allow();
    await record(ctx, {
      name: 'followUpDate.added',
      stream: { kind: 'alliance', id: alliance.id },
      audience: alliance.step === 10 ? 'staff' : 'parties',
      data: { onDay: input.onDay },
    });
    return allow();
  });
}
