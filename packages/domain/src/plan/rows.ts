import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { type Alliance, lockAlliance, mayDrive, mustBeAt } from '../alliance/index.ts';
import { meeting, meetingActivity, meetingAlliance } from '../meeting/index.ts';
import { allow, type Ctx, Forbidden, NotFound, type Outcome } from '../platform/index.ts';
import type { Compliance, PlanActivity, PlanSection } from './plan.ts';
import { storedCapacities } from './stored.ts';
import { planAction, planActivity, planActivityRow, type planSection } from './tables.ts';

export function sectionFromRow(row: typeof planSection.$inferSelect): PlanSection {
  const { approvedAt: at, approvedBy: by, ...rest } = row;
  const capacities = row.capacities ? storedCapacities.read(row.capacities).capacities : [];
  return { ...rest, capacities, state: row.state as PlanSection['state'], approved: at && by ? { at, by } : null };
}

export function activityFromRow({ allianceId, ...row }: typeof planActivity.$inferSelect): PlanActivity {
  return { ...row, compliance: row.compliance as Compliance | null };
}

/** Locks the case of a plan, for who drives it. */
export async function lockDriven(ctx: Ctx, allianceId: string, act: string): Promise<Alliance> {
  const alliance = await lockAlliance(ctx, allianceId);
  if (!mayDrive(ctx.actor, alliance)) throw new Forbidden(act);
  return alliance;
}

/** The same of a plan that is being written. Refuses once activity 10 is not the open one. */
export async function lockDraft(ctx: Ctx, allianceId: string, act: string): Promise<Outcome<Alliance>> {
  const alliance = await lockDriven(ctx, allianceId, act);
  const open = mustBeAt(alliance, 10);
  return open.ok ? allow(alliance) : open;
}

/** An action with its case, read before the case is locked. */
export async function readAction(ctx: Ctx, id: string) {
  const [row] = await ctx.db.select().from(planAction).where(eq(planAction.id, id));
  if (!row) throw new NotFound('planAction');
  return row;
}

/** A plan activity with its case, read before the case is locked. A stranger's is not found. */
export async function readActivity(ctx: Ctx, id: string): Promise<PlanActivity & { allianceId: string }> {
  const [row] = await ctx.db.select(planActivityRow).from(planActivity).where(eq(planActivity.id, id));
  if (!row) throw new NotFound('planActivity');
  return { ...activityFromRow(row), allianceId: row.allianceId };
}

/**
 * The next number within the alliance; the case's lock makes it safe. That of an activity which was taken out is not given
 * again: what was written of the one is never read as of another.
 */
export async function nextActivityNumber(ctx: Ctx, allianceId: string): Promise<number> {
  const [row] = await ctx.db
    .select({ last: sql<number>`greatest(coalesce(max(${planActivity.number}), 0), ${lastRemoved(allianceId)})` })
    .from(planActivity)
    .where(eq(planActivity.allianceId, allianceId));
  return row!.last + 1;
}

/** The history holds the number of what the plan holds no more. */
const lastRemoved = (allianceId: string) => sql`(
  select coalesce(max((told.data::json ->> 'number')::int), 0) from event told
  where told.stream_kind = 'alliance' and told.stream_id = ${allianceId} and told.name = 'planActivity.removed')`;

/** The mesas of the alliance whose acta was approved, of first contact or of work (3 and 8): the last one of work first. */
export async function initialMeetingsOf(ctx: Ctx, allianceId: string): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: meeting.id })
    .from(meeting)
    .innerJoin(meetingAlliance, eq(meetingAlliance.meetingId, meeting.id))
    .innerJoin(meetingActivity, eq(meetingActivity.meetingId, meeting.id))
    .where(
      and(
        eq(meetingAlliance.allianceId, allianceId),
        inArray(meetingActivity.activity, [3, 8]),
        isNotNull(meeting.closedAt),
      ),
    )
    .orderBy(desc(meetingActivity.activity), desc(meeting.startsAt), desc(meeting.id));
  return [...new Set(rows.map((row) => row.id))];
}
