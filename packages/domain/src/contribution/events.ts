import type { Reactions } from '../platform/index.ts';

/** What an ally's person declares waits for its verification; who declared it gets the receipt. */
export const reactions: Reactions = {
  'contribution.declared': ({ stream, data }) =>
    ['contributionDeclared', 'contributionReceipt'].map((template) => ({
      task: 'mail',
      key: `${template}:${data.contribution}`,
      payload: { template, alliance: stream.id, contribution: data.contribution },
    })),
};
