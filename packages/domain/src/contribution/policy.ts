import { mayDrive } from '../alliance/policy.ts';
import { type Actor, belongsTo, hasRole } from '../platform/actor.ts';

/** An ally's people supply data for the matrix of their organization; only DRAC updates the matrix. */
export function mayDeclare(actor: Actor, alliance: { professionalId: string }, organization: string): boolean {
  return mayDrive(actor, alliance) || belongsTo(actor, organization);
}

/**
 * A line is taken back by the side that declared it, whoever of it did; one that an organization's people declared, also
 * by whoever drives the case, who may declare for it. What corrects a verified line is turned down by who may verify it.
 */
export function mayMend(
  actor: Actor,
  alliance: { professionalId: string },
  line: { declaredBy: string; organizationId: string; correctReason: string | null },
): boolean {
  if (line.correctReason !== null) return mayVerify(actor);
  return line.declaredBy.startsWith('staff:')
    ? mayDrive(actor, alliance)
    : mayDeclare(actor, alliance, line.organizationId);
}

export function mayVerify(actor: Actor): boolean {
  return hasRole(actor, 'professional', 'lead', 'director');
}
