import { and, asc, desc, eq, inArray, isNotNull, lt, or, sql } from 'drizzle-orm';
import { acta, actaItem, storedItem } from '../acta/index.ts';
import { alliance, party } from '../alliance/index.ts';
import { person } from '../identity/index.ts';
import { attendee, meeting, meetingAlliance } from '../meeting/index.ts';
import { organization } from '../organization/index.ts';
import { activitiesFollowedBy } from '../plan/index.ts';
import { type Ctx, event, NotFound, sha256Of } from '../platform/index.ts';
import { toldIn } from './toldIn.ts';
import { type UndoneItem, undoneItemsOf } from './undoneItems.ts';

/**
 * The meetings of an alliance, newest first, with the acta that an ally may read an extract of. The sessions of the team,
 * to which no ally is convened, stand here once their acta is approved. One statement.
 */
export async function allyMeetings(ctx: Ctx, allianceId: string) {
  return ctx.db
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
    .orderBy(desc(meeting.startsAt));
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
 * the alliances and the reader's own organizations in them, the names of the plan activities that it may speak of, and of who approved it, null where its reader does not know them. Throws NotFound where it says nothing to its reader.
 */
export async function actaExtract(ctx: Ctx, actaId: string) {
  const rows = await ctx.db
    .select({
      code: acta.code,
      approvedAt: acta.approvedAt,
      approvedBy: person.name,
      sha256: sumTold,
      topic: meeting.title,
      startsAt: meeting.startsAt,
      place: meeting.place,
      activity: actaItem.activity,
      allianceId: actaItem.allianceId,
      allianceCode: alliance.code,
      allianceTitle: alliance.title,
      organization: organization.name,
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
    .leftJoin(person, eq(person.id, acta.approvedBy))
    .where(eq(acta.id, actaId))
    .orderBy(asc(actaItem.position));
  const [first] = rows;
  if (!first) throw new NotFound('acta');
  const { code, approvedAt, approvedBy, sha256, topic, startsAt, place, undone } = first;
  const read = rows.flatMap(({ activity, allianceId, content, version, allianceCode, organization }) =>
    activity !== null && allianceId !== null && version !== null
      ? [{ activity, allianceId, version, content: storedItem.read(content), alliance: allianceCode, organization }]
      : [],
  );
  if (read.length === 0) throw new NotFound('acta');
  const cases = [...new Set(read.map((item) => item.allianceId))];
  const planActivities = await planActivitiesIn(ctx, actaId);
  const alliances = [...new Map(rows.map((row) => [row.allianceCode, row.allianceTitle]))].flatMap(([of, title]) =>
    of === null || title === null ? [] : [{ code: of, title }],
  );
  const [present, organizations] = [await ownPresent(ctx, actaId), await ownNames(ctx, cases)];
  const items = read.map(({ activity, allianceId, version, content }) => ({ activity, allianceId, version, content }));
  const extractSha256 = extractHash({ code, sha256, items });
  return {
    ...{ code, approvedAt, approvedBy, sha256, extractSha256, topic, startsAt, place },
    ...{ present, items: read, undone, planActivities, alliances, organizations },
  };
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
    .orderBy(sql`app.fold(${name})`);
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

const PAGE = 50;

/** Somebody of the reader's own organizations, by name and for which of them; null of anybody else. */
export interface Own {
  person: string;
  organization: string;
}

export const ofOwn = sql<Own | null>`(select json_build_object('person', p.name, 'organization', m.organization_id)
  from membership m join person p on p.id = m.person_id
  where ${event.actor} = 'person:' || m.person_id and m.organization_id = any ((select app.organizations())::uuid[])
    and (event.data::json ->> 'organization' is null or (event.data::json ->> 'organization')::uuid = any ((select app.organizations())::uuid[]))
  order by coalesce(m.organization_id::text = event.data::json ->> 'organization', false) desc, m.until nulls first limit 1)`;

/** Why an evidence was sent back: the one of the event, or the one that it takes the place of. */
const returnedFor = sql<
  string | null
>`(select (select w.review_reason from app.evidence_words(v.id) w) from evidence v where v.id::text = case ${event.name} when 'evidence.received' then event.data::json ->> 'earlier' when 'evidence.returned' then event.data::json ->> 'evidence' end)`;

interface Left {
  organization: string;
  party: string;
  name: string;
}

/** The alliance's timeline as its parties may read it, with who did each thing and the names of the organizations that left it since, newest first, fifty at a time before a sequence number. One statement. */
export async function allyHistory(ctx: Ctx, allianceId: string, before: number | null) {
  const rows = await ctx.db
    .select({
      seq: event.seq,
      at: event.at,
      name: event.name,
      data: event.data,
      actor: event.actor,
      own: ofOwn,
      returnedFor,
      audience: event.audience,
      left: sql<Left[]>`(select coalesce(json_agg(l), '[]') from app.left_case(${allianceId}) l)`,
    })
    .from(event)
    .where(
      and(
        eq(event.streamKind, 'alliance'),
        eq(event.streamId, allianceId),
        sql`${event.audience} <> 'staff'`,
        before === null ? undefined : lt(event.seq, before),
      ),
    )
    .orderBy(desc(event.seq))
    .limit(PAGE + 1);
  const shown = rows.slice(0, PAGE).map((row) => ({ ...row, data: toldIn(row.data) }));
  return {
    events: shown,
    left: (rows[0]?.left ?? []).map(({ organization, party, name }) => ({
      id: party,
      organizationId: organization,
      name,
    })),
    before: rows.length > PAGE ? (shown.at(-1)?.seq ?? null) : null,
  };
}
