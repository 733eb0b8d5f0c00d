import type { DomainEvent, Job, Reactions } from '../platform/index.ts';

/**
 * The people of the organizations hear of a meeting by the stream of each alliance; a committee's is of the team alone, and
 * nobody hears of one that was written down after it began.
 */
export const reactions: Reactions = {
  'meeting.convened': (event) => mail(event, 'meetingConvened', `meetingConvened:${event.data.meeting}`),
  'meeting.moved': (event) =>
    event.data.isNews
      ? mail(event, 'meetingConvened', `meetingConvened:${event.data.meeting}`)
      : mail(event, 'meetingMoved', `meetingMoved:${event.data.meeting}:${event.data.moves}`),
  'meeting.cancelled': (event) => mail(event, 'meetingCancelled', `meetingCancelled:${event.data.meeting}`),
};

function mail({ stream, data }: DomainEvent, template: string, about: string): readonly Job[] {
  if (stream.kind !== 'alliance' || data.told === false) return [];
  const payload = { template, alliance: stream.id, meeting: data.meeting };
  return [{ task: 'mail', key: `${about}:${stream.id}`, payload }];
}
