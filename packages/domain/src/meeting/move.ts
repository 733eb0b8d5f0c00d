import { eq } from 'drizzle-orm';
import { allow, bogotaInstant, type Ctx, type Outcome, record, Stale, transact } from '../platform/index.ts';
import { bornOf } from './born.ts';
import type { MoveMeeting } from './inputs.ts';
import { lockMeetingFor, streamsOf, trailOf } from './lockFor.ts';
import type { Meeting } from './meeting.ts';
import { audienceOf, decideMoving, mustBeBorn, toldOf } from './rules.ts';
import { meeting as meetingTable } from './tables.ts';

/**
 * Moves a meeting that was not held to another day, hours, modality or place (hours of Bogotá); the people of its
 * organizations hear of it by mail while it is to come, as of a new one if nobody had heard of it. A draft of its acta
 * stays. Throws Stale when it changed since it was read.
 */
export async function moveMeeting(outer: Ctx, input: MoveMeeting): Promise<Outcome<{ told: boolean }>> {
  return transact(outer, async (ctx) => {
    const meeting = await lockMeetingFor(ctx, input.meeting, 'moveMeeting');
    if (meeting.version !== input.version) throw new Stale('meeting', trailOf(meeting));
    const { modality, place } = input;
    const startsAt = bogotaInstant(input.day, input.from);
    const to = { modality, place, startsAt, endsAt: bogotaInstant(input.day, input.to) };
    const decided = decideMoving(meeting, to, meeting, ctx.now);
    if (!decided.ok) return decided;
    const born = mustBeBorn(await bornOf(ctx, meeting.cases), startsAt);
    if (!born.ok) return born;
    const toldAt = toldOf(meeting, startsAt, ctx.now);
    // Of one that was over, what is put right is no news to anybody
    const told = toldAt !== null && startsAt > ctx.now;
    const isNews = told && meeting.toldAt === null;
    const moves = meeting.moves + 1;
    await ctx.db
      .update(meetingTable)
      .set({ ...to, ...wasOf(meeting), toldAt, moves, version: meeting.version + 1 })
      .where(eq(meetingTable.id, meeting.id));
    for (const stream of streamsOf(meeting)) {
      await record(ctx, {
        name: 'meeting.moved',
        stream,
        audience: audienceOf(meeting),
        data: {
          ...{ meeting: meeting.id, code: meeting.code, startsAt: startsAt.toISOString() },
          ...{ endsAt: to.endsAt.toISOString(), moves, told, isNews },
        },
        cause: meeting.id,
      });
    }
    return allow({ told });
  });
}

function wasOf({ startsAt, endsAt, place }: Pick<Meeting, 'startsAt' | 'endsAt' | 'place'>) {
  return { wasStartsAt: startsAt, wasEndsAt: endsAt, wasPlace: place };
}
