import { eq } from 'drizzle-orm';
import { closeMeeting } from '../meeting/index.ts';
import { allow, type Ctx, Forbidden, type Outcome, personOf, record, Stale, transact } from '../platform/index.ts';
import { applyEffect } from './apply.ts';
import { hashOf } from './hash.ts';
import { mayConfirmSession } from './policy.ts';
import { type LockedActa, lockActa } from './rows.ts';
import { decideApproval, effectsOf } from './rules.ts';
import { mustWrite } from './save.ts';
import { acta as actaTable } from './tables.ts';

/**
 * Approves an acta: it is frozen with its hash, and its decisions and commitments take effect once, through the verbs
 * that own their records, in the order of the activities. One refusal takes everything back: an acta never half applies.
 * Throws Stale when it is not the version that was read.
 */
export async function approveActa(outer: Ctx, input: { acta: string; version?: number }): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const locked = await lockActa(ctx, input.acta);
    await mustWrite(ctx, locked);
    const { acta, meeting, items, parties } = locked;
    if (input.version !== undefined && input.version !== acta.version) throw new Stale('acta');
    const decided = decideApproval(acta, meeting, parties, items);
    if (!decided.ok) return decided;
    if (!mayConfirmSession(ctx.actor, acta, items)) throw new Forbidden('confirmSession');
    const sha256 = hashOf(locked);
    await ctx.db
      .update(actaTable)
      .set({
        state: 'approved',
        approvedAt: ctx.now,
        approvedBy: personOf(ctx.actor),
        sha256,
        version: acta.version + 1,
      })
      .where(eq(actaTable.id, acta.id));
    await closeMeeting(ctx, meeting.id);
    for (const effect of effectsOf(items)) {
      const applied = await applyEffect({ ctx, cycle: meeting.cycleId, acta: acta.id }, effect);
      if (!applied.ok) return applied;
    }
    await tell(ctx, locked, sha256);
    return allow();
  });
}

async function tell(ctx: Ctx, { acta, meeting, items }: LockedActa, sha256: string): Promise<void> {
  const activities = [...new Set(items.map((item) => item.content.activity))].sort((a, b) => a - b);
  const data = { acta: acta.id, code: acta.code, sha256, activities };
  await record(ctx, {
    name: 'acta.approved',
    stream: { kind: 'cycle', id: meeting.cycleId },
    audience: 'staff',
    data,
    cause: acta.id,
  });
  for (const id of meeting.alliances) {
    await record(ctx, {
      name: 'acta.approved',
      stream: { kind: 'alliance', id },
      audience: 'parties',
      data,
      cause: acta.id,
    });
  }
}
