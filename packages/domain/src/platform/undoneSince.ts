import { sql } from 'drizzle-orm';
import type { Ctx } from './context.ts';
import { rowOfResult } from './sentBefore.ts';

/** What a row says when it was taken back: what happened to it later in its own life (returned, replaced, over) does not count. */
const TAKEN_BACK: ReadonlySet<unknown> = new Set(['withdrawn', 'cancelled', 'annulled', 'revoked']);
const TAKEN_BACK_AT = ['withdrawn_at', 'retired_at', 'revoked_at', 'parted_at', 'merged_into'];
/** Whose rows go when they are taken out. */
const TAKEN_OUT: readonly string[] = ['planAction', 'planActivity', 'party', 'requestFile'];

interface Result {
  kind: string;
  resultId: string;
  at: Date;
}

/** When what a form made was undone, as far as it is known; null while it stands. */
export async function undoneSince(ctx: Ctx, result: Result): Promise<{ undoneAt: string | null } | null> {
  const row = await rowOfResult(ctx, result.kind, result.resultId);
  if (row === null) return null;
  if (row === undefined) return TAKEN_OUT.includes(result.kind) ? { undoneAt: await toldAt(ctx, result) } : null;
  const isBack = TAKEN_BACK.has(row.state);
  const column = TAKEN_BACK_AT.find((name) => row[name]);
  if (!isBack && !column) return null;
  const day = row[`${row.state}_at`] ?? (column === 'merged_into' ? null : row[column ?? 'ended_at']);
  return { undoneAt: typeof day === 'string' ? new Date(day).toISOString() : await toldAt(ctx, result) };
}

/** When the history that told of it told last of it again. */
async function toldAt(ctx: Ctx, { resultId, at }: Result): Promise<string | null> {
  const [row] = await ctx.db.execute<{ at: string | null }>(sql`
    select max(later.at) as at from event made
    join event later on later.stream_kind = made.stream_kind and later.stream_id = made.stream_id and later.seq > made.seq
    where made.at = ${at.toISOString()}::timestamptz and position(${resultId} in later.data) > 0`);
  return row?.at ? new Date(row.at).toISOString() : null;
}
