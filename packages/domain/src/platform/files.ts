import { asc, desc, gt, sql } from 'drizzle-orm';
import { among } from './among.ts';
import type { Ctx } from './context.ts';
import { file, installation } from './tables.ts';

/** Of these keys of the storage, those that a row names: what a sweep must leave. */
export async function keysNamed(ctx: Ctx, keys: readonly string[]): Promise<string[]> {
  const rows = await ctx.db
    .select({ key: file.key })
    .from(file)
    .where(among(file.key, [...keys]));
  return rows.map(({ key }) => key);
}

/** With how many files of the same bytes what arrives is compared at most */
const COMPARED = 50;

/** The keys of rows that the caller may read of files with these sums: the same bytes, sent before or now; the last of them. */
export async function keysOfSums(ctx: Ctx, sums: readonly string[]): Promise<{ key: string; sha256: string }[]> {
  return ctx.db
    .select({ key: file.key, sha256: file.sha256 })
    .from(file)
    .where(among(file.sha256, [...sums]))
    .orderBy(desc(file.uploadedAt), desc(file.key))
    .limit(COMPARED);
}

/** The sums of those files, in order: what was sent, whatever ids its rows have. */
export async function sumsOf(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  const rows = await ctx.db
    .select({ sum: file.sha256 })
    .from(file)
    .where(among(file.id, [...ids]));
  return rows.map(({ sum }) => sum).sort();
}

/** What the row of a kept file says of its bytes. */
export interface FileRow {
  id: string;
  key: string;
  bytes: number;
  sha256: string;
}

const BATCH = 1_000;

/** Every row of a kept file, in batches by ascending id. */
export async function* fileRows(ctx: Ctx): AsyncGenerator<FileRow[]> {
  let last: string | null = null;
  for (;;) {
    const rows: FileRow[] = await ctx.db
      .select({ id: file.id, key: file.key, bytes: file.bytes, sha256: file.sha256 })
      .from(file)
      .where(last === null ? undefined : gt(file.id, last))
      .orderBy(asc(file.id))
      .limit(BATCH);
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)!.id;
  }
}

/** Says how many rows had no file when somebody looked, for the health checks of both applications. */
export async function tellMissing(ctx: Ctx, filesMissing: number): Promise<void> {
  await ctx.db.update(installation).set({ filesMissing, filesCheckedAt: ctx.now });
}

/** Tells one database from another, also from the copy that was restored from it. */
export async function databaseMark(ctx: Ctx): Promise<string> {
  const [row] = await ctx.db
    .select({
      oid: sql<string>`(select oid::text from pg_database where datname = current_database())`,
      createdAt: installation.createdAt,
    })
    .from(installation);
  return `${row!.oid} ${row!.createdAt.toISOString()}`;
}
