import { lockOrganization, mayBeChosen, raiseStanding, registrationsOf } from '../organization/index.ts';
import { allow, type Ctx, claim, Forbidden, newId, type Outcome, record, transact } from '../platform/index.ts';
import type { Party } from './alliance.ts';
import type { AddParty } from './inputs.ts';
import { invitationState } from './partyInvitation.ts';
import { mayDrive } from './policy.ts';
import { lockAlliances, partiesOf } from './rows.ts';
import { decideParty, mayJoinInvited } from './rules.ts';
import { party } from './tables.ts';

/**
 * Adds an organization to an alliance while its proposal is prepared. Refuses afterwards, a second time
 * (also as another registration of the same body), one that declined this very alliance or whose invitation to it was revoked,
 * and a registration that was merged; a repeated key adds nothing again.
 */
export async function addParty(outer: Ctx, input: AddParty): Promise<Outcome<{ id: string }>> {
  return transact(outer, async (ctx) => {
    const [alliance] = await lockAlliances(ctx, [input.alliance], [input.organization]);
    if (!alliance || !mayDrive(ctx.actor, alliance)) throw new Forbidden('addParty');
    const { first, id } = await claim(ctx, input, 'party', newId(ctx.now));
    if (!first) return allow({ id });
    const parties = await partiesOf(ctx, alliance.id);
    const chosen = mayBeChosen(await lockOrganization(ctx, input.organization));
    if (!chosen.ok) return chosen;
    const decided = decideParty(alliance, await asBodies(ctx, parties), input.organization);
    if (!decided.ok) return decided;
    const joins = mayJoinInvited(await invitationState(ctx, alliance.id, input.organization));
    if (!joins.ok) return joins;
    await raiseStanding(ctx, input.organization, 'prospect');
    await ctx.db.insert(party).values({
      id,
      allianceId: alliance.id,
      organizationId: input.organization,
      position: Math.max(0, ...parties.map((party) => party.position)) + 1,
      joinedAt: ctx.now,
    });
    await record(ctx, {
      name: 'party.added',
      stream: { kind: 'alliance', id: alliance.id },
      audience: 'parties',
      data: { organization: input.organization, party: id },
      subjects: [{ kind: 'organization', id: input.organization }],
    });
    return allow({ id });
  });
}

/** The parties by the registrations that stayed of their bodies. */
async function asBodies(ctx: Ctx, parties: readonly Party[]): Promise<Party[]> {
  const known = await registrationsOf(
    ctx,
    parties.map((one) => one.organizationId),
  );
  const bodies = new Map(known.map(({ id, body }) => [id, body]));
  return parties.map((one) => ({ ...one, organizationId: bodies.get(one.organizationId) ?? one.organizationId }));
}
