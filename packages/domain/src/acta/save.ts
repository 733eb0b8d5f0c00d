import { eq } from 'drizzle-orm';
import { lockAlliances } from '../alliance/index.ts';
import { mayConvene, supportsTheCycle } from '../meeting/index.ts';
import { allow, type Ctx, Forbidden, newId, type Outcome, Stale, transact } from '../platform/index.ts';
import type { SaveActa } from './inputs.ts';
import { type LockedActa, lockActa } from './rows.ts';
import { decideItems, mayBeWritten } from './rules.ts';
import { storedItem } from './stored.ts';
import { actaItem, acta as actaTable } from './tables.ts';

/** Saves the text and the items of an acta that is not approved; it goes back to draft. Throws Stale when it changed. */
export async function saveActa(outer: Ctx, input: SaveActa): Promise<Outcome<{ version: number }>> {
  return transact(outer, async (ctx) => {
    const locked = await lockActa(ctx, input.acta);
    await mustWrite(ctx, locked);
    const writable = mayBeWritten(locked.acta);
    if (!writable.ok) return writable;
    if (locked.acta.version !== input.version) throw new Stale('acta');
    const items = input.items.map(({ alliance, organization, internal, content }, index) => ({
      position: index + 1,
      allianceId: alliance,
      organizationId: organization,
      internal,
      content,
    }));
    const decided = decideItems(locked.meeting, locked.parties, items);
    if (!decided.ok) return decided;
    const version = locked.acta.version + 1;
    const { development, internalNote } = input;
    await ctx.db
      .update(actaTable)
      .set({ state: 'draft', development, internalNote, version })
      .where(eq(actaTable.id, locked.acta.id));
    await ctx.db.delete(actaItem).where(eq(actaItem.actaId, locked.acta.id));
    if (items.length > 0) {
      await ctx.db.insert(actaItem).values(
        items.map((item) => ({
          ...item,
          content: storedItem.write(item.content),
          id: newId(ctx.now),
          actaId: locked.acta.id,
          activity: item.content.activity,
        })),
      );
    }
    return allow({ version });
  });
}

/** Throws Forbidden unless the actor may write the acta of this meeting. */
export async function mustWrite(ctx: Ctx, { meeting }: LockedActa): Promise<void> {
  const alliances = meeting.alliances.length > 0 ? await lockAlliances(ctx, meeting.alliances) : [];
  if (!mayConvene(ctx.actor, alliances, supportsTheCycle(meeting.activities))) throw new Forbidden('writeActa');
}
