import type { Reactions } from '../platform/index.ts';

/** What an ally's person declares waits for its verification; who declared it gets the receipt. */
export const reactions: Reactions = {
  // One that was put right is told with the line that puts it right.
  'contribution.withdrawn': ({ stream, data }) =>
    (data.correctedBy ? [] : ['contributionWithdrawn', 'contributionWithdrawnReceipt']).map((template) => ({
      task: 'mail',
      key: `${template}:${data.contribution}`,
      payload: { template, alliance: stream.id, contribution: data.contribution },
    })),
  'contribution.declared': ({ stream, data }) =>
    ['contributionDeclared', 'contributionReceipt'].map((template) => ({
      task: 'mail',
      key: `${template}:${data.contribution}`,
      payload: { template, alliance: stream.id, contribution: data.contribution },
    })),
};
