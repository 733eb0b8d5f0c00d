import { type Actor, hasRole } from '../platform/actor.ts';

/** The parameters of the installation are the administrator's. */
export function maySetReferenceLink(actor: Actor): boolean {
  return hasRole(actor, 'administrator');
}
