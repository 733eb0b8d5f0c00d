import { eq } from 'drizzle-orm';
import { closeMeeting, trailOfMeeting } from '../meeting/index.ts';
import {
  allow,
  allowUnless,
  bogotaDay,
  type Ctx,
  Forbidden,
  type Outcome,
  personOf,
  type Refusal,
  record,
  refusalsIn,
  Stale,
  transact,
} from '../platform/index.ts';
import { applyEffect } from './apply.ts';
import { withoutConsequences } from './consequences.ts';
import { hashOf } from './hash.ts';
import { type ApproveActa, spokenOf } from './inputs.ts';
import { namesOfMeeting } from './named.ts';
import { mayConfirmSession } from './policy.ts';
import { lockActa, type ReadActa } from './rows.ts';
import { decideApproval, type Effect, effectsOf, missingForApproval, soundItems } from './rules.ts';
import { mustWrite, trailOf } from './save.ts';
import { storedNames } from './stored.ts';
import { acta as actaTable } from './tables.ts';

/**
 * Approves an acta: it is frozen with its hash, and its decisions and commitments take effect once, through the verbs
 * that own their records, in the order of the activities. One refusal takes everything back: an acta never half applies.
 * Refuses with all that stands in its way at once. Throws Stale when the acta, or who came to its meeting, is not what was
 * read.
 */
export async function approveActa(outer: Ctx, input: ApproveActa): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const locked = await lockActa(ctx, input.acta);
    mustWrite(ctx, locked);
    const { acta, meeting, items } = locked;
    if (input.version !== acta.version) throw new Stale('acta', trailOf(locked));
    if (input.attendance !== meeting.version) throw new Stale('meeting', trailOfMeeting(meeting));
    const decided = decideApproval(acta);
    if (!decided.ok) return decided;
    if (!mayConfirmSession(ctx.actor, acta, items)) throw new Forbidden('confirmSession');
    return takeEffect(ctx, locked);
  });
}

async function takeEffect(ctx: Ctx, locked: ReadActa): Promise<Outcome> {
  const { acta, meeting, items, unfinished, parties } = locked;
  const missing = missingForApproval(acta, meeting, parties, [...items, ...unfinished], ctx.now);
  const named = await namesOfMeeting(ctx, meeting.id);
  const sha256 = hashOf({ ...locked, named });
  await ctx.db
    .update(actaTable)
    .set({
      state: 'approved',
      approvedAt: ctx.now,
      approvedBy: personOf(ctx.actor),
      sha256,
      named: storedNames.write(named),
      version: acta.version + 1,
    })
    .where(eq(actaTable.id, acta.id));
  await closeMeeting(ctx, meeting.id);
  const sound = effectsOf(soundItems(meeting, parties, items), unfinished);
  const refused = await refusedEffects(ctx, locked, sound);
  const whole = allowUnless([...missing, ...refused]);
  if (!whole.ok) return whole;
  await tell(ctx, locked, sha256);
  return allow();
}

/**
 * Does what an acta decides, within a transaction and after its policy: for who approves it, and for the rehearsal. Everything
 * is tried, and of each all that refuses it is told, but for what only follows from what was refused before in its case.
 */
export async function refusedEffects(
  ctx: Ctx,
  { acta, cycle, meeting, items }: Pick<ReadActa, 'acta' | 'cycle' | 'meeting' | 'items'>,
  effects: readonly Effect[],
): Promise<Refusal[]> {
  const meant = { ctx, cycle, acta: acta.id, heldOn: bogotaDay(meeting.startsAt), items };
  const refused: Refusal[] = [];
  const stopped: Effect[] = [];
  for (const effect of effects) {
    const ofCase = <T>(all: readonly T[], of: (one: T) => unknown) =>
      all.filter((one) => of(one) === effect.allianceId);
    const before = {
      stopped: ofCase(stopped, ({ allianceId }) => allianceId),
      told: ofCase(refused, ({ ofAlliance }) => ofAlliance),
    };
    const found = isOnlyBegun(effect) ? [] : refusalsIn([await applyEffect(meant, effect)]);
    if (found.length > 0 || effect.begun.length > 0) stopped.push(effect);
    const of = { ofActivity: effect.activity, ofAlliance: effect.allianceId };
    refused.push(...withoutConsequences(found, effect, before).map((one) => ({ ...one, ...of })));
  }
  return refused;
}

/** There is nothing of it to try. */
function isOnlyBegun({ activity, items }: Effect): boolean {
  return items.length === 0 && spokenOf(activity) !== 'organization';
}

const activitiesOf = (items: ReadActa['items']) =>
  [...new Set(items.map((item) => item.content.activity))].sort((a, b) => a - b);

/** The cycle hears of all that was decided, and keeps who came; each case of what the acta says of it, and one of which it says nothing hears nothing. */
async function tell(ctx: Ctx, { acta, meeting, items }: ReadActa, sha256: string): Promise<void> {
  const data = { acta: acta.id, code: acta.code, sha256 };
  await record(ctx, {
    name: 'acta.approved',
    stream: { kind: 'cycle', id: meeting.cycleId },
    audience: 'staff',
    data: { ...data, activities: activitiesOf(items), meeting: meeting.id },
    cause: acta.id,
  });
  for (const id of meeting.alliances) {
    const own = items.filter((item) => item.allianceId === id);
    if (own.length === 0) continue;
    await record(ctx, {
      name: 'acta.approved',
      stream: { kind: 'alliance', id },
      audience: 'parties',
      data: { ...data, activities: activitiesOf(own) },
      cause: acta.id,
    });
  }
}
