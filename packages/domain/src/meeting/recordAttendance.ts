import { and, eq, isNull, notInArray } from 'drizzle-orm';
import { lockAlliances } from '../alliance/index.ts';
import { lockCycle } from '../cycle/index.ts';
import { allow, type Ctx, Forbidden, newId, type Outcome, record, transact } from '../platform/index.ts';
import type { RecordAttendance } from './inputs.ts';
import { mayConvene } from './policy.ts';
import { lockMeeting, readMeeting } from './rows.ts';
import { mayBeHeld, supportsTheCycle } from './rules.ts';
import { attendee, meeting as meetingTable } from './tables.ts';

/** Writes who came, of those invited and others, and holds the meeting as held. It may be corrected until the acta. */
export async function recordAttendance(outer: Ctx, input: RecordAttendance): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const known = await readMeeting(ctx, input.meeting);
    await lockCycle(ctx, known.cycleId, 'share');
    const alliances = known.alliances.length > 0 ? await lockAlliances(ctx, known.alliances) : [];
    if (!mayConvene(ctx.actor, alliances, supportsTheCycle(known.activities))) throw new Forbidden('recordAttendance');
    const found = await lockMeeting(ctx, input.meeting);
    const holdable = mayBeHeld(found, ctx.now);
    if (!holdable.ok) return holdable;
    const invited = await ctx.db.select({ id: attendee.id }).from(attendee).where(eq(attendee.meetingId, found.id));
    for (const { id } of invited) {
      await ctx.db
        .update(attendee)
        .set({ attended: input.present.includes(id) })
        .where(eq(attendee.id, id));
    }
    await ctx.db.delete(attendee).where(walkedInAndNotKept(found.id, input.present));
    for (const other of input.others) {
      const { name, position, organization } = other;
      await ctx.db.insert(attendee).values({
        id: newId(ctx.now),
        meetingId: found.id,
        name,
        position,
        organizationId: organization ?? null,
        attended: true,
      });
    }
    await ctx.db.update(meetingTable).set({ state: 'held' }).where(eq(meetingTable.id, found.id));
    const streams =
      alliances.length > 0
        ? alliances.map((a) => ({ kind: 'alliance' as const, id: a.id }))
        : [{ kind: 'cycle' as const, id: found.cycleId }];
    for (const stream of streams) {
      await record(ctx, {
        name: 'meeting.held',
        stream,
        audience: 'parties',
        data: { meeting: found.id, code: found.code, present: input.present.length + input.others.length },
        cause: found.id,
      });
    }
    return allow();
  });
}

/** A correction says again who came besides those invited: nobody is written twice. */
function walkedInAndNotKept(meeting: string, present: readonly string[]) {
  return and(eq(attendee.meetingId, meeting), isNull(attendee.personId), notInArray(attendee.id, [...present]));
}
