import { and, asc, desc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm';
import { acta, actaItem, storedItem } from '../acta/index.ts';
import { alliance, party } from '../alliance/index.ts';
import { attendee, isPast, isToCome, type MeetingState, meeting, meetingAlliance } from '../meeting/index.ts';
import { organization } from '../organization/index.ts';
import { activitiesFollowedBy } from '../plan/index.ts';
import { type Ctx, NotFound, sha256Of } from '../platform/index.ts';
import { type UndoneItem, undoneItemsOf } from './undoneItems.ts';

/**
 * The meetings of an alliance, newest first, with the acta that an ally may read an extract of. The sessions of the team,
 * to which no ally is convened, stand here once their acta is approved. One statement.
 */
export async function allyMeetings(ctx: Ctx, allianceId: string) {
  const rows = await ctx.db
    .select({
      code: meeting.code,
      title: meeting.title,
      agenda: meeting.agenda,
      place: meeting.place,
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      state: meeting.state,
      cancelReason: meeting.cancelReason,
      moves: meeting.moves,
      acta: acta.id,
      actaCode: acta.code,
    })
    .from(meetingAlliance)
    .innerJoin(meeting, eq(meeting.id, meetingAlliance.meetingId))
    .leftJoin(acta, and(eq(acta.meetingId, meeting.id), eq(acta.state, 'approved'), speaksOf(allianceId)))
    .where(and(eq(meetingAlliance.allianceId, allianceId), or(isNotNull(acta.id), isAlsoOfTheAllies)))
    .orderBy(desc(meeting.startsAt), desc(meeting.id));
  return rows.map((row) => {
    const found = { ...row, state: row.state as MeetingState };
    return { ...found, isPast: isPast(found, ctx.now), isToCome: isToCome(found, ctx.now) };
  });
}

/** An acta that says something of a case to who reads it: without it there is no extract. */
function speaksOf(allianceId: string) {
  return sql`exists (select 1 from ${actaItem} where ${actaItem.actaId} = ${acta.id} and ${actaItem.allianceId} = ${allianceId})`;
}

/** The hash of the whole acta, which the history of its cases tells to their parties. */
const sumTold = sql<string | null>`(select told.data::json ->> 'sha256' from event told
  where told.name = 'acta.approved' and told.stream_kind = 'alliance' and told.cause = ${acta.id} limit 1)`;

/**
 * An ally's extract of an acta: what it says of the ally's alliances, without internal items; never the whole acta. With
 * the alliances and the reader's own organizations in them, the names of the plan activities that it may speak of, and of who approved it. Throws NotFound where it says nothing to its reader.
 */
export async function actaExtract(ctx: Ctx, actaId: string) {
  const rows = await ctx.db
    .select({
      code: acta.code,
      approvedAt: acta.approvedAt,
      approvedBy: sql<string | null>`app.approver_of(${acta.id})`,
      sha256: sumTold,
      topic: meeting.title,
      startsAt: meeting.startsAt,
      place: meeting.place,
      activity: actaItem.activity,
      allianceId: actaItem.allianceId,
      allianceCode: alliance.code,
      allianceTitle: alliance.title,
      organization: organization.name,
      organizationId: actaItem.organizationId,
      version: alliance.procedureVersion,
      content: actaItem.content,
      position: actaItem.position,
      undone: sql<UndoneItem[]>`${undoneItemsOf(sql`${acta}`)}`,
    })
    .from(acta)
    .innerJoin(meeting, eq(meeting.id, acta.meetingId))
    .leftJoin(actaItem, eq(actaItem.actaId, acta.id))
    .leftJoin(alliance, eq(alliance.id, actaItem.allianceId))
    .leftJoin(organization, eq(organization.id, actaItem.organizationId))
    .where(eq(acta.id, actaId))
    .orderBy(asc(actaItem.position));
  const [first] = rows;
  if (!first) throw new NotFound('acta');
  const { code, approvedAt, approvedBy, sha256, topic, startsAt, place, undone } = first;
  const then = await namedThen(ctx, actaId);
  const names = new Map(then.map((one) => [one.organization, one.name]));
  const read = rows.flatMap(({ activity, allianceId, content: kept, version, allianceCode, ...of }) => {
    if (activity === null || allianceId === null || version === null) return [];
    const content = storedItem.read(kept);
    // What was only begun is of a draft, which has no extract
    if ('unfinished' in content) return [];
    const organization = names.get(of.organizationId ?? '') ?? of.organization;
    return [{ activity, allianceId, version, content, alliance: allianceCode, organization }];
  });
  if (read.length === 0) throw new NotFound('acta');
  const cases = [...new Set(read.map((item) => item.allianceId))];
  const planActivities = await planActivitiesIn(ctx, actaId);
  const alliances = [...new Map(rows.map((row) => [row.allianceCode, row.allianceTitle]))].flatMap(([of, title]) =>
    of === null || title === null ? [] : [{ code: of, title }],
  );
  const own = then.filter(({ alliance }) => cases.includes(alliance)).map(({ name }) => name);
  const organizations = own.length > 0 ? [...new Set(own)].sort() : await ownNames(ctx, cases);
  const present = await ownPresent(ctx, actaId);
  const items = read.map(({ activity, allianceId, version, content }) => ({ activity, allianceId, version, content }));
  const extractSha256 = extractHash({ code, sha256, items });
  return {
    ...{ code, approvedAt, approvedBy, sha256, extractSha256, topic, startsAt, place },
    ...{ present, items: read, undone, planActivities, alliances, organizations },
  };
}

/** The reader's own organizations in the cases of an acta, as they were called when it was approved: none of one approved before that was kept. */
async function namedThen(ctx: Ctx, actaId: string) {
  return ctx.db.execute<{ alliance: string; organization: string; name: string }>(
    sql`select alliance, organization, name from app.named_in_acta(${actaId})`,
  );
}

/** The reader's own organizations in some alliances, by name. */
async function ownNames(ctx: Ctx, alliances: readonly string[]): Promise<string[]> {
  const rows = await ctx.db
    .selectDistinct({ name: organization.name })
    .from(party)
    .innerJoin(organization, eq(organization.id, party.organizationId))
    .where(
      and(
        inArray(party.allianceId, [...alliances]),
        sql`${party.organizationId} = any ((select app.organizations())::uuid[])`,
      ),
    );
  return rows.map(({ name }) => name).sort();
}

interface Present {
  name: string;
  position: string;
}

/** Who came to the meeting of an acta of the reader's own organizations, by name: of the others no row is theirs to read. */
async function ownPresent(ctx: Ctx, actaId: string): Promise<Present[]> {
  const { name, position } = attendee;
  return ctx.db
    .select({ name, position })
    .from(attendee)
    .innerJoin(acta, eq(acta.meetingId, attendee.meetingId))
    .where(and(eq(acta.id, actaId), eq(attendee.attended, true), isNotNull(attendee.organizationId)))
    .orderBy(sql`app.fold(${name})`, attendee.id);
}

/** The hash of what an extract says, and of which acta: the names of who came, which may be blanked one day, are not in it. */
function extractHash(content: { code: string; sha256: string | null; items: readonly unknown[] }): string {
  return sha256Of(JSON.stringify(content));
}

/** The plan activities that an acta speaks of, by id, as it names them: as they were called when it was approved. */
async function planActivitiesIn(ctx: Ctx, actaId: string): Promise<Map<string, string>> {
  const followed = await activitiesFollowedBy(ctx, actaId);
  return new Map(followed.map(({ id, number, title }) => [id, `${number}. ${title}`]));
}

/** As `convenesAllies` says it. */
const isAlsoOfTheAllies = sql`exists (select 1 from meeting_activity t where t.meeting_id = ${meeting.id} and t.activity not in (1, 14, 15))`;
