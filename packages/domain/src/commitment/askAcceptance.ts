import { lockAlliance, mayDrive, mustBeAt, partiesOf } from '../alliance/index.ts';
import { allow, type Ctx, Forbidden, type Outcome, record, refuse, transact } from '../platform/index.ts';
import { commitmentsOf } from './rows.ts';

/** Tells the parties, by one mail each, that commitments wait for their acceptance. Refuses when none does. */
export async function askAcceptance(outer: Ctx, input: { alliance: string }): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, input.alliance);
    if (!mayDrive(ctx.actor, alliance)) throw new Forbidden('askAcceptance');
    const open = mustBeAt(alliance, 9);
    if (!open.ok) return open;
    const waiting = (await commitmentsOf(ctx, alliance.id)).filter((c) => c.state === 'proposed').map((c) => c.partyId);
    const parties = (await partiesOf(ctx, alliance.id)).filter((party) => waiting.includes(party.id));
    if (parties.length === 0) return refuse('commitment.noneToAccept');
    await record(ctx, {
      name: 'commitments.sentToAccept',
      stream: { kind: 'alliance', id: alliance.id },
      audience: 'parties',
      data: { organizations: parties.map((party) => party.organizationId) },
    });
    return allow();
  });
}
