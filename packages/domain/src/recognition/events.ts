import type { Reactions } from '../platform/index.ts';
import type { Facts } from '../procedure/index.ts';

export const facts: Facts = {
  'recognition.decided': () => ({ type: 'recordKept', activity: 14 }),
};

export const reactions: Reactions = {
  'recognition.decided': (event) =>
    event.data.recognised.map((organization) => ({
      task: 'mail',
      key: `recognitionOutcome:${event.stream.id}:${organization}`,
      payload: { template: 'recognitionOutcome', alliance: event.stream.id, organization },
    })),
};
