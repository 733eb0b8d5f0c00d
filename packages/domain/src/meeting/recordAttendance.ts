import { and, eq, inArray, isNotNull, isNull, notInArray } from 'drizzle-orm';
import { party } from '../alliance/index.ts';
import { person, staffMember } from '../identity/index.ts';
import { allow, among, type Ctx, NotFound, newId, type Outcome, record, Stale, transact } from '../platform/index.ts';
import type { RecordAttendance } from './inputs.ts';
import { lockMeetingFor, streamsOf, trailOf } from './lockFor.ts';
import { audienceOf, mayBeHeld, mustComeFor } from './rules.ts';
import { attendee, meeting as meetingTable } from './tables.ts';

/**
 * Writes who came, of those invited, of the team and others, and holds the meeting as held. It may be corrected
 * until the acta: each time it is said whole, and nobody is written twice. Refuses somebody of an organization that is of
 * none of its cases. Throws Stale when it is not the version that was read.
 */
export async function recordAttendance(outer: Ctx, input: RecordAttendance): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const found = await lockMeetingFor(ctx, input.meeting, 'recordAttendance');
    const holdable = mayBeHeld(found, ctx.now);
    if (!holdable.ok) return holdable;
    if (input.version !== found.version) throw new Stale('meeting', trailOf(found));
    const { present, others } = input;
    const ownParties = mustComeFor(await partiesIn(ctx, found.alliances), others);
    if (!ownParties.ok) return ownParties;
    const team = [...new Set(input.team)];
    const known = await ctx.db.select({ id: attendee.id }).from(attendee).where(eq(attendee.meetingId, found.id));
    for (const { id } of known) {
      await ctx.db
        .update(attendee)
        .set({ attended: present.includes(id) })
        .where(eq(attendee.id, id));
    }
    await ctx.db.delete(attendee).where(walkedInAndNotKept(found.id, present));
    await writeTeam(ctx, found.id, team);
    for (const { name, position = '', organization } of others) {
      const organizationId = organization ?? null;
      await ctx.db
        .insert(attendee)
        .values({ id: newId(ctx.now), meetingId: found.id, name, position, organizationId, attended: true });
    }
    await ctx.db
      .update(meetingTable)
      .set({ state: 'held', version: found.version + 1 })
      .where(eq(meetingTable.id, found.id));
    for (const stream of streamsOf(found)) {
      await record(ctx, {
        name: 'meeting.held',
        stream,
        audience: audienceOf(found),
        data: { meeting: found.id, code: found.code, present: present.length + team.length + others.length },
        cause: found.id,
      });
    }
    return allow();
  });
}

/** The organizations of the cases of a meeting. */
async function partiesIn(ctx: Ctx, alliances: readonly string[]): Promise<string[]> {
  const rows = await ctx.db.select({ id: party.organizationId }).from(party).where(among(party.allianceId, alliances));
  return rows.map(({ id }) => id);
}

function walkedInAndNotKept(meeting: string, present: readonly string[]) {
  return and(eq(attendee.meetingId, meeting), isNull(attendee.personId), notInArray(attendee.id, [...present]));
}

/** Those of the team who came, by their accounts; whoever is not of the team is not found. */
async function writeTeam(ctx: Ctx, meetingId: string, team: string[]): Promise<void> {
  await ctx.db
    .delete(attendee)
    .where(and(eq(attendee.meetingId, meetingId), isNull(attendee.organizationId), isNotNull(attendee.personId)));
  if (team.length === 0) return;
  const people = await ctx.db
    .select({ personId: person.id, name: person.name, email: person.email, position: staffMember.position })
    .from(staffMember)
    .innerJoin(person, eq(person.id, staffMember.personId))
    .where(inArray(staffMember.personId, team));
  if (people.length < team.length) throw new NotFound('person');
  await ctx.db
    .insert(attendee)
    .values(people.map((one) => ({ ...one, id: newId(ctx.now), meetingId, attended: true })));
}
