import type { Reactions } from '../platform/index.ts';
import type { Facts } from '../procedure/index.ts';

export const facts: Facts = {
  'continuity.decided': () => ({ type: 'recordKept', activity: 15 }),
};

export const reactions: Reactions = {
  'continuity.decided': (event) =>
    [...event.data.continues, ...event.data.stops].map((organization) => ({
      task: 'mail',
      key: `continuityOutcome:${event.stream.id}:${organization}`,
      payload: { template: 'continuityOutcome', alliance: event.stream.id, organization },
    })),
};
