import { mayDrive } from '../alliance/policy.ts';
import { type Actor, hasRole } from '../platform/actor.ts';
import type { LookWay } from './look.ts';

/**
 * Evidence that shows minors is opened freely by who drives the case and by the data officer; by the rest of the team and
 * by control once they wrote why, for that case and day; by nobody else.
 */
export function lookWay(actor: Actor, alliance: { professionalId: string }): LookWay {
  if (mayDrive(actor, alliance) || hasRole(actor, 'dataOfficer')) return 'free';
  return hasRole(actor, 'professional', 'director', 'undersecretary', 'auditor') ? 'reasoned' : 'never';
}

/** Control reads everything and works with none of it: each of its looks at personal data is kept. */
export function isWatched(actor: Actor): boolean {
  return hasRole(actor, 'auditor') && !hasRole(actor, 'professional', 'lead', 'director', 'undersecretary');
}

/** Who looked at what is read by the data officer, control and the lead. */
export function mayReadLooks(actor: Actor): boolean {
  return hasRole(actor, 'lead', 'dataOfficer', 'auditor');
}
