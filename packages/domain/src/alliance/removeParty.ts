import { eq } from 'drizzle-orm';
import { allow, type Ctx, Forbidden, type Outcome, record, refuse, sqlState, transact } from '../platform/index.ts';
import type { Party } from './alliance.ts';
import type { RemoveParty } from './inputs.ts';
import { invitationState } from './partyInvitation.ts';
import { mayDrive } from './policy.ts';
import { lockAlliance, partiesOf } from './rows.ts';
import { decideRemoval } from './rules.ts';
import { party } from './tables.ts';
import { keepTurn } from './turn.ts';

/**
 * Takes an organization out of an alliance whose proposal is being prepared, with its reason, which its people read for ever
 * (`app.own_left`). Refuses the last one; one whose invitation nobody answered, which is revoked instead and told why; and
 * one that left records, which the database holds to it (`hasRecords` tells the page which).
 */
export async function removeParty(outer: Ctx, input: RemoveParty): Promise<Outcome> {
  try {
    return await transact(outer, async (ctx) => {
      const alliance = await lockAlliance(ctx, input.alliance);
      if (!mayDrive(ctx.actor, alliance)) throw new Forbidden('removeParty');
      const parties = await partiesOf(ctx, alliance.id);
      const leaving = parties.find(({ id }) => id === input.party);
      const invitation = leaving ? await invitationState(ctx, alliance.id, leaving.organizationId) : null;
      // What it left there the database holds to it
      const decided = decideRemoval(alliance, parties, input.party, { invitation, hasRecords: false });
      if (!decided.ok) return decided;
      await ctx.db.delete(party).where(eq(party.id, decided.value.id));
      const { organizationId } = decided.value;
      const kept = { allianceId: alliance.id, act: 'partyRemoved', activity: 2, reason: input.reason } as const;
      const turn = await keepTurn(ctx, { ...kept, organizationId });
      await tellRemoved(ctx, alliance.id, decided.value, { turn });
      return allow();
    });
  } catch (error) {
    if (sqlState(error) === '23503') return refuse('party.hasRecords');
    throw error;
  }
}

/**
 * Tells, within the caller's transaction, that an organization is of the alliance no more. `toldOn` is the registration on
 * whose timeline, when it is another; `turn` is the one that keeps the reason, which else its invitation does.
 */
export async function tellRemoved(
  ctx: Ctx,
  allianceId: string,
  { id, organizationId }: Pick<Party, 'id' | 'organizationId'>,
  { toldOn = organizationId, turn }: { toldOn?: string; turn?: string } = {},
): Promise<void> {
  await record(ctx, {
    name: 'party.removed',
    stream: { kind: 'alliance', id: allianceId },
    audience: 'parties',
    data: { organization: organizationId, party: id, ...(turn ? { turn } : {}) },
    subjects: [{ kind: 'organization', id: toldOn }],
  });
}
