import { type Actor, hasRole } from '../platform/actor.ts';

export function mayPrepareBalance(actor: Actor): boolean {
  return hasRole(actor, 'professional', 'lead', 'director');
}

/** 16 is prepared by one person and confirmed by another, lead or director. */
export function mayConfirmBalance(actor: Actor): boolean {
  return hasRole(actor, 'lead', 'director');
}

export function mayFileBalance(actor: Actor): boolean {
  return hasRole(actor, 'professional', 'lead', 'director', 'correspondence');
}

export function mayCarryOver(actor: Actor): boolean {
  return hasRole(actor, 'lead', 'director');
}
