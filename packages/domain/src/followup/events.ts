import type { DomainEvent, Job, Reactions } from '../platform/index.ts';
import type { Facts } from '../procedure/index.ts';
import { mailsOf } from '../receipt/index.ts';

/**
 * The acta of the last follow-up closes 12; one held while 11 is open closes nothing. Decision 13 sends the case to
 * 14 or back to 11. The new commitment's mail is its own.
 */
export const facts: Facts = {
  'followUp.recorded': (event) => (event.data.closes === false ? null : { type: 'recordKept', activity: 12 }),
  'compliance.decided': (event) => ({ type: 'decided', activity: 13, answer: event.data.answer }),
};

/** Whoever answers for the case hears of each step of a salida no conforme; the parties, of what they may know. */
export const reactions: Reactions = {
  'nonconformity.proposed': ({ stream, data }) => [
    {
      task: 'mail',
      key: `nonconformityProposed:${data.nonconformity}`,
      payload: { template: 'nonconformityProposed', alliance: stream.id, nonconformity: data.nonconformity },
    },
  ],
  'nonconformity.opened': told,
  'nonconformity.dismissed': told,
  'nonconformity.corrected': told,
  'nonconformity.closed': told,
};

function told(event: DomainEvent): readonly Job[] {
  const toParties = event.audience === 'staff' ? [] : ['nonconformityTold'];
  return mailsOf(event, 'actToldToTeam', ...toParties);
}
