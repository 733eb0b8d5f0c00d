import { eq } from 'drizzle-orm';
import { lockAlliance } from '../alliance/index.ts';
import { allow, type Ctx, Forbidden, type Outcome, personOf, record, transact } from '../platform/index.ts';
import type { VerifyContribution } from './inputs.ts';
import { mayVerify } from './policy.ts';
import { lockContribution, readContribution } from './rows.ts';
import { decideVerification } from './rules.ts';
import { contribution } from './tables.ts';

/** A second person of staff verifies a delivery and its value: from here it counts in the quantification, and what it corrects no more. */
export async function verifyContribution(outer: Ctx, input: VerifyContribution): Promise<Outcome> {
  if (!mayVerify(outer.actor)) throw new Forbidden('verifyContribution');
  return transact(outer, async (ctx) => {
    const { allianceId } = await readContribution(ctx, input.contribution);
    await lockAlliance(ctx, allianceId);
    const found = await lockContribution(ctx, input.contribution);
    const by = personOf(ctx.actor)!;
    const decided = decideVerification(found, by);
    if (!decided.ok) return decided;
    await ctx.db
      .update(contribution)
      .set({ state: 'verified', verifiedBy: by, verifiedAt: ctx.now, version: found.version + 1 })
      .where(eq(contribution.id, found.id));
    await record(ctx, {
      name: 'contribution.verified',
      stream: { kind: 'alliance', id: allianceId },
      audience: 'parties',
      data: {
        ...{ contribution: found.id, value: found.value?.toString() ?? null, organization: found.organizationId },
        ...(found.correctReason !== null && { corrects: found.correctsId }),
      },
    });
    return allow();
  });
}
