import { meetingFacts, turnFacts } from '@alianzas/domain/notification';
import { bogotaDay } from '@alianzas/domain/platform';
import { longDay, timeWords } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { titled, toParties } from './case.ts';
import { type Composer, need } from './draft.ts';

const allianceTurned: Composer = async (desk, job) => {
  const { act, reason, by } = await turnFacts(desk.ctx, need(job.turn, 'turn'));
  return toParties(desk, job, 'allianceTurned', (reader, alliance) => ({
    name: reader.name,
    organization: reader.organizationName,
    alliance: titled(alliance),
    act,
    reason,
    by,
    url: desk.portal(portal.alliance(alliance.code)),
  }));
};

/** One that was cancelled, or held, before its mail went out says nothing of having moved. */
const meetingMoved: Composer = async (desk, job) => {
  const { meeting } = await meetingFacts(desk.ctx, need(job.meeting, 'meeting'));
  if (meeting.state !== 'scheduled') return [];
  return toParties(desk, job, 'meetingMoved', (reader, alliance) => ({
    ...whenOf(meeting),
    name: reader.name,
    about: titled(alliance),
    url: desk.portal(portal.meetings(alliance.code)),
  }));
};

const meetingCancelled: Composer = async (desk, job) => {
  const { meeting } = await meetingFacts(desk.ctx, need(job.meeting, 'meeting'));
  return toParties(desk, job, 'meetingCancelled', (reader, alliance) => ({
    ...whenOf(meeting),
    name: reader.name,
    about: titled(alliance),
    reason: meeting.cancelReason ?? '—',
    url: desk.portal(portal.meetings(alliance.code)),
  }));
};

function whenOf({ title, place, startsAt, endsAt }: { title: string; place: string; startsAt: Date; endsAt: Date }) {
  const time = `${timeWords(startsAt)} a ${timeWords(endsAt)}`;
  return { topic: title, day: longDay(bogotaDay(startsAt)), time, place };
}

export const turnMails = { allianceTurned, meetingMoved, meetingCancelled };
