import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { PlanActivity } from '../plan/index.ts';
import { type Ctx, file } from '../platform/index.ts';
import { type EvidenceAct, type EvidenceTold, keepReceipt, type ReceiptMark } from '../receipt/index.ts';
import type { SubmitEvidence } from './inputs.ts';
import { evidence } from './tables.ts';

interface Told extends Omit<EvidenceTold, 'activity' | 'files'> {
  id: string;
  allianceId: string;
  organization: string | null;
  /** The ids of its files */
  files: readonly string[];
}

type Reported = Pick<Told, 'id' | 'allianceId' | 'number' | 'organization' | 'apartReason'>;
type Activity = Pick<PlanActivity, 'id' | 'number' | 'title'>;

/** Keeps what was done to an evidence, word for word, with the name that its plan activity has and the hashes of its files. */
export async function keepTold(ctx: Ctx, act: EvidenceAct, told: Told, activity: Activity): Promise<ReceiptMark> {
  const { id, allianceId, organization, files: ids, number, description, executedOn, place } = told;
  const { peopleReached, showsMinors, apartReason, earlier, note } = told;
  const files = await ctx.db
    .select({ name: file.name, sha256: file.sha256 })
    .from(file)
    .where(inArray(file.id, [...ids]))
    .orderBy(file.id);
  return keepReceipt(ctx, {
    ...{ alliance: allianceId, organization, about: id, act },
    content: {
      ...{ number, activity: `${activity.number}. ${activity.title}`, description, executedOn, place, apartReason },
      ...{ files, peopleReached, showsMinors, earlier, note },
    },
  });
}

/**
 * Keeps what was reported, as it was sent, and after a return what was sent back and why. What its event says of it: the
 * receipt, and the number of that earlier one.
 */
export async function keepReport(
  ctx: Ctx,
  reported: Reported,
  activity: Activity,
  { description, executedOn, place, peopleReached, showsMinors, files }: SubmitEvidence,
): Promise<ReceiptMark & { earlier?: string }> {
  const earlier = await returnedBefore(ctx, activity.id, reported.id);
  const told = {
    ...{ ...reported, description, executedOn, place, files },
    ...{ peopleReached: peopleReached ?? null, showsMinors: showsMinors === 'yes', note: null },
    earlier: earlier && { number: earlier.number, reason: earlier.reason ?? '' },
  };
  const kept = await keepTold(ctx, 'evidenceReported', told, activity);
  return earlier ? { ...kept, earlier: earlier.id } : kept;
}

const returnedFor = sql<string | null>`(select w.review_reason from app.evidence_words(${evidence.id}) w)`;

/** The last evidence of the same activity that stands, where it was sent back: this one takes its place. */
async function returnedBefore(ctx: Ctx, activity: string, id: string) {
  const [last] = await ctx.db
    .select({ id: evidence.id, number: evidence.number, state: evidence.state, reason: returnedFor })
    .from(evidence)
    .where(and(eq(evidence.planActivityId, activity), ne(evidence.id, id), ne(evidence.state, 'withdrawn')))
    .orderBy(desc(evidence.number))
    .limit(1);
  return last?.state === 'returned' ? last : null;
}
