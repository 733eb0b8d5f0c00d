import { and, desc, eq, gt, ne, type SQL, sql } from 'drizzle-orm';
import type { Ctx } from './context.ts';
import { inTurn } from './inTurn.ts';
import { submission } from './tables.ts';

const DAY_MS = 86_400_000;

/** Where the row of a kind of submission stands, when its table has another name; null of what cannot be made twice. */
const TABLES: Readonly<Record<string, string | null>> = {
  improvement: 'improvement_action',
  category: 'agent_category',
  requestFile: 'file',
  staff: null,
  request: null,
};

/** What a row says when it was undone since: to send it again is to do it again. */
const UNDONE: ReadonlySet<unknown> = new Set([
  ...['withdrawn', 'returned', 'replaced', 'cancelled', 'annulled', 'declined', 'expired', 'revoked'],
]);
const UNDONE_AT = [
  'withdrawn_at',
  'removed_at',
  'retired_at',
  'ended_at',
  'merged_into',
  'revoked_at',
  'left_at',
  'parted_at',
  'closed_at',
];

/** What is asked of the row of a table that has columns which an application does not read. */
const ASKED: Readonly<Record<string, SQL>> = {
  evidence: sql`(select id, state, withdrawn_at from evidence)`,
  nonconformity: sql`(select id, state, closed_at from nonconformity)`,
  plan_activity: sql`(select id from plan_activity)`,
};

function tableOf(kind: string): string | null {
  return kind in TABLES ? TABLES[kind]! : kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The row that a form made; undefined where it is not there, null of a kind that has none to look for. */
export async function rowOfResult(
  ctx: Ctx,
  kind: string,
  id: string,
): Promise<Readonly<Record<string, unknown>> | null | undefined> {
  const table = tableOf(kind);
  if (table === null) return null;
  const [found] = await ctx.db.execute<{ row: Record<string, unknown> }>(
    sql`select to_jsonb(t) as row from ${ASKED[table] ?? sql.identifier(table)} t where t.id = ${id}`,
  );
  return found?.row;
}

interface Sent {
  key: string;
  holder: string;
  kind: string;
  content: string;
}

/**
 * The first result of the same words, sent by the same hands under another key within a day, while it stands: when, and
 * what it is; of those sent at once the others wait for the first. Null when there is none, or it was undone or came to its end since: a meeting that was held is held again.
 */
export async function sentBefore(
  ctx: Ctx,
  { key, holder, kind, content }: Sent,
): Promise<{ at: string; kind: string; id: string; resultCode: string | null } | null> {
  if (tableOf(kind) === null) return null;
  await inTurn(ctx, `submission ${holder} ${content}`);
  const [earlier] = await ctx.db
    .select({ at: submission.at, id: submission.resultId })
    .from(submission)
    .where(
      and(
        ...[eq(submission.holder, holder), eq(submission.content, content), eq(submission.kind, kind)],
        ...[ne(submission.key, key), gt(submission.at, new Date(ctx.now.getTime() - DAY_MS))],
      ),
    )
    .orderBy(desc(submission.at), desc(submission.key))
    .limit(1);
  if (!earlier) return null;
  const row = await rowOfResult(ctx, kind, earlier.id);
  if (!row || UNDONE.has(row.state) || UNDONE_AT.some((name) => row[name])) return null;
  const { code } = row;
  return { at: earlier.at.toISOString(), kind, id: earlier.id, resultCode: typeof code === 'string' ? code : null };
}
