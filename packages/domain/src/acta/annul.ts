import { eq } from 'drizzle-orm';
import { allow, type Ctx, type Outcome, record, Stale, transact } from '../platform/index.ts';
import type { AnnulActa } from './inputs.ts';
import { lockActa } from './rows.ts';
import { mayBeWritten } from './rules.ts';
import { mustWrite, trailOf } from './save.ts';
import { acta as actaTable } from './tables.ts';

/**
 * Annuls an acta that never took effect, with its reason: it stays readable, and its meeting may have another. An approved
 * one is never annulled. Throws Stale when it is not the version that was read.
 */
export async function annulActa(outer: Ctx, input: AnnulActa): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const locked = await lockActa(ctx, input.acta);
    mustWrite(ctx, locked);
    const writable = mayBeWritten(locked.acta);
    if (!writable.ok) return writable;
    if (input.version !== locked.acta.version) throw new Stale('acta', trailOf(locked));
    await ctx.db
      .update(actaTable)
      .set({ state: 'annulled', annulledAt: ctx.now, annulReason: input.reason })
      .where(eq(actaTable.id, locked.acta.id));
    await record(ctx, {
      name: 'acta.annulled',
      stream: { kind: 'cycle', id: locked.meeting.cycleId },
      audience: 'staff',
      data: { acta: locked.acta.id, code: locked.acta.code },
    });
    return allow();
  });
}
