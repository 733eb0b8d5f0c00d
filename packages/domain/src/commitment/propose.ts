import { lockAlliance, partiesOf } from '../alliance/index.ts';
import {
  allow,
  bogotaDay,
  type Ctx,
  claim,
  Forbidden,
  NotFound,
  newId,
  type Outcome,
  personOf,
  record,
  transact,
} from '../platform/index.ts';
import type { ProposeCommitment } from './inputs.ts';
import { keepAct } from './keepAct.ts';
import { mayPropose } from './policy.ts';
import { commitmentsOf } from './rows.ts';
import { decideProposal } from './rules.ts';
import { writeCommitment } from './write.ts';

/**
 * Writes a commitment while activity 9 is open: an ally's waits for its acceptance, the secretariat's own is in force
 * (idea 8). An ally's people may write their organization's. A repeated key writes nothing again.
 */
export async function proposeCommitment(outer: Ctx, input: ProposeCommitment): Promise<Outcome<{ id: string }>> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, input.alliance);
    const organization = input.organization === 'secretariat' ? null : input.organization;
    if (!mayPropose(ctx.actor, alliance, organization)) throw new Forbidden('proposeCommitment');
    const party = (await partiesOf(ctx, alliance.id)).find((p) => p.organizationId === organization);
    if (organization && !party) throw new NotFound('party');
    const claimed = await claim(ctx, input, 'commitment', newId(ctx.now));
    if (!claimed.first) return allow({ id: claimed.id });
    const packed = (await commitmentsOf(ctx, alliance.id)).some((one) => one.filingId !== null);
    const decided = decideProposal(alliance, packed, input.dueOn, bogotaDay(ctx.now));
    if (!decided.ok) return decided;
    const { action, deliverable, dueOn } = input;
    const promise = { action, deliverable, dueOn };
    const number = await writeCommitment(ctx, alliance.id, { id: claimed.id, partyId: party?.id ?? null, ...promise });
    const side = ctx.actor.kind === 'staff' ? ('team' as const) : ('organization' as const);
    const written = { id: claimed.id, allianceId: alliance.id, number, organization, ...promise };
    const kept = await keepAct(ctx, 'commitmentProposed', written);
    await record(ctx, {
      name: 'commitment.proposed',
      stream: { kind: 'alliance', id: alliance.id },
      audience: 'parties',
      data: {
        ...{ commitment: claimed.id, number, party: party?.id ?? null, dueOn, organization, by: personOf(ctx.actor)! },
        ...{ side, ...kept },
      },
    });
    return allow({ id: claimed.id });
  });
}
