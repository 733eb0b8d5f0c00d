import { eq } from 'drizzle-orm';
import {
  allow,
  bogotaDay,
  type Ctx,
  Forbidden,
  type Outcome,
  personOf,
  record,
  Stale,
  transact,
} from '../platform/index.ts';
import type { AmendCommitment, Renewal } from './inputs.ts';
import { keepAct } from './keepAct.ts';
import { type Locked, lockOne } from './lockOne.ts';
import { mayAmend } from './policy.ts';
import { trailOf } from './rows.ts';
import { decideAmendment } from './rules.ts';
import { commitment } from './tables.ts';

/**
 * Rewrites a commitment that nobody has accepted yet, and proposes it again: what was answered before stays in its receipt.
 * Throws Stale when it changed meanwhile.
 */
export async function amendCommitment(outer: Ctx, input: AmendCommitment): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const locked = await lockOne(ctx, input.commitment);
    const { alliance, one, organization } = locked;
    if (!mayAmend(ctx.actor, alliance, { organization, state: one.state })) throw new Forbidden('amendCommitment');
    if (one.version !== input.version) throw new Stale('commitment', trailOf(alliance.id, [one.id]));
    const decided = decideAmendment(alliance, one, input.dueOn, bogotaDay(ctx.now));
    if (!decided.ok) return decided;
    await rewrite(ctx, locked, input);
    return allow();
  });
}

/** Writes a commitment anew, within the verb that may: its answer is asked for again, and what it said stays in its receipts. */
export async function rewrite(
  ctx: Ctx,
  { alliance, one, organization }: Locked,
  { action, deliverable, dueOn }: Renewal,
): Promise<void> {
  const promise = { action, deliverable, dueOn };
  await ctx.db
    .update(commitment)
    .set({ ...promise, state: 'proposed', answeredAt: null, answeredBy: null, version: one.version + 1 })
    .where(eq(commitment.id, one.id));
  const kept = await keepAct(ctx, 'commitmentAmended', { ...one, ...promise, organization });
  await record(ctx, {
    name: 'commitment.amended',
    stream: { kind: 'alliance', id: alliance.id },
    audience: 'parties',
    data: { ...{ commitment: one.id, number: one.number, dueOn, organization, by: personOf(ctx.actor)! }, ...kept },
  });
}
