import { lte, sql } from 'drizzle-orm';
import { allow, type Ctx, type Outcome, transact } from '../platform/index.ts';
import type { App } from './identity.ts';
import { draft } from './tables.ts';

/** Which form: the page, and what its button asks for of which thing. */
export interface DraftOf {
  path: string;
  form: string;
}

export interface Draft {
  form: string;
  sealed: string;
  savedAt: Date;
}

const DAYS = 60;

/**
 * Keeps what was typed in a form, unsent, for whoever acts (a person, or the bearer of a link), in place of what was kept of
 * it before. False for a visitor, and for who has a hundred of them. `moment` is the machine's time.
 */
export async function saveDraft(
  ctx: Ctx,
  app: App,
  { path, form, sealed, moment }: DraftOf & { sealed: string; moment: Date },
): Promise<boolean> {
  const [row] = await ctx.db.execute<{ saved: boolean }>(
    sql`select app.save_draft(${app}, ${path}, ${form}, ${sealed}, ${moment.toISOString()}::timestamptz) as saved`,
  );
  return row!.saved;
}

/** What whoever acts left unsent on a page, the last first. */
export async function draftsOf(ctx: Ctx, app: App, path: string): Promise<Draft[]> {
  const rows = await ctx.db.execute<{ form: string; sealed: string; savedAt: string }>(
    sql`select form, sealed, saved_at as "savedAt" from app.drafts(${app}, ${path})`,
  );
  return rows.map((row) => ({ ...row, savedAt: new Date(row.savedAt) }));
}

/** Of those pages, the ones that have something unsent of whoever acts. */
export async function pathsWithDrafts(ctx: Ctx, app: App, paths: readonly string[]): Promise<string[]> {
  if (paths.length === 0) return [];
  const asked = sql.join(
    paths.map((path) => sql`(${path}::text)`),
    sql`, `,
  );
  const rows = await ctx.db.execute<{ path: string }>(
    sql`select p.path from (values ${asked}) p(path) where exists (select from app.drafts(${app}, p.path))`,
  );
  return rows.map(({ path }) => path);
}

/** Forgets what was kept of a form: it was sent, or its writer discards it. */
export async function dropDraft(ctx: Ctx, app: App, { path, form }: DraftOf): Promise<void> {
  await ctx.db.execute(sql`select app.drop_draft(${app}, ${path}, ${form})`);
}

/** Forgets what nobody came back to within sixty days. Safe to run twice. */
export async function dropOldDrafts(ctx: Ctx): Promise<Outcome<{ drafts: number }>> {
  return transact(ctx, async ({ db, now }) => {
    const before = new Date(now.getTime() - DAYS * 86_400_000);
    const gone = await db.delete(draft).where(lte(draft.savedAt, before)).returning({ path: draft.path });
    return allow({ drafts: gone.length });
  });
}
