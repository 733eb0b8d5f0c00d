import type { DomainEvent, Reactions } from '../platform/index.ts';
import type { Fact } from '../procedure/index.ts';

export const facts: { readonly [eventName: string]: (event: DomainEvent) => Fact | null } = {
  'step.undone': () => ({ type: 'undone' }),
};

export const reactions: Reactions = {
  'step.undone': ({ stream, data }) => [
    {
      task: 'mail',
      key: `allianceTurned:${data.turn}`,
      payload: { template: 'allianceTurned', alliance: stream.id, turn: data.turn },
    },
  ],
};
