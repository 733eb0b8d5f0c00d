import type { DomainEvent, Job, Reactions } from '../platform/index.ts';
import { mailsOf, receipted } from '../receipt/index.ts';

/** Who hears of commitments. A mail's key holds the event's moment: whoever is asked again hears again. */
export const reactions: Reactions = {
  'commitments.sentToAccept': (event, at) =>
    event.data.organizations.map((organization) =>
      mail('commitmentsToAccept', at, `${event.stream.id}:${organization}`, {
        alliance: event.stream.id,
        organization,
      }),
    ),
  'commitment.accepted': accepted,
  'commitment.proposed': byOrganization,
  'commitment.returned': receipted,
  'commitment.kept': (event) => mailsOf(event, 'actToldToTeam', 'commitmentChanged'),
  'commitment.amended': changed,
  'commitment.withdrawn': changed,
  'commitment.replaced': changed,
  'commitment.renewed': (event, at) =>
    event.data.organization
      ? [
          mail('newCommitment', at, event.data.commitment, {
            alliance: event.stream.id,
            organization: event.data.organization,
            commitment: event.data.commitment,
            receipt: event.data.receipt,
          }),
        ]
      : [],
};

/** What the team writes is told when it asks for the acceptance, or ten minutes after the last was written (`askUntold`). */
function byOrganization(event: DomainEvent): readonly Job[] {
  return event.data.side === 'organization' ? receipted(event) : [];
}

/** Who did it gets the receipt, and the other side what became of it: who is which, the receipt says. */
function changed(event: DomainEvent): readonly Job[] {
  return [...receipted(event), ...mailsOf(event, 'commitmentChanged')];
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
