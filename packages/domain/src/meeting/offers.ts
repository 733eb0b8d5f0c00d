import type { Alliance } from '../alliance/alliance.ts';
import type { Actor } from '../platform/actor.ts';
import { type Offer, offer } from '../platform/outcome.ts';
import type { Meeting } from './meeting.ts';
import { mayConvene } from './policy.ts';
import { decideCancelling, mayBeHeld, mayBeMoved, mustAllRun, supportsTheCycle } from './rules.ts';

type Case = Pick<Alliance, 'state' | 'professionalId'>;
type Found = Pick<Meeting, 'state' | 'closedAt' | 'startsAt' | 'activities'>;

/** Whether the actor may convene a meeting of those cases now, that is of no session: each must run. */
export function offersConvening(cases: readonly Case[], actor: Actor): Offer {
  return offer(mayConvene(actor, cases, false), mustAllRun(cases));
}

/** What the actor may do of a meeting now, with its cases and whether a live acta holds it. */
export function offersOfMeeting(found: Found, cases: readonly Case[], hasActa: boolean, actor: Actor, now: Date) {
  const may = mayConvene(actor, cases, supportsTheCycle(found.activities));
  return {
    attend: offer(may, mayBeHeld(found, now)),
    move: offer(may, mayBeMoved(found, cases)),
    cancel: offer(may, decideCancelling(found, hasActa)),
  };
}
