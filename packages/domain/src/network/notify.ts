import { eq } from 'drizzle-orm';
import { lockAlliance, mayDrive, partiesOf, pathOf } from '../alliance/index.ts';
import { allow, type Ctx, Forbidden, newId, type Outcome, personOf, record, transact } from '../platform/index.ts';
import type { NotifyInclusion } from './inputs.ts';
import { decideNotice } from './rules.ts';
import { inclusionNotice } from './tables.ts';

/**
 * Activity 7: tells the organization that it is in the database of the Red, by e-mail (sent from here) or by letter, and
 * keeps date and addressee. The last one of the alliance closes the activity.
 */
export async function notifyInclusion(outer: Ctx, input: NotifyInclusion): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, input.alliance);
    if (!mayDrive(ctx.actor, alliance)) throw new Forbidden('notifyInclusion');
    const known = await ctx.db
      .select({ id: inclusionNotice.organizationId })
      .from(inclusionNotice)
      .where(eq(inclusionNotice.allianceId, alliance.id));
    const parties = await partiesOf(ctx, alliance.id);
    const decided = decideNotice(
      alliance,
      await pathOf(ctx, alliance.id),
      parties,
      input.organization,
      new Set(known.map((row) => row.id)),
    );
    if (!decided.ok) return decided;
    await ctx.db.insert(inclusionNotice).values({
      id: newId(ctx.now),
      allianceId: alliance.id,
      organizationId: input.organization,
      channel: input.channel,
      addressee: input.addressee,
      sentAt: ctx.now,
      sentBy: personOf(ctx.actor)!,
    });
    await record(ctx, {
      name: 'inclusion.notified',
      stream: { kind: 'alliance', id: alliance.id },
      audience: 'parties',
      data: {
        organization: input.organization,
        channel: input.channel,
        completes: decided.value.completes,
        minutesUsed: input.minutesUsed,
      },
      subjects: [{ kind: 'organization', id: input.organization }],
    });
    return allow();
  });
}
