import { eq } from 'drizzle-orm';
import { lockAlliance } from '../alliance/index.ts';
import { readActivity } from '../plan/index.ts';
import { allow, type Ctx, Forbidden, file, type Outcome, personOf, record, transact } from '../platform/index.ts';
import type { WithdrawEvidence } from './inputs.ts';
import { keepTold } from './keepReport.ts';
import { mayReport } from './policy.ts';
import { lockEvidence, organizationOf, placeOfEvidence, wordsOf } from './rows.ts';
import { decideWithdrawal } from './rules.ts';
import { evidenceFile, evidence as evidenceTable } from './tables.ts';

/**
 * Takes back an evidence of one's own side that nobody accepted, with its reason, while activity 11 is open: it stays
 * readable with its files, and its activity is owed again. Refuses one that was accepted or withdrawn.
 */
export async function withdrawEvidence(outer: Ctx, input: WithdrawEvidence): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const { evidence: id, reason } = input;
    const { allianceId, partyId } = await placeOfEvidence(ctx, id);
    const alliance = await lockAlliance(ctx, allianceId);
    const organization = await organizationOf(ctx, allianceId, partyId);
    if (!mayReport(ctx.actor, alliance, organization)) throw new Forbidden('withdrawEvidence');
    const known = await lockEvidence(ctx, id);
    const decided = decideWithdrawal(alliance, known);
    if (!decided.ok) return decided;
    const withdrawn = { withdrawnAt: ctx.now, withdrawnBy: personOf(ctx.actor), withdrawReason: reason };
    await ctx.db
      .update(evidenceTable)
      .set({ state: 'withdrawn', ...withdrawn, version: known.version + 1 })
      .where(eq(evidenceTable.id, id));
    const activity = await readActivity(ctx, known.planActivityId);
    const files = await filesOf(ctx, id);
    const told = { ...known, ...(await wordsOf(ctx, id)), organization, files, note: reason, earlier: null };
    const kept = await keepTold(ctx, 'evidenceWithdrawn', told, activity);
    await record(ctx, {
      name: 'evidence.withdrawn',
      stream: { kind: 'alliance', id: alliance.id },
      audience: 'parties',
      data: { evidence: id, number: known.number, planActivity: activity.id, organization, ...kept },
    });
    return allow();
  });
}

async function filesOf(ctx: Ctx, id: string): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: file.id })
    .from(evidenceFile)
    .innerJoin(file, eq(file.id, evidenceFile.fileId))
    .where(eq(evidenceFile.evidenceId, id));
  return rows.map((row) => row.id);
}
