import { eq } from 'drizzle-orm';
import { lockAlliance, mayDrive } from '../alliance/index.ts';
import { allow, type Ctx, Forbidden, file, type Outcome, personOf, record, transact } from '../platform/index.ts';
import type { Evidence, FileScan } from './evidence.ts';
import type { AcceptEvidence, ReturnEvidence } from './inputs.ts';
import { lockEvidence, organizationOf, placeOfEvidence } from './rows.ts';
import { decideReview, mustBeAnother, mustBeOpenable } from './rules.ts';
import { evidenceFile, evidence as evidenceTable } from './tables.ts';

/**
 * Accepts an evidence: it counts as the record of activity 11. Refuses while a file of it is not clean, and to who
 * reported it, whatever side they did it for.
 */
export async function acceptEvidence(outer: Ctx, input: AcceptEvidence): Promise<Outcome> {
  return review(outer, input.evidence, 'accepted', null);
}

/** Sends an evidence back with its reason, which is compulsory; it is kept, and another takes its place. */
export async function returnEvidence(outer: Ctx, input: ReturnEvidence): Promise<Outcome> {
  return review(outer, input.evidence, 'returned', input.reason);
}

async function review(outer: Ctx, id: string, state: 'accepted' | 'returned', reason: string | null): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, (await placeOfEvidence(ctx, id)).allianceId);
    if (!mayDrive(ctx.actor, alliance)) throw new Forbidden('reviewEvidence');
    const found = await lockEvidence(ctx, id);
    const decided = decideReview(alliance, found);
    if (!decided.ok) return decided;
    const acceptable = state === 'accepted' ? await mustBeAcceptable(ctx, found) : allow();
    if (!acceptable.ok) return acceptable;
    await ctx.db
      .update(evidenceTable)
      .set({
        state,
        reviewedAt: ctx.now,
        reviewedBy: personOf(ctx.actor),
        reviewReason: reason,
        version: found.version + 1,
      })
      .where(eq(evidenceTable.id, id));
    await tell(ctx, found, state);
    return allow();
  });
}

async function mustBeAcceptable(ctx: Ctx, found: Evidence): Promise<Outcome> {
  const another = mustBeAnother(found, personOf(ctx.actor));
  return another.ok ? mustBeOpenable(found, await scansOf(ctx, found.id)) : another;
}

async function scansOf(ctx: Ctx, id: string): Promise<FileScan[]> {
  const rows = await ctx.db
    .select({ scan: file.scan })
    .from(evidenceFile)
    .innerJoin(file, eq(file.id, evidenceFile.fileId))
    .where(eq(evidenceFile.evidenceId, id));
  return rows.map((row) => row.scan as FileScan);
}

async function tell(
  ctx: Ctx,
  { id, number, allianceId, planActivityId, partyId }: Evidence,
  state: 'accepted' | 'returned',
): Promise<void> {
  const organization = await organizationOf(ctx, allianceId, partyId);
  await record(ctx, {
    name: `evidence.${state}`,
    stream: { kind: 'alliance', id: allianceId },
    audience: 'parties',
    data: { evidence: id, number, planActivity: planActivityId, organization },
  });
}
