import { partiesOf } from '../alliance/index.ts';
import { staysOf } from '../cycle/index.ts';
import { allow, type Ctx, claim, NotFound, newId, type Outcome, transact } from '../platform/index.ts';
import type { CorrectContribution } from './inputs.ts';
import { decideDeclaringAgain } from './rules.ts';
import { lockMended, takeOut } from './withdraw.ts';
import { writeLine } from './write.ts';

/**
 * Puts right a line that nobody verified: the line as it was is withdrawn with the reason, and another that names it is
 * declared in its place, of the same organization, by the rules of any declaration. A repeated key writes nothing again.
 */
export async function correctContribution(outer: Ctx, input: CorrectContribution): Promise<Outcome<{ id: string }>> {
  return transact(outer, async (ctx) => {
    const { alliance, line } = await lockMended(ctx, input.contribution, 'correctContribution');
    const party = (await partiesOf(ctx, alliance.id)).find(({ id }) => id === line.partyId);
    if (!party || party.organizationId !== input.organization || alliance.id !== input.alliance)
      throw new NotFound('contribution');
    const { first, id } = await claim(ctx, input, 'contribution', newId(ctx.now));
    if (!first) return allow({ id });
    const again = decideDeclaringAgain(line, await staysOf(ctx, alliance));
    if (!again.ok) return again;
    const out = await takeOut(ctx, alliance, line, { reason: input.reason, by: id });
    return out.ok
      ? writeLine(ctx, { alliance, party }, id, input, { line: { ...line, state: 'withdrawn' }, reason: input.reason })
      : out;
  });
}
