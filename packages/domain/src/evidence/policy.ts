import { mayDrive } from '../alliance/policy.ts';
import { type Actor, belongsTo, hasRole } from '../platform/actor.ts';

/** Each side reports its own execution: anybody of the organization; for the secretariat, who drives the case. */
export function mayReport(actor: Actor, alliance: { professionalId: string }, organization: string | null): boolean {
  return organization === null ? mayDrive(actor, alliance) : belongsTo(actor, organization);
}

/** Nobody corrects alone: whoever of these neither reported nor accepted it, of any case of the team. */
export function mayCorrect(actor: Actor): boolean {
  return hasRole(actor, 'professional', 'lead', 'director');
}
