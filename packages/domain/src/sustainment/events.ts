import type { DomainEvent, Reactions } from '../platform/index.ts';
import type { Fact } from '../procedure/index.ts';

export const facts: { readonly [eventName: string]: (event: DomainEvent) => Fact | null } = {
  'continuity.decided': () => ({ type: 'recordKept', activity: 15 }),
};

export const reactions: Reactions = {
  'continuity.decided': (event) =>
    [...(event.data.continues as readonly string[]), ...(event.data.stops as readonly string[])].map(
      (organization) => ({
        task: 'mail',
        key: `continuityOutcome:${event.stream.id}:${organization}`,
        payload: { template: 'continuityOutcome', alliance: event.stream.id, organization },
      }),
    ),
};
