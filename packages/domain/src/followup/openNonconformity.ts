import { eq } from 'drizzle-orm';
import { actorMark, bogotaDay, type Ctx, newId, nextCode, personOf, record } from '../platform/index.ts';
import type { Nonconformity, NonconformityOrigin } from './followup.ts';
import { keepAct } from './keepAct.ts';
import { nonconformity } from './tables.ts';

export interface FoundUnmet {
  allianceId: string;
  planActivity: string;
  visit: number;
  origin: NonconformityOrigin;
  description: string;
  /** Who answers for the activity, and so for its correction until a person says otherwise */
  responsible: string;
  dueOn?: string;
  /** The last day that passed, of one that is proposed by itself */
  missedOn?: string;
}

/** Opens a salida no conforme for a plan activity that a follow-up found not met, within its transaction and after its policy. */
export async function openNonconformity(ctx: Ctx, found: FoundUnmet): Promise<string> {
  const { id, code } = await write(ctx, found, 'open');
  const { allianceId, planActivity, visit, description, responsible, dueOn } = found;
  const about = { id, code, allianceId, planActivityId: planActivity, description, responsible, dueOn: dueOn ?? null };
  const kept = await keepAct(ctx, 'nonconformityOpened', about);
  await record(ctx, {
    name: 'nonconformity.opened',
    stream: { kind: 'alliance', id: allianceId },
    audience: 'parties',
    data: { nonconformity: id, code, planActivity, visit, isDecision: false, ...kept },
  });
  return id;
}

/**
 * Opens the one that was proposed of a plan activity: a person says why it is one, who answers for its correction and by
 * when, on its page or in the acta of a follow-up. Within their transaction, and after their policy.
 */
export async function openProposed(
  ctx: Ctx,
  found: Nonconformity,
  { reason, responsible, dueOn = null }: { reason: string; responsible: string; dueOn?: string | null },
): Promise<void> {
  const { id: about, code, allianceId: id, planActivityId: planActivity, visit } = found;
  await ctx.db
    .update(nonconformity)
    .set({ state: 'open', responsible, dueOn, ...decisionOf(ctx, reason) })
    .where(eq(nonconformity.id, about));
  const kept = await keepAct(ctx, 'nonconformityOpened', { ...found, responsible, dueOn }, { note: reason });
  await record(ctx, {
    name: 'nonconformity.opened',
    stream: { kind: 'alliance', id },
    audience: 'parties',
    data: { nonconformity: about, code, planActivity, visit, isDecision: true, ...kept },
  });
}

/** What a person decided of one that was proposed. */
export function decisionOf(ctx: Ctx, reason: string) {
  return { decidedAt: ctx.now, decidedBy: personOf(ctx.actor), decisionReason: reason };
}

/** Proposes one that was found by itself: a person opens or dismisses it, and until then only staff know of it. */
export async function proposeNonconformity(ctx: Ctx, found: FoundUnmet): Promise<string> {
  const { id, code } = await write(ctx, found, 'proposed');
  const { allianceId, planActivity, visit, origin } = found;
  await record(ctx, {
    name: 'nonconformity.proposed',
    stream: { kind: 'alliance', id: allianceId },
    audience: 'staff',
    data: { nonconformity: id, code, planActivity, visit, origin, missedOn: found.missedOn ?? null },
  });
  return id;
}

async function write(ctx: Ctx, found: FoundUnmet, state: 'open' | 'proposed'): Promise<{ id: string; code: string }> {
  const { allianceId, planActivity, visit, origin, description, responsible } = found;
  const id = newId(ctx.now);
  const code = await nextCode(ctx, 'SNC', Number(bogotaDay(ctx.now).slice(0, 4)));
  await ctx.db.insert(nonconformity).values({
    ...{ id, code, allianceId, visit, origin, description, responsible, state },
    planActivityId: planActivity,
    openedAt: ctx.now,
    openedBy: actorMark(ctx.actor),
    dueOn: found.dueOn ?? null,
    missedOn: found.missedOn ?? null,
  });
  return { id, code };
}
