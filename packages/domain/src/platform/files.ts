import { inArray } from 'drizzle-orm';
import type { Ctx } from './context.ts';
import { file } from './tables.ts';

/** Of these keys of the storage, those that a row names: what a sweep must leave. */
export async function keysNamed(ctx: Ctx, keys: readonly string[]): Promise<string[]> {
  const rows = await ctx.db
    .select({ key: file.key })
    .from(file)
    .where(inArray(file.key, [...keys]));
  return rows.map(({ key }) => key);
}
