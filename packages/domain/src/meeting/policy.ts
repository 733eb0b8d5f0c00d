import type { Alliance } from '../alliance/alliance.ts';
import { mayDrive } from '../alliance/policy.ts';
import { type Actor, hasRole } from '../platform/actor.ts';

/** The team convenes; a professional, for the alliances that are theirs, and for the sessions of the cycle that they prepare. */
export function mayConvene(
  actor: Actor,
  alliances: readonly Pick<Alliance, 'professionalId'>[],
  forTheCycle: boolean,
): boolean {
  if (hasRole(actor, 'lead', 'director', 'undersecretary')) return true;
  if (!hasRole(actor, 'professional')) return false;
  return forTheCycle || (alliances.length > 0 && alliances.every((alliance) => mayDrive(actor, alliance)));
}
