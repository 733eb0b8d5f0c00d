import { type Actor, belongsTo, hasRole } from '../platform/actor.ts';

export function mayRegisterOrganization(actor: Actor): boolean {
  return hasRole(actor, 'professional', 'lead', 'director');
}

export function mayVerifyLegalNature(actor: Actor): boolean {
  return hasRole(actor, 'professional', 'lead', 'director');
}

export function maySettleDoubt(actor: Actor): boolean {
  return hasRole(actor, 'professional', 'lead', 'director');
}

/** Two registrations become one, or are parted again, by who decides over the cases of all of the team. */
export function mayMergeOrganizations(actor: Actor): boolean {
  return hasRole(actor, 'lead', 'director');
}

/** Who entered by mistake, or no longer acts for the organization, is taken out by who decides over all cases of the team. */
export function mayEndMemberships(actor: Actor): boolean {
  return hasRole(actor, 'lead', 'director');
}

/** What everybody authorised is read by the data officer and the lead; anybody else reads it case by case. */
export function mayReadConsents(actor: Actor): boolean {
  return hasRole(actor, 'lead', 'dataOfficer');
}

/** Who the team knows acts for an organization is brought in by who answers its requests. */
export function mayBringPerson(actor: Actor): boolean {
  return hasRole(actor, 'professional', 'lead', 'director');
}

export function mayAddMember(actor: Actor, organization: string): boolean {
  return (
    hasRole(actor, 'professional', 'lead', 'director') || belongsTo(actor, organization, 'representative', 'delegate')
  );
}
