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
import type { Renewal, ReplaceCommitment } from './inputs.ts';
import { keepAct } from './keepAct.ts';
import { type Locked, lockOne } from './lockOne.ts';
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
    const locked = await lockOne(ctx, input.commitment);
    const { alliance, one, organization } = locked;
    if (!mayReplace(ctx.actor, alliance, organization)) throw new Forbidden('replaceCommitment');
    const { first, id } = await claim(ctx, input, 'commitment', newId(ctx.now));
    if (!first) return allow({ id });
    if (one.version !== input.version) throw new Stale('commitment', trailOf(alliance.id, [one.id]));
    const decided = decideReplacement(alliance, one, input.dueOn, bogotaDay(ctx.now));
    if (!decided.ok) return decided;
    await supplant(ctx, locked, { id, ...input });
    return allow({ id });
  });
}

/** Writes another commitment in the place of one, of its round of the loop if it has one, within the verb that may. */
export async function supplant(
  ctx: Ctx,
  { alliance, one, organization }: Locked,
  { id, action, deliverable, dueOn, reason }: Renewal & { id: string; reason: string },
): Promise<void> {
  const by = personOf(ctx.actor)!;
  await ctx.db
    .update(commitment)
    .set({ state: 'replaced', endedAt: ctx.now, endedBy: by, endReason: reason, version: one.version + 1 })
    .where(eq(commitment.id, one.id));
  const promise = { action, deliverable, dueOn };
  const written = { id, partyId: one.partyId, parentId: one.id, round: one.round, ...promise };
  const number = await writeCommitment(ctx, alliance.id, written);
  const besides = { note: reason, successor: { number, ...promise } };
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
}
