import type { Reactions } from '../platform/index.ts';

/** Each organization hears once of an approved acta: the events of its alliances share the key of their mail. */
export const reactions: Reactions = {
  'acta.approved': (event) =>
    event.stream.kind === 'alliance'
      ? [
          {
            task: 'mail',
            key: `minutesApproved:${event.data.acta}`,
            payload: { template: 'minutesApproved', acta: event.data.acta },
          },
        ]
      : [],
};
