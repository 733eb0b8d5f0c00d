import { eq } from 'drizzle-orm';
import { lockAlliance, mayDrive, partiesOf } from '../alliance/index.ts';
import { commitmentsOf } from '../commitment/index.ts';
import { allow, type Ctx, Forbidden, type Outcome, personOf, record, Stale, transact } from '../platform/index.ts';
import type { ApprovePlan } from './inputs.ts';
import { planOf } from './queries.ts';
import { planReadAs } from './readAs.ts';
import { decideApproval } from './rules.ts';
import { planSection } from './tables.ts';

/**
 * Closes activity 10 with its record, the alliance's section of the Plan de trabajo RED, and tells the parties:
 * 11 opens. Refuses a plan that lacks what `decideApproval` asks for. Throws Stale when it is not the plan that was read. From here only the loop
 * adds to it.
 */
export async function approvePlan(outer: Ctx, input: ApprovePlan): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, input.alliance);
    if (!mayDrive(ctx.actor, alliance)) throw new Forbidden('approvePlan');
    const plan = await planOf(ctx, alliance.id);
    if (input.version !== planReadAs(plan))
      throw new Stale('plan', { stream: { kind: 'alliance', id: alliance.id }, names: ['plan', 'followUpDate.'] });
    const parties = await partiesOf(ctx, alliance.id);
    const decided = decideApproval(alliance, plan, await commitmentsOf(ctx, alliance.id), parties);
    if (!decided.ok) return decided;
    const section = plan.section!;
    const version = section.version + 1;
    await ctx.db
      .update(planSection)
      .set({ state: 'approved', approvedAt: ctx.now, approvedBy: personOf(ctx.actor), version })
      .where(eq(planSection.allianceId, alliance.id));
    const organizations = parties.map((party) => party.organizationId);
    const { activities } = decided.value;
    const actions = plan.actions.map((action) => action.id);
    await record(ctx, {
      name: 'plan.approved',
      stream: { kind: 'alliance', id: alliance.id },
      audience: 'parties',
      data: {
        version,
        termMonths: section.termMonths,
        activities,
        actions,
        organizations,
        minutesUsed: input.minutesUsed,
      },
    });
    return allow();
  });
}
