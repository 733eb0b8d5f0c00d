import { type Actor, hasRole } from '../platform/actor.ts';

/** Only the browser or the link that holds the request's capability writes in it. */
export function mayWriteRequest(actor: Actor, request: string): boolean {
  return actor.kind === 'bearer' && actor.purpose === 'request' && actor.subject === request;
}

export function mayAnswerRequests(actor: Actor): boolean {
  return hasRole(actor, 'professional', 'lead', 'director');
}

export function mayInvite(actor: Actor): boolean {
  return hasRole(actor, 'professional', 'lead', 'director');
}

/** Whoever holds the e-mailed link answers: deciding is voluntary and personal. */
export function mayAnswerInvitation(actor: Actor, invitation: string): boolean {
  return actor.kind === 'bearer' && actor.purpose === 'invitation' && actor.subject === invitation;
}
