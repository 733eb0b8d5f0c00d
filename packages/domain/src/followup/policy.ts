import { mayDrive } from '../alliance/policy.ts';
import { type Actor, hasRole } from '../platform/actor.ts';

/** Nonconformities are corrected and closed by who drives the case, or by quality, whose register they are. */
export function mayTreat(actor: Actor, alliance: { professionalId: string }): boolean {
  return mayDrive(actor, alliance) || hasRole(actor, 'quality');
}
