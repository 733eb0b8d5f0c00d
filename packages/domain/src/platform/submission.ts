import { createHmac } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { holderOf } from './actor.ts';
import type { Ctx } from './context.ts';
import { NotFound } from './errors.ts';
import { newId } from './ids.ts';
import { allow, type Outcome } from './outcome.ts';
import { inOrder } from './same.ts';
import { keyId } from './seal.ts';
import { sentBefore } from './sentBefore.ts';
import { submission } from './tables.ts';
import { stop, transact } from './transact.ts';
import { undoneSince } from './undoneSince.ts';

/**
 * Claims a create form's submission key for the row `id`; `typed` is what the form said besides. A repeat, even a
 * concurrent one, gets the id of the first result instead (`first: false`). Ends the transaction with
 * `submission.otherContent` when the key was sent with something else; and with `submission.sameContent`, where people send
 * forms, when the same was sent within a day and still stands (`sentBefore`), or with `submission.undone` when what the key
 * made was undone since. A key that another actor or browser holds is
 * not found.
 */
export async function claim(
  ctx: Ctx,
  { key, ...typed }: { key: string },
  kind: string,
  id: string,
): Promise<{ first: boolean; id: string }> {
  const holder = holderOf(ctx.actor);
  const content = contentOf(ctx.contentKey, kind, typed);
  const claimed = await ctx.db
    .insert(submission)
    .values({ key, holder, kind, resultId: id, content, at: ctx.now })
    .onConflictDoNothing()
    .returning({ key: submission.key });
  if (claimed.length > 0) {
    const same = ctx.asksRepeats && content ? await sentBefore(ctx, { key, holder, kind, content }) : null;
    if (same) stop('submission.sameContent', same);
    return { first: true, id };
  }
  const [earlier] = await ctx.db.select().from(submission).where(eq(submission.key, key));
  if (!earlier || earlier.holder !== holder) throw new NotFound('submission');
  const isOther = areOther(earlier.content, content);
  if (isOther || earlier.kind !== kind) stop('submission.otherContent', { at: earlier.at.toISOString() });
  const undone = ctx.asksRepeats ? await undoneSince(ctx, earlier) : null;
  if (undone) stop('submission.undone', { at: earlier.at.toISOString(), undoneAt: undone.undoneAt });
  return { first: false, id: earlier.resultId };
}

/** Whether the actor sent this form before, for what a verb does ahead of its claim. Safe under the lock of the form's case. */
export async function isClaimed(ctx: Ctx, key: string): Promise<boolean> {
  const mine = and(eq(submission.key, key), eq(submission.holder, holderOf(ctx.actor)));
  const rows = await ctx.db.select({ key: submission.key }).from(submission).where(mine);
  return rows.length > 0;
}

const TWO_HOURS_MS = 7_200_000;

/** The mark of what a form without a key says on its page, for `keepSent`; it is guessed by nobody who lacks the key. */
export function markOf(key: Uint8Array, page: string, fields: readonly (readonly [string, string])[]): string {
  const said = JSON.stringify([page, [...fields].sort()]);
  return `${keyId(key)}.${createHmac('sha256', key).update(`sent\n${said}`).digest('hex')}`;
}

/** Keeps that the actor did what the mark says, in the transaction of its events; each time that it is done. */
export async function keepSent(ctx: Ctx, mark: string): Promise<void> {
  const key = newId(ctx.now);
  const holder = holderOf(ctx.actor);
  await ctx.db.insert(submission).values({ key, holder, kind: 'act', resultId: key, content: mark, at: ctx.now });
}

/** Forgets the marks that nobody asks after any more, two hours later; the keys of forms stay. Safe to run twice. */
export async function forgetMarks(ctx: Ctx): Promise<Outcome<{ marks: number }>> {
  return transact(ctx, async ({ db, now }) => {
    const before = new Date(now.getTime() - TWO_HOURS_MS).toISOString();
    const [row] = await db.execute<{ marks: number }>(sql`select app.forget_marks(${before}::timestamptz) as marks`);
    return allow({ marks: row!.marks });
  });
}

/**
 * When the actor last did the very same, within two hours, where its history tells of it and nothing happened since to what
 * it tells of; null otherwise: what was undone or changed after it, and what leaves no event, is not said to be done.
 */
export async function sentAt(ctx: Ctx, mark: string): Promise<Date | null> {
  const since = new Date(ctx.now.getTime() - TWO_HOURS_MS).toISOString();
  const [row] = await ctx.db.execute<{ at: string | null }>(
    sql`select to_json(app.sent_at(${mark}, ${since}::timestamptz)) #>> '{}' as at`,
  );
  return row?.at ? new Date(row.at) : null;
}

/** What tells one content from another and is guessed by nobody who lacks the key, of which it says which it was. */
function contentOf(key: Uint8Array | null, kind: string, typed: object): string | null {
  if (!key || Object.keys(typed).length === 0) return null;
  const mark = createHmac('sha256', key)
    .update(`submission\n${kind}\n${inOrder(typed)}`)
    .digest('hex');
  return `${keyId(key)}.${mark}`;
}

/** Where nothing was kept of one of them, or by another key, nothing is said. */
function areOther(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  return one.split('.', 1)[0] === other.split('.', 1)[0] && one !== other;
}
