import { asc, desc, eq } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';
import { referenceCodes } from './inputs.ts';
import type { ReferenceCode, ReferenceLink, VersionRequest } from './reference.ts';
import { recordFormat, referenceLink, versionRequest } from './tables.ts';

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

/** The reference in force of each version's request, for those that have one. One statement. */
export async function versionRequests(ctx: Ctx): Promise<VersionRequest[]> {
  const { procedureVersion, number, position } = versionRequest;
  return ctx.db
    .selectDistinctOn([procedureVersion], { procedureVersion, number, version: position })
    .from(versionRequest)
    .orderBy(procedureVersion, desc(position));
}
