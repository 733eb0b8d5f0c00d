import type { Reactions } from '../platform/index.ts';
import type { Facts } from '../procedure/index.ts';

export const facts: Facts = {
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
