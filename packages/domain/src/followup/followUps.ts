import { snapshotsOf } from '../plan/index.ts';
import type { Ctx } from '../platform/index.ts';
import type { FollowUpRecord } from './nonconformityRules.ts';

/** The follow-ups of a case as they were left, the last first; one that was taken back is none. */
export async function followUpsOf(ctx: Ctx, alliance: string): Promise<FollowUpRecord[]> {
  return (await snapshotsOf(ctx, alliance)).map(recordOf);
}

function recordOf({ id, actaId, takenAt, content }: Awaited<ReturnType<typeof snapshotsOf>>[number]): FollowUpRecord {
  const activities = content.actions.flatMap((action) => action.activities);
  const carriedOut = activities.filter((one) => one.replaced || one.compliance === 'met').map((one) => one.id);
  return { id, actaId, takenAt, carriedOut };
}
