import { mustBeAt } from '../alliance/index.ts';
import { lockCommitments } from '../commitment/index.ts';
import { allow, type Ctx, claim, NotFound, newId, type Outcome, record, transact } from '../platform/index.ts';
import type { AddPlanAction } from './inputs.ts';
import { lockDriven } from './rows.ts';
import { decideAction } from './rules.ts';
import { planAction } from './tables.ts';

/**
 * Puts an action in the plan, born of a commitment in force and saying how it includes corresponsabilidad and cooperation
 * . The secretariat's commitments are in it like any other. A repeated key adds nothing again.
 */
export async function addPlanAction(outer: Ctx, input: AddPlanAction): Promise<Outcome<{ id: string }>> {
  return transact(outer, async (ctx) => {
    const alliance = await lockDriven(ctx, input.alliance, 'addPlanAction');
    const allianceId = alliance.id;
    const { first, id } = await claim(ctx, input, 'planAction', newId(ctx.now));
    if (!first) return allow({ id });
    const open = mustBeAt(alliance, 10);
    if (!open.ok) return open;
    const [commitment] = await lockCommitments(ctx, [input.commitment]);
    if (commitment!.allianceId !== allianceId) throw new NotFound('commitment');
    const decided = decideAction(commitment!);
    if (!decided.ok) return decided;
    const { title, coresponsibility } = input;
    await ctx.db.insert(planAction).values({ id, allianceId, commitmentId: commitment!.id, title, coresponsibility });
    await record(ctx, {
      name: 'planAction.added',
      stream: { kind: 'alliance', id: allianceId },
      audience: 'staff',
      data: { action: id, commitment: commitment!.id },
    });
    return allow({ id });
  });
}
