import type { Reactions } from '../platform/index.ts';

export const reactions: Reactions = {
  'meeting.convened': (event) =>
    event.stream.kind === 'alliance'
      ? [
          {
            task: 'mail',
            key: `meetingConvened:${event.data.meeting}:${event.stream.id}`,
            payload: { template: 'meetingConvened', alliance: event.stream.id, meeting: event.data.meeting },
          },
        ]
      : [],
};
