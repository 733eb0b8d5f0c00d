import { mayDrive } from '../alliance/policy.ts';
import { type Actor, hasRole } from '../platform/actor.ts';

/** A filing number is entered by who drives the case, or by correspondence. */
export function mayEnterNumber(actor: Actor, alliance: { professionalId: string }): boolean {
  return mayDrive(actor, alliance) || hasRole(actor, 'correspondence');
}

/** A packet is taken back by who prepares packets. */
export const mayTakeBack = mayDrive;

/** The person responsible of the network team confirms that the filed commitments arrived. */
export function mayReceive(actor: Actor): boolean {
  return hasRole(actor, 'lead');
}
