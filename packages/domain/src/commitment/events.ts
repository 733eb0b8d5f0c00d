import type { Job, Reactions } from '../platform/index.ts';

/** Who hears of commitments. A mail's key holds the event's moment: asking again sends again. */
export const reactions: Reactions = {
  'commitments.sentToAccept': (event, at) =>
    (event.data.organizations as readonly string[]).map((organization) =>
      mail('commitmentsToAccept', at, organization, { alliance: event.stream.id, organization }),
    ),
  'commitment.accepted': (event, at) => [
    mail('commitmentsAccepted', at, String(event.data.commitment), {
      alliance: event.stream.id,
      commitment: event.data.commitment,
    }),
  ],
  'commitment.renewed': (event, at) =>
    event.data.organization
      ? [
          mail('newCommitment', at, String(event.data.commitment), {
            alliance: event.stream.id,
            organization: event.data.organization,
            commitment: event.data.commitment,
          }),
        ]
      : [],
};

function mail(template: string, at: Date, about: string, ids: Job['payload']): Job {
  return { task: 'mail', key: `${template}:${about}:${at.toISOString()}`, payload: { template, ...ids } };
}
