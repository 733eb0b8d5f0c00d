import { type Actor, hasRole, personOf } from '../platform/actor.ts';
import type { Alliance } from './alliance.ts';

/** Whoever holds one of these can answer for cases. */
export const DRIVING_ROLES = ['professional', 'lead'] as const;

/** Activities 2 to 13 are closed by the professional of the alliance, or the lead. */
export function mayDrive(actor: Actor, alliance: Pick<Alliance, 'professionalId'>): boolean {
  if (hasRole(actor, 'lead')) return true;
  return hasRole(actor, 'professional') && personOf(actor) === alliance.professionalId;
}

/** Who is asked what stands in anybody's way in a case: whoever drives it, the actor where they do. */
export function asDriver(actor: Actor, alliance: Pick<Alliance, 'professionalId'>): Actor {
  if (mayDrive(actor, alliance)) return actor;
  return { kind: 'staff', person: alliance.professionalId, roles: ['professional'] };
}

export function mayOpenAlliance(actor: Actor): boolean {
  return hasRole(actor, 'professional', 'lead', 'director');
}

/** Standing still, going on and going back a step take the lead or the director, as ending does. */
export function mayTurnAlliance(actor: Actor): boolean {
  return hasRole(actor, 'lead', 'director');
}

/** Who answers for a case is said by the lead or the director, of one or of many (design, section 5). */
export function mayHandOver(actor: Actor): boolean {
  return hasRole(actor, 'lead', 'director');
}

/** Ending an alliance outside the sixteen activities takes the lead or the director. */
export function mayEndAlliance(actor: Actor): boolean {
  return hasRole(actor, 'lead', 'director');
}

/** The methodologies of the pacts are kept by the lead or the director. */
export function mayKeepMethodologies(actor: Actor): boolean {
  return hasRole(actor, 'lead', 'director');
}
