import type { Reader } from '@alianzas/domain/notification';
import { bogotaDay } from '@alianzas/domain/platform';
import { agendaPoints, longDay, timeWords } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { type Links, titled, toEach, type Write } from '../draft.ts';

export interface MeetingFacts {
  readers: readonly Reader[];
  meeting: {
    title: string;
    agenda: string;
    place: string;
    startsAt: Date;
    endsAt: Date;
    state: string;
    cancelReason: string | null;
    /** What it was before it was moved last; null of what never was, and of what was before that was kept */
    wasStartsAt: Date | null;
    wasEndsAt: Date | null;
    wasPlace: string | null;
  };
  /** Its cases, with who answers for each */
  cases: readonly { id: string; professional: string; professionalEmail: string }[];
  convenedBy: string;
  attendees: readonly { name: string; organization: string | null }[];
}

export interface ActaFacts {
  readers: readonly Reader[];
  id: string;
  code: string;
  topic: string;
  startsAt: Date;
}

/** One mail for each person and organization, with the cases and the people of that organization and of no other. */
export const meetingConvened: Write<MeetingFacts> = ({ readers, meeting, cases, convenedBy, attendees }, links) =>
  toEach(readers, 'meetingConvened', (reader) => ({
    ...said(meeting, reader, links),
    contact: contactOf(cases, reader),
    convenedBy,
    joinUrl: null,
    agenda: agendaPoints(meeting.agenda),
    attendees: namesOf(attendees, reader),
  }));

export const meetingMoved: Write<MeetingFacts> = ({ readers, meeting, cases }, links) =>
  toEach(readers, 'meetingMoved', (reader) => ({
    ...said(meeting, reader, links),
    was: changedOf(meeting),
    contact: contactOf(cases, reader),
  }));

export const meetingCancelled: Write<MeetingFacts> = ({ readers, meeting }, links) =>
  toEach(readers, 'meetingCancelled', (reader) => ({
    ...said(meeting, reader, links),
    reason: meeting.cancelReason ?? '—',
  }));

export const minutesApproved: Write<ActaFacts> = ({ readers, id, code, topic, startsAt }, links) =>
  toEach(readers, 'minutesApproved', ({ name, organization, cases }) => ({
    name,
    organization: organization.name,
    alliances: cases.map(titled),
    code,
    topic,
    day: longDay(bogotaDay(startsAt)),
    url: links.portal(portal.acta(id)),
  }));

/** Who answers for the cases of a reader, each with their address; nobody of another's. */
function contactOf(cases: MeetingFacts['cases'], reader: Reader): string {
  const own = cases.filter(({ id }) => reader.cases.some((known) => known.id === id));
  return [...new Set(own.map(({ professional, professionalEmail }) => `${professional}, ${professionalEmail}`))].join(
    '; ',
  );
}

/** What it was before it was moved, of what changed: null of the rest. */
function changedOf({ startsAt, endsAt, place, wasStartsAt, wasEndsAt, wasPlace }: MeetingFacts['meeting']) {
  if (!wasStartsAt || !wasEndsAt || wasPlace === null) return { day: null, time: null, place: null };
  const [is, was] = [whenOf(startsAt, endsAt), whenOf(wasStartsAt, wasEndsAt)];
  return {
    day: was.day === is.day ? null : was.day,
    time: was.time === is.time ? null : was.time,
    place: wasPlace === place ? null : wasPlace,
  };
}

function whenOf(startsAt: Date, endsAt: Date) {
  return { day: longDay(bogotaDay(startsAt)), time: `${timeWords(startsAt)} a ${timeWords(endsAt)}` };
}

function namesOf(attendees: MeetingFacts['attendees'], { registrations }: Reader): string[] {
  return attendees.filter(({ organization }) => registrations.includes(organization ?? '')).map(({ name }) => name);
}

/** With several cases the page is that from which all are seen. */
function said(
  { title, place, startsAt, endsAt }: MeetingFacts['meeting'],
  { name, cases, code }: Reader & { code: string },
  links: Links,
) {
  return {
    name,
    topic: title,
    alliances: cases.map(titled),
    ...whenOf(startsAt, endsAt),
    place,
    url: links.portal(cases.length === 1 ? portal.meetings(code) : portal.start()),
  };
}
