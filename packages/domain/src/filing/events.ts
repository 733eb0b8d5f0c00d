import type { DomainEvent, Reactions } from '../platform/index.ts';
import type { Fact } from '../procedure/index.ts';

/** The radicado of the packet is what closes activity 9. */
export const facts: { readonly [eventName: string]: (event: DomainEvent) => Fact | null } = {
  'commitments.filed': () => ({ type: 'recordKept', activity: 9 }),
};

export const reactions: Reactions = {
  'commitments.filed': (event) => [
    {
      task: 'mail',
      key: `commitmentsFiled:${event.data.filing}`,
      payload: { template: 'commitmentsFiled', alliance: event.stream.id, filing: event.data.filing },
    },
  ],
};
