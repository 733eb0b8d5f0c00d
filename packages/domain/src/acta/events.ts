import type { Reactions } from '../platform/index.ts';

export const reactions: Reactions = {
  'acta.approved': (event) =>
    event.stream.kind === 'alliance'
      ? [
          {
            task: 'mail',
            key: `minutesApproved:${event.data.acta}:${event.stream.id}`,
            payload: { template: 'minutesApproved', alliance: event.stream.id, acta: event.data.acta },
          },
        ]
      : [],
};
