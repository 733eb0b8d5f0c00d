import { eq } from 'drizzle-orm';
import { allow, type Ctx, type Outcome, personOf, record, refuse, transact } from '../platform/index.ts';
import { lockActa } from './rows.ts';
import { mustWrite } from './save.ts';
import { acta as actaTable } from './tables.ts';

/** Puts a draft in review. Refuses one without text, items or who attended, for it could never be approved. */
export async function submitActa(outer: Ctx, input: { acta: string }): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const locked = await lockActa(ctx, input.acta);
    await mustWrite(ctx, locked);
    const { acta, items } = locked;
    if (acta.state !== 'draft') return refuse('acta.notDraft', { state: acta.state });
    if (locked.meeting.state !== 'held') return refuse('acta.meetingNotHeld');
    if (acta.development.trim() === '') return refuse('acta.textMissing');
    if (items.length === 0) return refuse('acta.itemsMissing');
    await ctx.db
      .update(actaTable)
      .set({ state: 'inReview', submittedAt: ctx.now, submittedBy: personOf(ctx.actor), version: acta.version + 1 })
      .where(eq(actaTable.id, acta.id));
    await record(ctx, {
      name: 'acta.submitted',
      stream: { kind: 'cycle', id: locked.meeting.cycleId },
      audience: 'staff',
      data: { acta: acta.id, code: acta.code },
    });
    return allow();
  });
}
