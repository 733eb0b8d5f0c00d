import type { DomainEvent, Reactions } from '../platform/index.ts';
import type { Answer, Fact } from '../procedure/index.ts';

/** What the events of the alliance tell the procedure. */
export const facts: { readonly [eventName: string]: (event: DomainEvent) => Fact | null } = {
  'alliance.opened': () => ({ type: 'opened' }),
  'proposal.approved': () => ({ type: 'recordKept', activity: 2 }),
  'firstContact.recorded': () => ({ type: 'recordKept', activity: 3 }),
  'inclusion.validated': () => ({ type: 'recordKept', activity: 4 }),
  'activePart.decided': (event) => ({ type: 'decided', activity: 5, answer: event.data.answer as Answer }),
  'methodology.agreed': () => ({ type: 'recordKept', activity: 8 }),
  'alliance.ended': () => ({ type: 'ended' }),
};

export const reactions: Reactions = {
  'activePart.decided': (event) =>
    (event.data.no as readonly string[]).map((organization) => ({
      task: 'mail',
      key: `notIncluded:${event.stream.id}:${organization}`,
      payload: { template: 'notIncluded', alliance: event.stream.id, organization },
    })),
};
