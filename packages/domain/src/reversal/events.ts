import type { DomainEvent, Reactions } from '../platform/index.ts';
import type { Fact } from '../procedure/index.ts';

export const facts: { readonly [eventName: string]: (event: DomainEvent) => Fact | null } = {
  'step.undone': () => ({ type: 'undone' }),
};

export const reactions: Reactions = {
  'step.undone': ({ stream, data }) =>
    ['allianceTurned', 'turnToldToTeam'].map((template) => ({
      task: 'mail',
      key: `${template}:${data.turn}`,
      payload: { template, alliance: stream.id, turn: data.turn },
    })),
};
