import type { DomainEvent, Job, Reactions } from '../platform/index.ts';

/** Who hears of commitments. A mail's key holds the event's moment: asking again sends again. */
export const reactions: Reactions = {
  'commitments.sentToAccept': (event, at) =>
    (event.data.organizations as readonly string[]).map((organization) =>
      mail('commitmentsToAccept', at, organization, { alliance: event.stream.id, organization }),
    ),
  'commitment.accepted': accepted,
  'commitment.returned': ({ stream, data }, at) =>
    ['commitmentReturned', 'returnReceipt'].map((template) =>
      mail(template, at, String(data.commitment), { alliance: stream.id, commitment: data.commitment }),
    ),
  'commitment.amended': changed('amended'),
  'commitment.withdrawn': changed('withdrawn'),
  'commitment.replaced': changed('replaced'),
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

/** Who did it is told it back, and the other side what became of it: who is which, the mail knows. */
function changed(act: 'amended' | 'withdrawn' | 'replaced') {
  return ({ stream, data }: DomainEvent, at: Date): readonly Job[] => {
    if (!data.by) return [];
    const ids = { alliance: stream.id, commitment: data.replaced ?? data.commitment, person: data.by, act };
    return ['commitmentChanged', 'commitmentChangedToTeam', 'changeReceipt'].map((template) =>
      mail(template, at, String(data.commitment), { ...ids, at: at.toISOString() }),
    );
  };
}

/** One mail for everything that an organization accepts at once: the events of the act share its key. */
function accepted({ stream, data }: DomainEvent, at: Date): readonly Job[] {
  if (!data.organization) return [];
  const ids = { alliance: stream.id, organization: data.organization, at: at.toISOString() };
  return ['commitmentsAccepted', 'commitmentsReceipt'].map((template) =>
    mail(template, at, `${stream.id}:${data.organization}`, ids),
  );
}

function mail(template: string, at: Date, about: string, ids: Job['payload']): Job {
  return { task: 'mail', key: `${template}:${about}:${at.toISOString()}`, payload: { template, ...ids } };
}
