import type { Events, Job, Reactions } from '../platform/index.ts';

/**
 * The people of the organizations hear of a meeting once, whatever the number of their alliances that it speaks of: its
 * events share the key of their mail. Nobody hears of one that is of the team alone, or was written down after it began.
 */
export const reactions: Reactions = {
  'meeting.convened': (event) => mail(event, 'meetingConvened', `meetingConvened:${event.data.meeting}`),
  'meeting.moved': (event) =>
    event.data.isNews
      ? mail(event, 'meetingConvened', `meetingConvened:${event.data.meeting}`)
      : mail(event, 'meetingMoved', `meetingMoved:${event.data.meeting}:${event.data.moves}`),
  'meeting.cancelled': (event) => mail(event, 'meetingCancelled', `meetingCancelled:${event.data.meeting}`),
};

function mail(
  { stream, audience, data }: Events['meeting.convened' | 'meeting.moved' | 'meeting.cancelled'],
  template: string,
  key: string,
): readonly Job[] {
  if (stream.kind !== 'alliance' || audience === 'staff' || data.told === false) return [];
  return [{ task: 'mail', key, payload: { template, meeting: data.meeting } }];
}
