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
  };
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
export const meetingConvened: Write<MeetingFacts> = ({ readers, meeting, convenedBy, attendees }, links) =>
  toEach(readers, 'meetingConvened', (reader) => ({
    ...said(meeting, reader, links),
    convenedBy,
    joinUrl: null,
    agenda: agendaPoints(meeting.agenda),
    attendees: namesOf(attendees, reader),
  }));

export const meetingMoved: Write<MeetingFacts> = ({ readers, meeting }, links) =>
  toEach(readers, 'meetingMoved', (reader) => said(meeting, reader, links));

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
    day: longDay(bogotaDay(startsAt)),
    time: `${timeWords(startsAt)} a ${timeWords(endsAt)}`,
    place,
    url: links.portal(cases.length === 1 ? portal.meetings(code) : portal.start()),
  };
}
