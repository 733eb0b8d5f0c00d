import { eq } from 'drizzle-orm';
import {
  allow,
  bogotaDay,
  type Ctx,
  claim,
  Forbidden,
  newId,
  type Outcome,
  personOf,
  record,
  Stale,
  transact,
} from '../platform/index.ts';
import type { ReplaceCommitment } from './inputs.ts';
import { keepAct } from './keepAct.ts';
import { lockOne } from './lockOne.ts';
import { mayReplace } from './policy.ts';
import { trailOf } from './rows.ts';
import { decideReplacement } from './rules.ts';
import { commitment } from './tables.ts';
import { writeCommitment } from './write.ts';

/**
 * Puts another commitment in the place of one that was accepted and is not filed. The old one stays readable as replaced,
 * and the new one, which names it, waits for its own acceptance; the secretariat's own is in force. A repeated key
 * writes nothing again. Throws Stale when the old one changed meanwhile.
 */
export async function replaceCommitment(outer: Ctx, input: ReplaceCommitment): Promise<Outcome<{ id: string }>> {
  return transact(outer, async (ctx) => {
    const { alliance, one, organization } = await lockOne(ctx, input.commitment);
    if (!mayReplace(ctx.actor, alliance, organization)) throw new Forbidden('replaceCommitment');
    const { first, id } = await claim(ctx, input, 'commitment', newId(ctx.now));
    if (!first) return allow({ id });
    if (one.version !== input.version) throw new Stale('commitment', trailOf(alliance.id, [one.id]));
    const decided = decideReplacement(alliance, one, input.dueOn, bogotaDay(ctx.now));
    if (!decided.ok) return decided;
    const by = personOf(ctx.actor)!;
    const { action, deliverable, dueOn, reason } = input;
    await ctx.db
      .update(commitment)
      .set({ state: 'replaced', endedAt: ctx.now, endedBy: by, endReason: reason, version: one.version + 1 })
      .where(eq(commitment.id, one.id));
    const promise = { action, deliverable, dueOn };
    const written = { id, partyId: one.partyId, parentId: one.id, ...promise };
    const number = await writeCommitment(ctx, alliance.id, written);
    const successor = { number, ...promise };
    const besides = { note: reason, successor };
    const kept = await keepAct(ctx, 'commitmentReplaced', { ...one, organization }, besides);
    await record(ctx, {
      name: 'commitment.replaced',
      stream: { kind: 'alliance', id: alliance.id },
      audience: 'parties',
      data: {
        ...{ commitment: id, number, replaced: one.id, replacedNumber: one.number, dueOn, organization, by },
        ...kept,
      },
    });
    return allow({ id });
  });
}
