import type { DomainEvent, Reactions } from '../platform/index.ts';
import type { Fact } from '../procedure/index.ts';

export const facts: { readonly [eventName: string]: (event: DomainEvent) => Fact | null } = {
  'recognition.decided': () => ({ type: 'recordKept', activity: 14 }),
};

export const reactions: Reactions = {
  'recognition.decided': (event) =>
    (event.data.recognised as readonly string[]).map((organization) => ({
      task: 'mail',
      key: `recognitionOutcome:${event.stream.id}:${organization}`,
      payload: { template: 'recognitionOutcome', alliance: event.stream.id, organization },
    })),
};
