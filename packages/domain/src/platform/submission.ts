import { createHash } from 'node:crypto';
import { and, between, desc, eq } from 'drizzle-orm';
import { holderOf } from './actor.ts';
import type { Ctx } from './context.ts';
import { NotFound } from './errors.ts';
import { submission } from './tables.ts';
import { stop } from './transact.ts';

const HOUR_MS = 3_600_000;
/** More repeats of the same words than anybody sends within an hour */
const REPEATS = 20;

/** Nothing is typed in them, or their own rules tell of a second one: they may be done again after they were undone. */
const TOLD_ELSEWHERE = new Set(['party', 'acta', 'request', 'staff']);

/**
 * Claims a create form's submission key for the row `id`; `typed` is what the form said besides. A repeat, even a
 * concurrent one, gets the id of the first result instead (`first: false`). Ends the transaction with
 * `submission.otherContent` when the key was sent with something else, and with `submission.sameContent` when its holder
 * sent the very same within the hour under another key: `again` is the key under which it is meant as a second one. A key
 * that another actor or browser holds is not found.
 */
export async function claim(
  ctx: Ctx,
  { key, ...typed }: { key: string },
  kind: string,
  id: string,
): Promise<{ first: boolean; id: string }> {
  const holder = holderOf(ctx.actor);
  const content = contentOf(kind, typed);
  const claimed = await ctx.db
    .insert(submission)
    .values({ key, holder, kind, resultId: id, content, at: ctx.now })
    .onConflictDoNothing()
    .returning({ key: submission.key });
  if (claimed.length > 0) {
    if (content && !TOLD_ELSEWHERE.has(kind)) await mustBeMeant(ctx, { key, holder, content });
    return { first: true, id };
  }
  const [earlier] = await ctx.db.select().from(submission).where(eq(submission.key, key));
  if (!earlier || earlier.holder !== holder) throw new NotFound('submission');
  // Rows of before their content was kept say nothing of it
  const isOther = earlier.content !== null && earlier.content !== content;
  if (isOther || earlier.kind !== kind) stop('submission.otherContent', { at: earlier.at.toISOString() });
  return { first: false, id: earlier.resultId };
}

/** Whether the actor sent this form before, for what a verb does ahead of its claim. Safe under the lock of the form's case. */
export async function isClaimed(ctx: Ctx, key: string): Promise<boolean> {
  const mine = and(eq(submission.key, key), eq(submission.holder, holderOf(ctx.actor)));
  const rows = await ctx.db.select({ key: submission.key }).from(submission).where(mine);
  return rows.length > 0;
}

/** The same words under another key are the back button's, unless their writer was told and sent them once more. */
async function mustBeMeant(ctx: Ctx, sent: { key: string; holder: string; content: string }): Promise<void> {
  const [from, to] = [-HOUR_MS, HOUR_MS].map((span) => new Date(ctx.now.getTime() + span)) as [Date, Date];
  const near = between(submission.at, from, to);
  const same = and(eq(submission.holder, sent.holder), eq(submission.content, sent.content), near);
  const rows = await ctx.db.select().from(submission).where(same).orderBy(desc(submission.at)).limit(REPEATS);
  const earlier = rows.filter(({ key }) => key !== sent.key);
  if (earlier.length === 0 || earlier.some(({ key }) => keyAfter(key) === sent.key)) return;
  stop('submission.sameContent', { at: earlier[0]!.at.toISOString(), again: keyAfter(earlier[0]!.key) });
}

function contentOf(kind: string, typed: object): string | null {
  if (Object.keys(typed).length === 0) return null;
  return createHash('sha256')
    .update(`${kind}\n${inOrder(typed)}`)
    .digest('hex');
}

function inOrder(value: object): string {
  return JSON.stringify(value, (_name, part: unknown) => {
    if (typeof part === 'bigint') return part.toString();
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}

/** The one key that follows another, so that whoever was asked is not asked again: a UUID of version 8. */
function keyAfter(key: string): string {
  const hex = createHash('sha256').update(`again\n${key}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
