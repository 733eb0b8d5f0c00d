import { and, desc, eq, like } from 'drizzle-orm';
import { lockAlliance, mayDrive, mustBeAt, partiesOf } from '../alliance/index.ts';
import {
  allow,
  bogotaDay,
  type Ctx,
  event,
  Forbidden,
  type Outcome,
  record,
  refuse,
  transact,
} from '../platform/index.ts';
import { commitmentsOf } from './rows.ts';
import { decideAcceptance } from './rules.ts';

/** How long the same asking counts as made: a second press sends nobody a second mail. */
const ASKED_MS = 600_000;

/**
 * Tells the parties, by one mail each, that commitments wait for their acceptance; asked again within ten minutes, while
 * no commitment changed, nothing is sent again. Refuses when none waits.
 */
export async function askAcceptance(outer: Ctx, input: { alliance: string }): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, input.alliance);
    if (!mayDrive(ctx.actor, alliance)) throw new Forbidden('askAcceptance');
    const open = mustBeAt(alliance, 9);
    if (!open.ok) return open;
    const waiting = (await commitmentsOf(ctx, alliance.id))
      .filter((c) => decideAcceptance(alliance, c, bogotaDay(ctx.now)).ok)
      .map((c) => c.partyId);
    const parties = (await partiesOf(ctx, alliance.id)).filter((party) => waiting.includes(party.id));
    if (parties.length === 0) return refuse('commitment.noneToAccept');
    if (await isAsked(ctx, alliance.id)) return allow();
    await record(ctx, {
      name: 'commitments.sentToAccept',
      stream: { kind: 'alliance', id: alliance.id },
      audience: 'parties',
      data: { organizations: parties.map((party) => party.organizationId) },
    });
    return allow();
  });
}

/** Whether the last that happened to the commitments of the case is that they were asked for, a short while ago. */
async function isAsked(ctx: Ctx, alliance: string): Promise<boolean> {
  const ofCase = and(eq(event.streamKind, 'alliance'), eq(event.streamId, alliance));
  const [last] = await ctx.db
    .select({ name: event.name, at: event.at })
    .from(event)
    .where(and(ofCase, like(event.name, 'commitment%')))
    .orderBy(desc(event.seq))
    .limit(1);
  return last?.name === 'commitments.sentToAccept' && ctx.now.getTime() - last.at.getTime() < ASKED_MS;
}
