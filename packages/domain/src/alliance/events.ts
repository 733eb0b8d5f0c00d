import type { Events, Job, Reactions } from '../platform/index.ts';
import type { Facts } from '../procedure/index.ts';

/** What the events of the alliance tell the procedure. */
export const facts: Facts = {
  'alliance.opened': () => ({ type: 'opened' }),
  'proposal.approved': () => ({ type: 'recordKept', activity: 2 }),
  'firstContact.recorded': () => ({ type: 'recordKept', activity: 3 }),
  'inclusion.validated': () => ({ type: 'recordKept', activity: 4 }),
  'activePart.decided': (event) => ({ type: 'decided', activity: 5, answer: event.data.answer }),
  'activePart.decidedAgain': () => ({ type: 'decided', activity: 5, answer: 'yes' }),
  'methodology.agreed': () => ({ type: 'recordKept', activity: 8 }),
  'alliance.ended': () => ({ type: 'ended' }),
};

/** Who hears of a case. A mail's key holds the event's moment: what is decided again is told again. */
export const reactions: Reactions = {
  'activePart.decided': (event, at) =>
    event.data.no.map((organization) => ({
      task: 'mail',
      key: `notIncluded:${event.stream.id}:${organization}:${at.toISOString()}`,
      payload: { template: 'notIncluded', alliance: event.stream.id, organization },
    })),
  // Who acts for it already hears of who joins it; the liaison hears it too
  'methodology.agreed': ({ stream, data }, at) =>
    [...new Set(data.liaisons)].map((person) => ({
      task: 'mail',
      key: `liaisonNamed:${stream.id}:${person}:${at.toISOString()}`,
      payload: { template: 'liaisonNamed', alliance: stream.id, person },
    })),
  'party.added': (event, at) => [
    {
      task: 'mail',
      key: `partyAdded:${event.data.party}:${at.toISOString()}`,
      payload: { template: 'partyAdded', alliance: event.stream.id, organization: event.data.organization },
    },
  ],
  // Who leaves by its invitation is told by the mail of that
  'party.removed': ({ data: { turn } }) =>
    turn ? [{ task: 'mail', key: `partyRemoved:${turn}`, payload: { template: 'partyRemoved', turn } }] : [],
  'alliance.suspended': turned,
  'alliance.resumed': turned,
  'cases.handedOver': ({ data: { handover } }) =>
    ['casesReceived', 'casesGiven', 'professionalChanged'].map((template) => ({
      task: 'mail',
      key: `${template}:${handover}`,
      payload: { template, handover },
    })),
  // An invitation that is declined ends its case without a turn: who declined knows.
  'alliance.ended': (event) => (event.data.turn ? turned(event) : []),
};

function turned(event: Events['alliance.suspended' | 'alliance.resumed' | 'alliance.ended']): readonly Job[] {
  const { turn } = event.data;
  return ['allianceTurned', 'turnToldToTeam'].map((template) => ({
    task: 'mail',
    key: `${template}:${turn}`,
    payload: { template, alliance: event.stream.id, turn },
  }));
}
