import { mayDrive } from '../alliance/policy.ts';
import { type Actor, actorMark, belongsTo, hasRole } from '../platform/actor.ts';

/** An ally's people supply data for the matrix of their organization; only DRAC updates the matrix. */
export function mayDeclare(actor: Actor, alliance: { professionalId: string }, organization: string): boolean {
  return mayDrive(actor, alliance) || belongsTo(actor, organization);
}

/** A line is taken back by who declared it; one that the team declared, by whoever of the team drives the case. */
export function mayMend(
  actor: Actor,
  alliance: { professionalId: string },
  line: { declaredBy: string; organizationId: string },
): boolean {
  if (line.declaredBy.startsWith('staff:')) return mayDrive(actor, alliance);
  return belongsTo(actor, line.organizationId) && line.declaredBy === actorMark(actor);
}

export function mayVerify(actor: Actor): boolean {
  return hasRole(actor, 'professional', 'lead', 'director');
}
