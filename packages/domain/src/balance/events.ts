import type { Reactions } from '../platform/index.ts';
import type { Facts } from '../procedure/index.ts';

/** Filing the balance closes 16 for each alliance that it reaches. */
export const facts: Facts = {
  'balance.filed': (event) => (event.stream.kind === 'alliance' ? { type: 'recordKept', activity: 16 } : null),
};

export const reactions: Reactions = {
  // One may go on in another cycle year after year: each time is told
  'alliance.carriedOver': ({ stream, data }) =>
    ['carriedOver', 'carriedOverToTeam'].map((template) => ({
      task: 'mail',
      key: `${template}:${stream.id}:${data.to}`,
      payload: { template, alliance: stream.id, cycle: data.to },
    })),
  'balance.filed': (event) =>
    event.stream.kind === 'alliance'
      ? [
          {
            task: 'mail',
            key: `balanceFiled:${event.stream.id}`,
            payload: { template: 'balanceFiled', alliance: event.stream.id, cycle: event.data.cycle },
          },
        ]
      : [],
};
