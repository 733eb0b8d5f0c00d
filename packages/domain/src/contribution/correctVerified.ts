import { lockAlliance, partiesOf } from '../alliance/index.ts';
import { staysOf } from '../cycle/index.ts';
import {
  allow,
  type Ctx,
  claim,
  Forbidden,
  NotFound,
  newId,
  type Outcome,
  personOf,
  Stale,
  transact,
} from '../platform/index.ts';
import type { CorrectVerifiedContribution } from './inputs.ts';
import { mayVerify } from './policy.ts';
import { correctionsOf, lockContribution, readContribution } from './rows.ts';
import { offersCorrecting } from './rules.ts';
import { writeLine } from './write.ts';

/**
 * Corrects a verified line by a later one that names it, with the reason, by somebody who neither declared nor verified
 * it. The verified line stays as it is, and counts until another person verifies the correction; in a confirmed balance,
 * for ever. Throws Stale when somebody corrected it meanwhile. A repeated key writes nothing again.
 */
export async function correctVerifiedContribution(
  outer: Ctx,
  input: CorrectVerifiedContribution,
): Promise<Outcome<{ id: string }>> {
  if (!mayVerify(outer.actor)) throw new Forbidden('correctVerifiedContribution');
  return transact(outer, async (ctx) => {
    const { allianceId } = await readContribution(ctx, input.contribution);
    const alliance = await lockAlliance(ctx, allianceId);
    const line = await lockContribution(ctx, input.contribution);
    const party = (await partiesOf(ctx, alliance.id)).find(({ id }) => id === line.partyId);
    if (!party) throw new NotFound('contribution');
    const { first, id } = await claim(ctx, input, 'contribution', newId(ctx.now));
    if (!first) return allow({ id });
    const corrections = await correctionsOf(ctx, line.id);
    if (line.state === 'verified' && corrections.length !== input.version)
      throw new Stale('contribution', {
        stream: { kind: 'alliance', id: alliance.id },
        names: ['contribution.declared', 'contribution.withdrawn'],
        about: [line.id],
      });
    const decided = offersCorrecting(line, corrections, await staysOf(ctx, alliance), personOf(ctx.actor)!);
    if (!decided.ok) return decided;
    const { reason, ...said } = input;
    const of = { ...said, alliance: alliance.id, organization: line.organizationId };
    return writeLine(ctx, { alliance, party }, id, of, { line, reason });
  });
}
