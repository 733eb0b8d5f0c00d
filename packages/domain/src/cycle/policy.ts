import { type Actor, hasRole } from '../platform/actor.ts';
import type { Committee } from './cycle.ts';

export function mayOpenCycle(actor: Actor): boolean {
  return hasRole(actor, 'lead', 'director', 'undersecretary');
}

export function mayDraftInitiative(actor: Actor): boolean {
  return hasRole(actor, 'professional', 'lead', 'director', 'undersecretary');
}

const CHAIR = { undersecretariat: 'undersecretary', directorate: 'director' } as const;

/** Whoever chaired the committee closes activity 1; no professional may. */
export function maySetInitiatives(actor: Actor, committee: Committee): boolean {
  return hasRole(actor, CHAIR[committee]);
}
