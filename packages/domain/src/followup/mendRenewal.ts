import { and, eq, isNull } from 'drizzle-orm';
import { mayDrive } from '../alliance/index.ts';
import {
  type Commitment,
  lastOfRound,
  lockOne,
  mayBeCorrected,
  mayBeRenewedAgain,
  mustBeToCome,
  rewrite,
  supplant,
  trailOf,
} from '../commitment/index.ts';
import type { Renewal } from '../commitment/inputs.ts';
import { mendRenewedActivity, type RenewedCommitment } from '../plan/index.ts';
import {
  allow,
  bogotaDay,
  type Ctx,
  claim,
  Forbidden,
  newId,
  type Outcome,
  Stale,
  transact,
} from '../platform/index.ts';
import type { CorrectRenewal, RenewAgain } from './inputs.ts';
import { isLive } from './nonconformityRules.ts';
import { nonconformitiesIn } from './rows.ts';
import { compliance, nonconformity } from './tables.ts';

/**
 * Writes anew the commitment of a 13 No that nobody has accepted, in its plan too: what was objected to it stays in its
 * receipt. By who drives the case. Refuses what `mayBeCorrected` says, and a day before its activity begins. Throws Stale when it changed meanwhile.
 */
export async function correctRenewal(outer: Ctx, input: CorrectRenewal): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const locked = await lockOne(ctx, input.commitment);
    const { alliance, one } = locked;
    if (!mayDrive(ctx.actor, alliance)) throw new Forbidden('correctRenewal');
    if (one.version !== input.version) throw new Stale('commitment', trailOf(alliance.id, [one.id]));
    const decided = mustBeToCome(mayBeCorrected(alliance, one), input.dueOn, bogotaDay(ctx.now));
    if (!decided.ok) return decided;
    await rewrite(ctx, locked, input);
    return follow(ctx, alliance.id, one, { ...promiseOf(input), id: one.id });
  });
}

/**
 * Puts another commitment in the place of that of a 13 No, accepted and not filed: it names the old one, is in the plan and
 * in force at once, and waits for its own acceptance and its amendment. By who drives the case. Refuses what
 * `mayBeRenewedAgain` says, and a day before its activity begins. A repeated key writes nothing again. Throws Stale when the old one changed meanwhile.
 */
export async function renewAgain(outer: Ctx, input: RenewAgain): Promise<Outcome<{ id: string }>> {
  return transact(outer, async (ctx) => {
    const locked = await lockOne(ctx, input.commitment);
    const { alliance, one } = locked;
    if (!mayDrive(ctx.actor, alliance)) throw new Forbidden('renewAgain');
    const { first, id } = await claim(ctx, input, 'commitment', newId(ctx.now));
    if (!first) return allow({ id });
    if (one.version !== input.version) throw new Stale('commitment', trailOf(alliance.id, [one.id]));
    const decided = mustBeToCome(mayBeRenewedAgain(alliance, one), input.dueOn, bogotaDay(ctx.now));
    if (!decided.ok) return decided;
    await supplant(ctx, locked, { ...input, id });
    const followed = await follow(ctx, alliance.id, one, { ...promiseOf(input), id });
    return followed.ok ? allow({ id }) : followed;
  });
}

const promiseOf = ({ action, deliverable, dueOn }: Renewal): Renewal => ({ action, deliverable, dueOn });

/**
 * The plan says it as it is now, what its No found not met is due the same day, and what was found of its own activity goes
 * with the one that stands in its place: it is closed by that one, and no second is opened of the same duty. Refuses a day
 * before its activity begins.
 */
async function follow(ctx: Ctx, allianceId: string, before: Commitment, now: RenewedCommitment): Promise<Outcome> {
  const mended = await mendRenewedActivity(ctx, before, now);
  if (!mended.ok) return mended;
  const notMet = await notMetOf(ctx, allianceId, now.id);
  const live = (await nonconformitiesIn(ctx, allianceId)).filter(isLive);
  const { left, stands } = mended.value;
  const change = { [left]: { planActivityId: stands }, ...(notMet && { [notMet]: { dueOn: now.dueOn } }) };
  for (const { id, planActivityId } of live) {
    const of = change[planActivityId];
    if (of) await ctx.db.update(nonconformity).set(of).where(eq(nonconformity.id, id));
  }
  return allow();
}

/** The activity that was named by the No for whose commitment this one stands. */
async function notMetOf(ctx: Ctx, allianceId: string, id: string): Promise<string | null> {
  const answers = await ctx.db
    .select({ born: compliance.commitmentId, notMet: compliance.planActivityId })
    .from(compliance)
    .where(and(eq(compliance.allianceId, allianceId), isNull(compliance.undoneAt)));
  for (const { born, notMet } of answers) if (born && (await lastOfRound(ctx, born)) === id) return notMet;
  return null;
}
