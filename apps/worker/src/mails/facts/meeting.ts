import { actaFacts, allianceFacts, meetingFacts, readersOfCases } from '@alianzas/domain/notification';
import { need, type Read } from '../desk.ts';
import type { ActaFacts, MeetingFacts } from '../words/meeting.ts';

export const meeting: Read<MeetingFacts> = async ({ ctx }, job) => {
  const { meeting, alliances, ...said } = await meetingFacts(ctx, need(job.meeting, 'meeting'));
  const cases = await Promise.all(alliances.map((id) => allianceFacts(ctx, id)));
  return { ...said, meeting, cases, readers: await readersOfCases(ctx, alliances) };
};

/** Nothing of one that was cancelled, or held, before its mail went out. */
export const scheduledMeeting: Read<MeetingFacts> = async (desk, job) => {
  const facts = await meeting(desk, job);
  return facts?.meeting.state === 'scheduled' ? facts : null;
};

export const acta: Read<ActaFacts> = async ({ ctx }, job) => actaFacts(ctx, need(job.acta, 'acta'));
