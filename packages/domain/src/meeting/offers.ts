import type { Alliance } from '../alliance/alliance.ts';
import type { Actor } from '../platform/actor.ts';
import { allow, type Offer, type Outcome, offer } from '../platform/outcome.ts';
import { type Meeting, type MeetingActivity, meetingActivities } from './meeting.ts';
import { mayConvene } from './policy.ts';
import {
  type Convened,
  decideCancelling,
  mayBeHeld,
  mayBeMoved,
  mayHoldCommittee,
  mustAllRun,
  notPossible,
  type OfItsYear,
  possibleFor,
  supportsTheCycle,
} from './rules.ts';

type Case = Pick<Alliance, 'state' | 'professionalId'>;
type Found = Pick<Meeting, 'state' | 'closedAt' | 'startsAt' | 'activities'> & { cycle: OfItsYear };

/** Whether the actor may convene a meeting of a case now, of which activities that are of no session; with none, why. */
export function offersConvening(one: Convened & Case, actor: Actor): Offer<MeetingActivity[]> {
  return offer(mayConvene(actor, [one], false), toMeetAbout(one));
}

/** Whether the actor may convene the committee of a cycle now, which speaks of no case. */
export function offersCommittee(cycle: OfItsYear, actor: Actor): Offer {
  return offer(mayConvene(actor, [], true), mayHoldCommittee(cycle));
}

function toMeetAbout(one: Convened): Outcome<MeetingActivity[]> {
  const running = mustAllRun([one]);
  if (!running.ok) return running;
  const about = meetingActivities.filter((activity) => possibleFor(one, [activity]).length > 0);
  return about.length > 0 ? allow(about) : { ok: false, refusal: notPossible(null, [one]) };
}

/** What the actor may do of a meeting now, with its cases and whether a live acta holds it. */
export function offersOfMeeting(found: Found, cases: readonly Case[], hasActa: boolean, actor: Actor, now: Date) {
  const may = mayConvene(actor, cases, supportsTheCycle(found.activities));
  return {
    attend: offer(may, mayBeHeld(found, now)),
    move: offer(may, mayBeMoved(found, cases, found.cycle)),
    cancel: offer(may, decideCancelling(found, hasActa)),
  };
}
