import { asc, eq } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';
import { referenceCodes } from './inputs.ts';
import type { ReferenceCode, ReferenceLink } from './reference.ts';
import { recordFormat, referenceLink } from './tables.ts';

/** Every link, set or not, in the order in which the procedure refers to them. One statement. */
export async function referenceLinks(ctx: Ctx): Promise<ReferenceLink[]> {
  const { code, url, version } = referenceLink;
  const rows = await ctx.db.select({ code, url, version }).from(referenceLink);
  return rows
    .map((row) => ({ ...row, code: row.code as ReferenceCode }))
    .sort((a, b) => referenceCodes.indexOf(a.code) - referenceCodes.indexOf(b.code));
}

/** The formats and records of a version of the procedure, as the database keeps them. One statement. */
export async function recordFormats(ctx: Ctx, version: number): Promise<{ kind: string; name: string }[]> {
  return ctx.db
    .select({ kind: recordFormat.kind, name: recordFormat.name })
    .from(recordFormat)
    .where(eq(recordFormat.procedureVersion, version))
    .orderBy(asc(recordFormat.position));
}
