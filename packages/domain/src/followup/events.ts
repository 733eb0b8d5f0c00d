import type { DomainEvent } from '../platform/index.ts';
import type { Answer, Fact } from '../procedure/index.ts';

/**
 * The acta of the last follow-up closes 12; one held while 11 is open closes nothing. Decision 13 sends the case to
 * 14 or back to 11. The new commitment's mail is its own.
 */
export const facts: { readonly [eventName: string]: (event: DomainEvent) => Fact | null } = {
  'followUp.recorded': (event) => (event.data.closes === false ? null : { type: 'recordKept', activity: 12 }),
  'compliance.decided': (event) => ({ type: 'decided', activity: 13, answer: event.data.answer as Answer }),
};
