import type { Actor } from '../platform/actor.ts';
import { offer } from '../platform/outcome.ts';
import type { Invitation, Request } from './intake.ts';
import { mayAnswerInvitation, mayAnswerRequests, mayInvite, mayWriteRequest } from './policy.ts';
import {
  mayBeAccepted,
  mayBeAnswered,
  mayBeDeclined,
  mayBeEdited,
  mayBeSentAgain,
  mayBeTakenUpAgain,
  mayBeWithdrawn,
  type TakenOut,
} from './rules.ts';

/** What the actor may do of a request now: its writer, or who answers. */
export function offersOfRequest(found: Pick<Request, 'id' | 'state'>, actor: Actor) {
  const writes = mayWriteRequest(actor, found.id);
  return {
    edit: offer(writes, mayBeEdited(found)),
    withdraw: offer(writes, mayBeWithdrawn(found)),
    answer: offer(mayAnswerRequests(actor), mayBeAnswered(found)),
  };
}

/** What the actor may do of an invitation now: who was invited, or who invites. */
export function offersOfInvitation(
  found: Pick<Invitation, 'id' | 'state' | 'expiresAt'> & TakenOut,
  alliance: { step: number | null },
  actor: Actor,
  now: Date,
) {
  const answers = mayAnswerInvitation(actor, found.id);
  return {
    accept: offer(answers, mayBeAccepted(found, alliance, now)),
    decline: offer(answers, mayBeDeclined(found, now)),
    resend: offer(mayInvite(actor), mayBeSentAgain(found, alliance)),
    revoke: offer(mayInvite(actor), mayBeTakenUpAgain(found)),
  };
}
