import { lockAlliance, partiesOf } from '../alliance/index.ts';
import { allow, type Ctx, claim, Forbidden, NotFound, newId, type Outcome, transact } from '../platform/index.ts';
import type { DeclareContribution } from './inputs.ts';
import { mayDeclare } from './policy.ts';
import { writeLine } from './write.ts';

/**
 * Writes a delivery of an ally for an initiative of its alliance: its value in whole pesos where it can be
 * monetised, or the reason why not. It counts only once verified. Outside the life of its
 * alliance, or once the balance of its cycle was filed, it takes a reason and is told apart. A repeated key writes nothing
 * again.
 */
export async function declareContribution(outer: Ctx, input: DeclareContribution): Promise<Outcome<{ id: string }>> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, input.alliance);
    const party = (await partiesOf(ctx, alliance.id)).find((p) => p.organizationId === input.organization);
    if (!party) throw new NotFound('party');
    if (!mayDeclare(ctx.actor, alliance, input.organization)) throw new Forbidden('declareContribution');
    const { first, id } = await claim(ctx, input, 'contribution', newId(ctx.now));
    return first ? writeLine(ctx, { alliance, party }, id, input) : allow({ id });
  });
}
