import type { Reactions } from '../platform/index.ts';
import type { Facts } from '../procedure/index.ts';

/** The last organization that got SI closes the activity: until then the case waits at 6, or at 7. */
export const facts: Facts = {
  'network.entered': (event) => (event.data.completes ? { type: 'recordKept', activity: 6 } : null),
  'inclusion.notified': (event) => (event.data.completes ? { type: 'recordKept', activity: 7 } : null),
};

export const reactions: Reactions = {
  'inclusion.notified': (event) =>
    event.data.channel === 'email'
      ? [
          {
            task: 'mail',
            key: `networkInclusion:${event.stream.id}:${event.data.organization}`,
            payload: { template: 'networkInclusion', alliance: event.stream.id, organization: event.data.organization },
          },
        ]
      : [],
};
