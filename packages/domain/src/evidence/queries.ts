import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { alliance, party } from '../alliance/index.ts';
import { isLate, type PlanActivity, planActivity, planOf } from '../plan/index.ts';
import { bogotaDay, type Ctx, file, NotFound } from '../platform/index.ts';
import { stateOf } from './corrected.ts';
import type { Evidence, FileScan } from './evidence.ts';
import { isReviewable } from './reviewable.ts';
import { type EvidenceRow, evidenceColumns, evidenceFromRow } from './rows.ts';
import { evidence, evidenceFile } from './tables.ts';

export interface EvidenceFile {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  scan: FileScan;
  width: number | null;
  height: number | null;
}

export type EvidenceOnPage = Evidence & { activity: { number: number; title: string }; files: EvidenceFile[] };

/** The evidence of an alliance with its files, newest first. */
export async function evidenceOf(ctx: Ctx, allianceId: string): Promise<EvidenceOnPage[]> {
  const rows = await ctx.db
    .select({ evidence: evidenceColumns, activity: { number: planActivity.number, title: planActivity.title } })
    .from(evidence)
    .innerJoin(planActivity, eq(planActivity.id, evidence.planActivityId))
    .where(eq(evidence.allianceId, allianceId))
    .orderBy(desc(evidence.number));
  return withFiles(ctx, rows);
}

/** One evidence with its files. A stranger's is not found. */
export async function readEvidence(ctx: Ctx, id: string): Promise<EvidenceOnPage> {
  const rows = await ctx.db
    .select({ evidence: evidenceColumns, activity: { number: planActivity.number, title: planActivity.title } })
    .from(evidence)
    .innerJoin(planActivity, eq(planActivity.id, evidence.planActivityId))
    .where(eq(evidence.id, id));
  const [found] = await withFiles(ctx, rows);
  if (!found) throw new NotFound('evidence');
  return found;
}

type Row = { evidence: EvidenceRow; activity: { number: number; title: string } };

async function withFiles(ctx: Ctx, rows: readonly Row[]): Promise<EvidenceOnPage[]> {
  if (rows.length === 0) return [];
  const { id, name, mediaType, bytes, scan, width, height } = file;
  const files = await ctx.db
    .select({ evidenceId: evidenceFile.evidenceId, file: { id, name, mediaType, bytes, scan, width, height } })
    .from(evidenceFile)
    .innerJoin(file, eq(file.id, evidenceFile.fileId))
    .where(
      inArray(
        evidenceFile.evidenceId,
        rows.map((row) => row.evidence.id),
      ),
    )
    .orderBy(asc(file.id));
  return rows.map((row) => ({
    ...evidenceFromRow(row.evidence),
    activity: row.activity,
    files: files
      .filter((one) => one.evidenceId === row.evidence.id)
      .map((one) => ({ ...one.file, scan: one.file.scan as FileScan })),
  }));
}

/** The numbers of the evidences of a case that were received and nobody reviewed, in a statement. */
export const unreviewedIn = (alliance: string): SQL<number[]> => sql<
  number[]
>`(select coalesce(json_agg(e.number order by e.number), '[]')
  from evidence e where e.alliance_id = ${alliance} and e.state = 'received')`;

export interface QueueFilter {
  /** Only the alliances of this professional */
  professional?: string;
  after?: { submittedAt: Date; id: string };
  limit: number;
}

/** What waits for review across alliances, oldest first: the staff's queue. */
export async function evidenceQueue(ctx: Ctx, { professional, after, limit }: QueueFilter) {
  return ctx.db
    .select({
      id: evidence.id,
      number: evidence.number,
      submittedAt: evidence.submittedAt,
      activity: { number: planActivity.number, title: planActivity.title },
      alliance: { id: alliance.id, code: alliance.code, title: alliance.title },
      organizationId: party.organizationId,
    })
    .from(evidence)
    .innerJoin(planActivity, eq(planActivity.id, evidence.planActivityId))
    .innerJoin(alliance, eq(alliance.id, evidence.allianceId))
    .leftJoin(party, eq(party.id, evidence.partyId))
    .where(
      and(
        isReviewable(sql`${evidence}`),
        professional ? eq(alliance.professionalId, professional) : undefined,
        after
          ? sql`(${evidence.submittedAt}, ${evidence.id}) > (${after.submittedAt.toISOString()}::timestamptz, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(asc(evidence.submittedAt), asc(evidence.id))
    .limit(limit);
}

export interface Execution extends PlanActivity {
  evidence: { received: number; accepted: number; returned: number };
  late: boolean;
}

/** How the execution of an alliance's plan stands, activity by activity, of both sides. */
export async function executionOf(ctx: Ctx, allianceId: string): Promise<Execution[]> {
  const plan = await planOf(ctx, allianceId);
  const counts = await ctx.db
    .select({ id: evidence.planActivityId, state: stateOf(sql`${evidence}`), count: sql<number>`count(*)::int` })
    .from(evidence)
    .where(eq(evidence.allianceId, allianceId))
    .groupBy(evidence.planActivityId, sql`2`);
  const of = (id: string, state: Evidence['state']) =>
    counts.find((row) => row.id === id && row.state === state)?.count ?? 0;
  const today = bogotaDay(ctx.now);
  return plan.actions
    .flatMap((action) => action.activities)
    .sort((a, b) => a.number - b.number)
    .map((activity) => {
      const { id } = activity;
      const kept = { received: of(id, 'received'), accepted: of(id, 'accepted'), returned: of(id, 'returned') };
      const reported = kept.received + kept.accepted > 0;
      const late = isLate({ ...activity, replaced: activity.replacedAt !== null, reported }, today);
      return { ...activity, evidence: kept, late };
    });
}
