import { eq } from 'drizzle-orm';
import { allow, allowUnless, type Ctx, type Outcome, personOf, record, transact } from '../platform/index.ts';
import { rehearseApproval } from './rehearse.ts';
import { lockActa } from './rows.ts';
import { mayBeSubmitted } from './rules.ts';
import { mustWrite } from './save.ts';
import { acta as actaTable } from './tables.ts';

/** Puts a draft in review. Refuses one that could not be approved as things stand, with all that stands in its way at once. */
export async function submitActa(outer: Ctx, input: { acta: string }): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const locked = await lockActa(ctx, input.acta);
    mustWrite(ctx, locked);
    const { acta } = locked;
    const submitted = mayBeSubmitted(acta);
    if (!submitted.ok) return submitted;
    await ctx.db
      .update(actaTable)
      .set({ state: 'inReview', submittedAt: ctx.now, submittedBy: personOf(ctx.actor), version: acta.version + 1 })
      .where(eq(actaTable.id, acta.id));
    const ready = allowUnless(await rehearseApproval(ctx, input));
    if (!ready.ok) return ready;
    await record(ctx, {
      name: 'acta.submitted',
      stream: { kind: 'cycle', id: locked.meeting.cycleId },
      audience: 'staff',
      data: { acta: acta.id, code: acta.code },
    });
    return allow();
  });
}
