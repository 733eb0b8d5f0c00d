import { eq, sql } from 'drizzle-orm';
import { allow, type Ctx, type Outcome, personOf, record, Stale, transact } from '../platform/index.ts';
import type { CancelMeeting } from './inputs.ts';
import { lockMeetingFor, streamsOf, trailOf } from './lockFor.ts';
import { audienceOf, decideCancelling } from './rules.ts';
import { meeting as meetingTable } from './tables.ts';

/**
 * Cancels a meeting that was not held, with its reason; the people of its organizations hear of it by mail, if they had
 * heard of the meeting. Refuses while it has a live acta, which is annulled first. Cancelled is for good: another meeting
 * is convened. Throws Stale when it is not the version that was read.
 */
export async function cancelMeeting(outer: Ctx, input: CancelMeeting): Promise<Outcome<{ told: boolean }>> {
  return transact(outer, async (ctx) => {
    const meeting = await lockMeetingFor(ctx, input.meeting, 'cancelMeeting');
    const decided = decideCancelling(meeting, await hasActa(ctx, meeting.id));
    if (!decided.ok) return decided;
    if (meeting.version !== input.version) throw new Stale('meeting', trailOf(meeting));
    const told = meeting.toldAt !== null;
    await ctx.db
      .update(meetingTable)
      .set({
        state: 'cancelled',
        cancelledAt: ctx.now,
        cancelledBy: personOf(ctx.actor),
        cancelReason: input.reason,
        version: meeting.version + 1,
      })
      .where(eq(meetingTable.id, meeting.id));
    for (const stream of streamsOf(meeting)) {
      await record(ctx, {
        name: 'meeting.cancelled',
        stream,
        audience: audienceOf(meeting),
        data: { meeting: meeting.id, code: meeting.code, told },
        cause: meeting.id,
      });
    }
    return allow({ told });
  });
}

/** The acta is of a later concept: here only whether there is a live one matters. */
async function hasActa(ctx: Ctx, id: string): Promise<boolean> {
  const rows = await ctx.db.execute(sql`select 1 from acta where meeting_id = ${id} and state <> 'annulled'`);
  return rows.length > 0;
}
