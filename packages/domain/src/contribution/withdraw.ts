import { eq } from 'drizzle-orm';
import { type Alliance, lockAlliance } from '../alliance/index.ts';
import { staysOf } from '../cycle/index.ts';
import { actorMark, allow, type Ctx, Forbidden, type Outcome, record, transact } from '../platform/index.ts';
import type { Contribution } from './contribution.ts';
import type { WithdrawContribution } from './inputs.ts';
import { keepAct } from './keepAct.ts';
import { mayMend } from './policy.ts';
import { lockContribution, readContribution } from './rows.ts';
import { decideMending } from './rules.ts';
import { contribution } from './tables.ts';

/**
 * Withdraws a line that was declared by mistake and that nobody verified, with its reason: it stays readable and adds to
 * nothing. Refuses one that stands in a confirmed balance. Of a correction, the verified line goes on as it is.
 */
export async function withdrawContribution(outer: Ctx, input: WithdrawContribution): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const { alliance, line } = await lockMended(ctx, input.contribution, 'withdrawContribution');
    return takeOut(ctx, alliance, line, { reason: input.reason });
  });
}

/** Locks a line after its case, for who may mend it. */
export async function lockMended(
  ctx: Ctx,
  id: string,
  act: string,
): Promise<{ alliance: Alliance; line: Contribution }> {
  const known = await readContribution(ctx, id);
  const alliance = await lockAlliance(ctx, known.allianceId);
  if (!mayMend(ctx.actor, alliance, known)) throw new Forbidden(act);
  return { alliance, line: await lockContribution(ctx, id) };
}

/** Takes a line out of the ledger, within the verb that locked it; `by`: the line that puts it right. */
export async function takeOut(
  ctx: Ctx,
  alliance: Alliance,
  line: Contribution,
  { reason, by }: { reason: string; by?: string },
): Promise<Outcome> {
  const decided = decideMending(line, await staysOf(ctx, alliance));
  if (!decided.ok) return decided;
  await ctx.db
    .update(contribution)
    .set({
      ...{ state: 'withdrawn', withdrawnAt: ctx.now, withdrawnBy: actorMark(ctx.actor), withdrawReason: reason },
      version: line.version + 1,
    })
    .where(eq(contribution.id, line.id));
  const kept = by ? null : await keepAct(ctx, 'contributionWithdrawn', line, { note: reason });
  const corrected = line.correctReason !== null && { corrects: line.correctsId };
  await record(ctx, {
    name: 'contribution.withdrawn',
    stream: { kind: 'alliance', id: alliance.id },
    audience: 'parties',
    data: {
      contribution: line.id,
      value: line.value?.toString() ?? null,
      ...(by && { correctedBy: by }),
      ...corrected,
      ...kept,
    },
  });
  return allow();
}
