import { type Actor, hasRole } from '../platform/actor.ts';

/** 15 is prepared by a professional and confirmed by lead or director, a second person. */
export function mayDecideContinuity(actor: Actor): boolean {
  return hasRole(actor, 'lead', 'director');
}
