import type { Actor } from '../platform/actor.ts';
import { offer } from '../platform/outcome.ts';
import type { Invitation, Invited, InvitedIn, Request } from './intake.ts';
import { mayAnswerInvitation, mayAnswerRequests, mayInvite, mayWriteRequest } from './policy.ts';
import {
  mayBeAccepted,
  mayBeAnswered,
  mayBeDeclined,
  mayBeEdited,
  mayBeRevoked,
  mayBeSentAgain,
  mayBeWithdrawn,
  mayLapse,
} from './rules.ts';

/** What the actor may do of a request now: its writer, or who answers. */
export function offersOfRequest(found: Pick<Request, 'id' | 'state' | 'answeredAt'>, actor: Actor, now: Date) {
  const writes = mayWriteRequest(actor, found.id);
  return {
    edit: offer(writes, mayBeEdited(found)),
    withdraw: offer(writes, mayBeWithdrawn(found)),
    answer: offer(mayAnswerRequests(actor), mayBeAnswered(found)),
    lapse: offer(mayAnswerRequests(actor), mayLapse(found, now)),
  };
}

/** As its case stands to who only reads what was answered: nothing of it depends on that. */
const ANSWERED: InvitedIn = { state: '', step: null, isParty: false, isOnly: false, isIncluding: false };

/** What the actor may do of an invitation now: who was invited, or who invites. `standing` is null to who only reads its answer. */
export function offersOfInvitation(
  found: Pick<Invitation, 'id' | 'state' | 'expiresAt'> & Invited,
  standing: InvitedIn | null,
  actor: Actor,
  now: Date,
) {
  const answers = mayAnswerInvitation(actor, found.id);
  const alliance = standing ?? ANSWERED;
  return {
    accept: offer(answers, mayBeAccepted(found, alliance, now)),
    decline: offer(answers, mayBeDeclined(found, alliance, now)),
    resend: offer(mayInvite(actor), mayBeSentAgain(found, alliance)),
    revoke: offer(mayInvite(actor), mayBeRevoked(found, alliance)),
  };
}
