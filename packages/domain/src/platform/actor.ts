export type OrganizationRole = 'representative' | 'delegate' | 'liaison' | 'collaborator';

export type StaffRole =
  | 'professional'
  | 'lead'
  | 'director'
  | 'undersecretary'
  | 'correspondence'
  | 'observatory'
  | 'quality'
  | 'dataOfficer'
  | 'auditor'
  | 'administrator';

export interface Membership {
  organization: string;
  role: OrganizationRole;
}

export type BearerPurpose = 'request' | 'invitation';

/** Who acts. Built only by `openRequest`, the worker and the tests; roles are read at each request, never from a cookie. */
export type Actor =
  | { kind: 'visitor'; browser: string | null }
  | { kind: 'bearer'; purpose: BearerPurpose; subject: string }
  | { kind: 'person'; person: string; memberships: readonly Membership[] }
  | { kind: 'staff'; person: string; roles: readonly StaffRole[] }
  | { kind: 'job'; name: string };

/** True when the actor is staff holding at least one of the roles. */
export function hasRole(actor: Actor, ...roles: StaffRole[]): boolean {
  return actor.kind === 'staff' && actor.roles.some((role) => roles.includes(role));
}

/** True when the actor belongs to the organization with one of the roles (any role when none is given). */
export function belongsTo(actor: Actor, organization: string, ...roles: OrganizationRole[]): boolean {
  return (
    actor.kind === 'person' &&
    actor.memberships.some((m) => m.organization === organization && (roles.length === 0 || roles.includes(m.role)))
  );
}

/** The organizations that the actor may see, for scope and row security. */
export function organizationsOf(actor: Actor): string[] {
  return actor.kind === 'person' ? actor.memberships.map((m) => m.organization) : [];
}

/** The roles that the actor holds in the back office, for row security. */
export function rolesOf(actor: Actor): readonly StaffRole[] {
  return actor.kind === 'staff' ? actor.roles : [];
}

/** The person behind the actor, or null (visitor, bearer, job). */
export function personOf(actor: Actor): string | null {
  return actor.kind === 'person' || actor.kind === 'staff' ? actor.person : null;
}

/** How the actor is written in the audit trail: a kind and an id, never a name. */
export function actorMark(actor: Actor): string {
  if (actor.kind === 'visitor') return 'visitor';
  if (actor.kind === 'bearer') return `bearer:${actor.purpose}:${actor.subject}`;
  if (actor.kind === 'job') return `job:${actor.name}`;
  return `${actor.kind}:${actor.person}`;
}

/** Who holds a submission key: the actor, or the browser of a visitor. */
export function holderOf(actor: Actor): string {
  return actor.kind === 'visitor' ? `browser:${actor.browser ?? ''}` : actorMark(actor);
}
