import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { PlanActivity } from '../plan/index.ts';
import { type Ctx, file } from '../platform/index.ts';
import { keepReceipt, type ReceiptMark } from '../receipt/index.ts';
import type { SubmitEvidence } from './inputs.ts';
import { evidence } from './tables.ts';

interface Reported {
  id: string;
  allianceId: string;
  number: number;
  organization: string | null;
  apartReason: string | null;
}

/**
 * Keeps what was reported, as it was sent, with the name that its plan activity had and, after a return, what was sent back
 * and why. What its event says of it: the receipt, and the number of that earlier one.
 */
export async function keepReport(
  ctx: Ctx,
  { id, allianceId, number, organization, apartReason }: Reported,
  activity: Pick<PlanActivity, 'id' | 'number' | 'title'>,
  { description, executedOn, place, peopleReached, showsMinors, files: ids }: SubmitEvidence,
): Promise<ReceiptMark & { earlier?: string }> {
  const files = await ctx.db
    .select({ name: file.name, sha256: file.sha256 })
    .from(file)
    .where(inArray(file.id, [...ids]))
    .orderBy(file.id);
  const earlier = await returnedBefore(ctx, activity.id, id);
  const kept = await keepReceipt(ctx, {
    ...{ alliance: allianceId, organization, about: id, act: 'evidenceReported' },
    content: {
      ...{
        number,
        activity: `${activity.number}. ${activity.title}`,
        description,
        executedOn,
        place,
        apartReason,
        files,
      },
      ...{ peopleReached: peopleReached ?? null, showsMinors: showsMinors === 'yes' },
      earlier: earlier && { number: earlier.number, reason: earlier.reason ?? '' },
    },
  });
  return earlier ? { ...kept, earlier: earlier.id } : kept;
}

const returnedFor = sql<string | null>`(select w.review_reason from app.evidence_words(${evidence.id}) w)`;

/** The last evidence of the same activity, where it was sent back: this one takes its place. */
async function returnedBefore(ctx: Ctx, activity: string, id: string) {
  const [last] = await ctx.db
    .select({ id: evidence.id, number: evidence.number, state: evidence.state, reason: returnedFor })
    .from(evidence)
    .where(and(eq(evidence.planActivityId, activity), ne(evidence.id, id)))
    .orderBy(desc(evidence.number))
    .limit(1);
  return last?.state === 'returned' ? last : null;
}
