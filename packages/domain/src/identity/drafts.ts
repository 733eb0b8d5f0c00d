import { lte, sql } from 'drizzle-orm';
import { allow, type Ctx, file, type Outcome, transact } from '../platform/index.ts';
import type { App } from './identity.ts';
import { draft } from './tables.ts';

/** Which form: the page, what its button asks for of which thing, and which copy of it. */
export interface DraftOf {
  path: string;
  form: string;
}

/** A copy of a form to keep: `from` is what was kept of it when it was read. */
export interface CopyToKeep extends DraftOf {
  sealed: string;
  /** The keys of its files in the storage, held for as long as the copy is kept */
  files?: readonly string[];
  from?: { form: string; seen: Date } | null;
}

export interface Draft {
  path: string;
  form: string;
  sealed: string;
  savedAt: Date;
  files: string[];
}

const DAYS = 60;

/**
 * Keeps what was typed in a copy of a form, unsent, for whoever acts (a person, or the bearer of a link), in place of what was
 * kept of that copy and of what it was read from, unless somebody wrote in that since: then both stay. False for a visitor,
 * and for who has a hundred of them.
 */
export async function saveDraft(
  ctx: Ctx,
  app: App,
  { path, form, sealed, files = [], from = null }: CopyToKeep,
): Promise<boolean> {
  const [row] = await ctx.db.execute<{ saved: boolean }>(sql`
    select app.save_draft(${app}, ${path}, ${form}, ${sealed}, ${ctx.now.toISOString()}::timestamptz,
      ${from?.form ?? null}, ${from?.seen.toISOString() ?? null}::timestamptz, ${sql.param([...files])}::text[]) as saved`);
  return row!.saved;
}

/** What whoever acts left unsent on some pages, of each the last first. */
export async function draftsOf(ctx: Ctx, app: App, paths: readonly string[]): Promise<Draft[]> {
  if (paths.length === 0) return [];
  const rows = await ctx.db.execute<Omit<Draft, 'savedAt'> & { savedAt: string }>(sql`
    select p.path, d.form, d.sealed, d.saved_at as "savedAt", d.files
    from unnest(${sql.param([...paths])}::text[]) p(path), app.drafts(${app}, p.path) d
    order by d.saved_at desc, p.path, d.form`);
  return rows.map((row) => ({ ...row, savedAt: new Date(row.savedAt) }));
}

/** The keys of the files that what whoever acts left unsent holds, whatever its page. */
export async function heldFiles(ctx: Ctx): Promise<Set<string>> {
  const rows = await ctx.db.execute<{ key: string }>(sql`select key from app.held_files() as held(key)`);
  return new Set(rows.map(({ key }) => key));
}

/**
 * Of these keys of the storage, those that a row names or an unsent form holds: what a sweep must leave. One statement, so
 * that a file is never between the form that held it and the row that names it. A job's, or the owner's.
 */
export async function keysKept(ctx: Ctx, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const asked = sql`${sql.param([...keys])}::text[]`;
  const rows = await ctx.db.execute<{ key: string }>(sql`
    select ${file.key} as key from ${file} where ${file.key} = any (${asked})
    union select held.key from ${draft}, unnest(${draft.files}) held(key) where held.key = any (${asked})`);
  return rows.map(({ key }) => key);
}

/** Every key that an unsent form holds. A job's, or the owner's. */
export async function keysHeld(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db.execute<{ key: string }>(
    sql`select distinct held.key from ${draft}, unnest(${draft.files}) held(key) order by 1`,
  );
  return rows.map(({ key }) => key);
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

/**
 * Forgets what was kept of a form: it was sent, or its writer discards it; with `seen`, only as it was read then. False when
 * there is none.
 */
export async function dropDraft(ctx: Ctx, app: App, { path, form, seen }: DraftOf & { seen?: Date }): Promise<boolean> {
  const [row] = await ctx.db.execute<{ gone: boolean }>(
    sql`select app.drop_draft(${app}, ${path}, ${form}, ${seen?.toISOString() ?? null}::timestamptz) as gone`,
  );
  return row!.gone;
}

/** Forgets what nobody came back to within sixty days. Safe to run twice. */
export async function dropOldDrafts(ctx: Ctx): Promise<Outcome<{ drafts: number }>> {
  return transact(ctx, async ({ db, now }) => {
    const before = new Date(now.getTime() - DAYS * 86_400_000);
    const gone = await db.delete(draft).where(lte(draft.savedAt, before)).returning({ path: draft.path });
    return allow({ drafts: gone.length });
  });
}
