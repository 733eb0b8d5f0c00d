import type { Reactions } from '../platform/index.ts';
import type { Facts } from '../procedure/index.ts';

/** The approved plan is the record of activity 10. */
export const facts: Facts = {
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
    event.data.organizations.map((organization) => ({
      task: 'mail',
      key: `planReady:${event.stream.id}:${organization}:${at.toISOString()}`,
      payload: { template: 'planReady', alliance: event.stream.id, organization },
    })),
};
