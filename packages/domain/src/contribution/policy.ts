import { mayDrive } from '../alliance/policy.ts';
import { type Actor, belongsTo, hasRole } from '../platform/actor.ts';

/** An ally's people supply data for the matrix of their organization; only DRAC updates the matrix. */
export function mayDeclare(actor: Actor, alliance: { professionalId: string }, organization: string): boolean {
  return mayDrive(actor, alliance) || belongsTo(actor, organization);
}

export function mayVerify(actor: Actor): boolean {
  return hasRole(actor, 'professional', 'lead', 'director');
}
