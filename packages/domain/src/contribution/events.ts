import type { Reactions } from '../platform/index.ts';
import { receipted } from '../receipt/index.ts';

/** What an ally's person declares waits for its verification; who declared it gets the receipt, and hears when it counts. */
export const reactions: Reactions = {
  'contribution.declared': receipted,
  // One that was put right has no receipt: it is told with the line that puts it right.
  'contribution.withdrawn': receipted,
  'contribution.verified': ({ stream, data }) =>
    data.organization
      ? [
          {
            task: 'mail',
            key: `contributionVerified:${data.contribution}`,
            payload: {
              template: 'contributionVerified',
              ...{ alliance: stream.id, organization: data.organization, contribution: data.contribution },
            },
          },
        ]
      : [],
};
