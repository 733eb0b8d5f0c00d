import { desc, eq } from 'drizzle-orm';
import { mayConvene, supportsTheCycle } from '../meeting/index.ts';
import {
  allow,
  type Ctx,
  Forbidden,
  newId,
  type Outcome,
  personOf,
  record,
  Stale,
  saysTheSame,
  type Trail,
  transact,
} from '../platform/index.ts';
import type { Acta, KeptItem } from './acta.ts';
import type { SaveActa } from './inputs.ts';
import { lockActa, type ReadActa, readActa } from './rows.ts';
import { decideItems, mayBeReopened, mayBeWritten } from './rules.ts';
import { storedItem } from './stored.ts';
import { actaItem, actaReopening, acta as actaTable } from './tables.ts';

/**
 * Saves the text and the items of an acta that is not approved, with what was only begun of others, for whoever goes on with
 * it. One in review goes back to draft with its reason, also where nothing but that is said. What already says the same
 * stays as it is, without another version or event. Throws Stale when it changed and says something else.
 */
export async function saveActa(
  outer: Ctx,
  input: SaveActa,
): Promise<Outcome<{ version: number; isInReview: boolean }>> {
  return transact(outer, async (ctx) => {
    const locked = await lockActa(ctx, input.acta);
    mustWrite(ctx, locked);
    const writable = mayBeWritten(locked.acta);
    if (!writable.ok) return writable;
    const { development, internalNote } = input;
    const items = [...input.items, ...(input.unfinished ?? [])].map(
      ({ alliance, organization, internal, content }, index) => ({
        position: index + 1,
        allianceId: alliance,
        organizationId: organization,
        internal,
        content,
      }),
    ) as KeptItem[];
    const isSame = saysTheSame(textOf(locked.acta, [...locked.items, ...locked.unfinished]), {
      ...{ development, internalNote, items },
    });
    const lastReason = input.correction ? await lastReasonOf(ctx, locked.acta.id) : null;
    if (isSame && !saysWhy(locked.acta, input, lastReason))
      return allow({ version: locked.acta.version, isInReview: locked.acta.state === 'inReview' });
    if (locked.acta.version !== input.version) throw new Stale('acta', trailOf(locked));
    const reopened = mayBeReopened(locked.acta, input.correction, lastReason);
    if (!reopened.ok) return reopened;
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
    await tellSaved(ctx, locked, input.correction);
    return allow({ version, isInReview: false });
  });
}

/** Whether it says why it comes back from review, for the first time: a second press of the same finds that said already. */
function saysWhy(
  { state, version }: Acta,
  { correction, version: read }: SaveActa,
  lastReason: string | null,
): boolean {
  if (!correction) return false;
  return (state === 'inReview' && version === read) || correction !== lastReason;
}

/** With which reason an acta came back from review last. */
async function lastReasonOf(ctx: Ctx, acta: string): Promise<string | null> {
  const [last] = await ctx.db
    .select({ reason: actaReopening.reason })
    .from(actaReopening)
    .where(eq(actaReopening.actaId, acta))
    .orderBy(desc(actaReopening.at), desc(actaReopening.id))
    .limit(1);
  return last?.reason ?? null;
}

/** Whether an acta may still be written, for who came with answers that are not whole: what closed is told before what they lack. */
export async function actaIsOpen(ctx: Ctx, input: { acta: string }): Promise<Outcome> {
  const read = await readActa(ctx, input.acta);
  mustWrite(ctx, read);
  return mayBeWritten(read.acta);
}

/** Where it is told who writes an acta. */
export function trailOf({ acta, meeting }: ReadActa): Trail {
  return { stream: { kind: 'cycle', id: meeting.cycleId }, names: ['acta.'], about: [acta.id] };
}

const textOf = ({ development, internalNote }: Acta, items: readonly KeptItem[]) => ({
  ...{ development, internalNote },
  items: items.map((item) => ({ ...item, organizationId: item.organizationId ?? null })),
});

/** Of one that left review, whoever sent it there finds why, and the history of its cases tells that it did. */
async function tellSaved(ctx: Ctx, { acta, meeting }: ReadActa, reason = ''): Promise<void> {
  const said = { acta: acta.id, code: acta.code };
  const about = { stream: { kind: 'cycle', id: meeting.cycleId }, audience: 'staff' } as const;
  if (acta.state !== 'inReview') return record(ctx, { ...about, name: 'acta.saved', data: said });
  const reopening = newId(ctx.now);
  await ctx.db
    .insert(actaReopening)
    .values({ id: reopening, actaId: acta.id, reason, at: ctx.now, by: personOf(ctx.actor)! });
  await record(ctx, {
    ...about,
    name: 'acta.reopened',
    data: { ...said, reopening },
    subjects: meeting.alliances.map((id) => ({ kind: 'alliance', id })),
  });
}

/** Throws Forbidden unless the actor may write the acta of this meeting. */
export function mustWrite(ctx: Ctx, { meeting, cases }: ReadActa): void {
  if (!mayConvene(ctx.actor, cases, supportsTheCycle(meeting.activities))) throw new Forbidden('writeActa');
}
