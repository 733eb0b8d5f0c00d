import { and, eq, inArray, isNull } from 'drizzle-orm';
import { lockAlliance, mustRun, partiesOf } from '../alliance/index.ts';
import {
  actorMark,
  allow,
  type Ctx,
  Forbidden,
  file,
  isClaimed,
  keysNamed,
  NotFound,
  newId,
  type Outcome,
  record,
  refuse,
  transact,
} from '../platform/index.ts';
import type { KeptFile } from './evidence.ts';
import { mayReport } from './policy.ts';

export interface KeepFiles {
  alliance: string;
  /** Whose they are: an organization of the alliance, or null for the secretariat */
  organization: string | null;
  files: readonly KeptFile[];
  /** The key of the form that they came with: sent again, its files are nobody's and the storage's sweep removes them */
  submission?: string;
}

/**
 * Writes the rows of files that the storage keeps already, of one side of an alliance. Returns their ids, in the same
 * order; of a form that was sent before, of those of its files that are known. Refuses a file that waited for its form and went with another already.
 */
export async function keepFiles(outer: Ctx, input: KeepFiles): Promise<Outcome<{ ids: string[] }>> {
  return transact(outer, async (ctx) => {
    const { organization, files } = input;
    const alliance = await lockAlliance(ctx, input.alliance);
    if (!mayReport(ctx.actor, alliance, organization)) throw new Forbidden('keepFiles');
    const runs = mustRun(alliance);
    if (!runs.ok) return runs;
    const parties = await partiesOf(ctx, alliance.id);
    if (organization && !parties.some((party) => party.organizationId === organization)) throw new NotFound('party');
    if (input.submission && (await isClaimed(ctx, input.submission)))
      return allow({ ids: await sentBefore(ctx, input) });
    const named = await keysNamed(
      ctx,
      files.map(({ key }) => key),
    );
    if (named.length > 0) return refuse('file.alreadySent');
    const rows = files.map(({ width, height, ...facts }) => ({
      ...facts,
      id: newId(ctx.now),
      allianceId: alliance.id,
      organizationId: organization,
      width: width ?? null,
      height: height ?? null,
      uploadedBy: actorMark(ctx.actor),
      uploadedAt: ctx.now,
    }));
    if (rows.length === 0) return allow({ ids: [] });
    await ctx.db.insert(file).values(rows);
    const ids = rows.map((row) => row.id);
    await record(ctx, {
      name: 'files.kept',
      stream: { kind: 'alliance', id: alliance.id },
      audience: 'staff',
      data: {
        files: ids,
        sha256: rows.map((row) => row.sha256),
        organization,
        scan: rows.some((row) => row.scan === 'pending') ? 'pending' : undefined,
      },
    });
    return allow({ ids });
  });
}

/** A form sent again: the rows of the first time of the very same files, of the same side. */
async function sentBefore(ctx: Ctx, { alliance, organization, files }: KeepFiles): Promise<string[]> {
  const sums = files.map(({ sha256 }) => sha256);
  const side = organization === null ? isNull(file.organizationId) : eq(file.organizationId, organization);
  const rows = await ctx.db
    .select({ id: file.id, sha256: file.sha256 })
    .from(file)
    .where(and(eq(file.allianceId, alliance), side, inArray(file.sha256, sums)));
  return sums.flatMap((sum) => rows.find(({ sha256 }) => sha256 === sum)?.id ?? []);
}
