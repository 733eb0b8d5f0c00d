import { eq } from 'drizzle-orm';
import { allow, type Ctx, Forbidden, type Outcome, personOf, record, refuse, transact } from '../platform/index.ts';
import type { AllianceKind } from '../procedure/index.ts';
import type { ApproveProposal } from './inputs.ts';
import { mayDrive } from './policy.ts';
import { lockAlliance, partiesOf } from './rows.ts';
import { mayBeOfKind, mustBeAt, mustHaveActors } from './rules.ts';
import { alliance as allianceTable, proposal } from './tables.ts';

/** Closes activity 2 with its record, the Propuesta de la alianza, which is frozen; refuses without one. */
export async function approveProposal(outer: Ctx, input: ApproveProposal): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, input.alliance);
    if (!mayDrive(ctx.actor, alliance)) throw new Forbidden('approveProposal');
    const open = mustBeAt(alliance, 2);
    if (!open.ok) return open;
    const [draft] = await ctx.db.select().from(proposal).where(eq(proposal.allianceId, alliance.id));
    if (!draft) return refuse('activity.recordMissing', { activity: 2 });
    const parties = await partiesOf(ctx, alliance.id);
    const actors = mustHaveActors(parties);
    if (!actors.ok) return actors;
    const kind = mayBeOfKind(draft.kind, parties);
    if (!kind.ok) return kind;
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
