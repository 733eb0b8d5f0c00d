import { and, asc, eq, getTableColumns } from 'drizzle-orm';
import { type Ctx, NotFound } from '../platform/index.ts';
import type { Meeting, MeetingActivity, MeetingState, Modality } from './meeting.ts';
import { attendee, meeting, meetingActivity, meetingAlliance } from './tables.ts';

/** Reads a meeting with what it supports, without a lock, so that its cases can be locked first. */
export async function readMeeting(ctx: Ctx, id: string): Promise<Meeting> {
  const attended = ctx.db.$count(attendee, and(eq(attendee.meetingId, id), attendee.attended));
  const [row] = await ctx.db
    .select({ ...getTableColumns(meeting), attended })
    .from(meeting)
    .where(eq(meeting.id, id));
  if (!row) throw new NotFound('meeting');
  const alliances = await ctx.db
    .select({ id: meetingAlliance.allianceId })
    .from(meetingAlliance)
    .where(eq(meetingAlliance.meetingId, id))
    .orderBy(asc(meetingAlliance.allianceId));
  const activities = await ctx.db
    .select({ activity: meetingActivity.activity })
    .from(meetingActivity)
    .where(eq(meetingActivity.meetingId, id))
    .orderBy(asc(meetingActivity.activity));
  return {
    ...row,
    modality: row.modality as Modality,
    state: row.state as MeetingState,
    alliances: alliances.map((one) => one.id),
    activities: activities.map((one) => one.activity as MeetingActivity),
  };
}

/** Locks the meeting, after its cases. */
export async function lockMeeting(ctx: Ctx, id: string): Promise<Meeting> {
  const rows = await ctx.db.select({ id: meeting.id }).from(meeting).where(eq(meeting.id, id)).for('update');
  if (rows.length === 0) throw new NotFound('meeting');
  return readMeeting(ctx, id);
}
