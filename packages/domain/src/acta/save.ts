import { eq } from 'drizzle-orm';
import { lockAlliances } from '../alliance/index.ts';
import { mayConvene, supportsTheCycle } from '../meeting/index.ts';
import {
  allow,
  type Ctx,
  Forbidden,
  newId,
  type Outcome,
  record,
  Stale,
  saysTheSame,
  transact,
} from '../platform/index.ts';
import type { Acta, ActaItem } from './acta.ts';
import type { SaveActa } from './inputs.ts';
import { type LockedActa, lockActa } from './rows.ts';
import { decideItems, mayBeWritten } from './rules.ts';
import { storedItem } from './stored.ts';
import { actaItem, acta as actaTable } from './tables.ts';

/** Saves the text and the items of an acta that is not approved; it goes back to draft. Throws Stale when it changed and says something else. */
export async function saveActa(
  outer: Ctx,
  input: SaveActa,
): Promise<Outcome<{ version: number; isInReview: boolean }>> {
  return transact(outer, async (ctx) => {
    const locked = await lockActa(ctx, input.acta);
    await mustWrite(ctx, locked);
    const writable = mayBeWritten(locked.acta);
    if (!writable.ok) return writable;
    const { development, internalNote } = input;
    const items = input.items.map(({ alliance, organization, internal, content }, index) => ({
      position: index + 1,
      allianceId: alliance,
      organizationId: organization,
      internal,
      content,
    }));
    if (locked.acta.version !== input.version) {
      if (!saysTheSame(textOf(locked.acta, locked.items), { development, internalNote, items }))
        throw new Stale('acta');
      return allow({ version: locked.acta.version, isInReview: locked.acta.state === 'inReview' });
    }
    const decided = decideItems(locked.meeting, locked.parties, items);
    if (!decided.ok) return decided;
    const version = locked.acta.version + 1;
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
    if (locked.acta.state === 'inReview') await tellReopened(ctx, locked);
    return allow({ version, isInReview: false });
  });
}

const textOf = ({ development, internalNote }: Acta, items: readonly ActaItem[]) => ({
  ...{ development, internalNote },
  items: items.map((item) => ({ ...item, organizationId: item.organizationId ?? null })),
});

/** It left review because somebody saved it: who was to approve it finds why, in the history of the cycle and of its cases. */
async function tellReopened(ctx: Ctx, { acta, meeting }: LockedActa): Promise<void> {
  await record(ctx, {
    name: 'acta.reopened',
    stream: { kind: 'cycle', id: meeting.cycleId },
    audience: 'staff',
    data: { acta: acta.id, code: acta.code },
    subjects: meeting.alliances.map((id) => ({ kind: 'alliance', id })),
  });
}

/** Throws Forbidden unless the actor may write the acta of this meeting. */
export async function mustWrite(ctx: Ctx, { meeting }: LockedActa): Promise<void> {
  const alliances = meeting.alliances.length > 0 ? await lockAlliances(ctx, meeting.alliances) : [];
  if (!mayConvene(ctx.actor, alliances, supportsTheCycle(meeting.activities))) throw new Forbidden('writeActa');
}
