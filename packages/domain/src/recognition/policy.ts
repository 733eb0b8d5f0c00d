import { type Actor, hasRole } from '../platform/actor.ts';

export function mayOpenEdition(actor: Actor): boolean {
  return hasRole(actor, 'professional', 'lead', 'director');
}

/** 14 is prepared by a professional and confirmed by lead or director, a second person. */
export function mayDecideRecognition(actor: Actor): boolean {
  return hasRole(actor, 'lead', 'director');
}

/** The category of an ally is decided by lead or director, from facts that anybody of the team may read. */
export function mayDecideCategory(actor: Actor): boolean {
  return hasRole(actor, 'lead', 'director');
}
