import type { DomainEvent, Reactions } from '../platform/index.ts';
import type { Fact } from '../procedure/index.ts';

/** The approved plan is the record of activity 10. */
export const facts: { readonly [eventName: string]: (event: DomainEvent) => Fact | null } = {
  'plan.approved': () => ({ type: 'recordKept', activity: 10 }),
};

export const reactions: Reactions = {
  'planActivity.edited': ({ stream, data }) =>
    data.approved
      ? [
          {
            task: 'mail',
            key: `planChanged:${data.change}`,
            payload: { template: 'planChanged', alliance: stream.id, change: data.change },
          },
        ]
      : [],
  'plan.approved': (event, at) =>
    (event.data.organizations as readonly string[]).map((organization) => ({
      task: 'mail',
      key: `planReady:${event.stream.id}:${organization}:${at.toISOString()}`,
      payload: { template: 'planReady', alliance: event.stream.id, organization },
    })),
};
