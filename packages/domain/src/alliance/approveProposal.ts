import { eq } from 'drizzle-orm';
import {
  allow,
  allowUnless,
  type Ctx,
  Forbidden,
  type Outcome,
  personOf,
  record,
  Stale,
  transact,
} from '../platform/index.ts';
import type { AllianceKind } from '../procedure/index.ts';
import type { Alliance } from './alliance.ts';
import type { ApproveProposal } from './inputs.ts';
import { mayDrive } from './policy.ts';
import { proposalReadAs } from './proposalReadAs.ts';
import { lockAlliance, partiesOf, proposalTrail } from './rows.ts';
import { missingForProposal, mustBeAt } from './rules.ts';
import { alliance as allianceTable, proposal } from './tables.ts';

/** Closes activity 2 with its record, the Propuesta de la alianza, which is frozen; refuses without one,
 * and throws Stale when it, or whom it is of, is not what was read. */
export async function approveProposal(outer: Ctx, input: ApproveProposal): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, input.alliance);
    if (!mayDrive(ctx.actor, alliance)) throw new Forbidden('approveProposal');
    const open = mustBeAt(alliance, 2);
    if (!open.ok) return open;
    const [saved] = await ctx.db.select().from(proposal).where(eq(proposal.allianceId, alliance.id));
    const parties = await partiesOf(ctx, alliance.id);
    const read = proposalReadAs(
      saved ?? null,
      parties.map(({ organizationId }) => organizationId),
    );
    if (input.version !== read) throw new Stale('proposal', approvalTrail(alliance));
    const whole = allowUnless(missingForProposal(saved ?? null, parties));
    if (!whole.ok) return whole;
    const draft = saved!;
    await ctx.db
      .update(proposal)
      .set({ state: 'approved', approvedAt: ctx.now, approvedBy: personOf(ctx.actor) })
      .where(eq(proposal.allianceId, alliance.id));
    await ctx.db.update(allianceTable).set({ kind: draft.kind }).where(eq(allianceTable.id, alliance.id));
    await record(ctx, {
      name: 'proposal.approved',
      stream: { kind: 'alliance', id: alliance.id },
      audience: 'parties',
      data: { kind: draft.kind as AllianceKind, version: draft.version, minutesUsed: input.minutesUsed },
    });
    return allow();
  });
}

/** Where it is told who writes a proposal, and whom it is of. */
function approvalTrail(alliance: Alliance) {
  const { stream, names } = proposalTrail(alliance);
  return { stream, names: [...names, 'party.'] };
}
