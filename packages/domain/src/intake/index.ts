export { acceptInvitation } from './acceptInvitation.ts';
export { acceptRequest } from './acceptRequest.ts';
export { agreedIn, conditionsAt } from './agreed.ts';
export { declineRequest, lapseRequest, markDuplicate, returnRequest } from './answerRequest.ts';
export { askInvitationAgain } from './askInvitationAgain.ts';
export { askRequestLink } from './askRequestLink.ts';
export { declineInvitation } from './declineInvitation.ts';
export { dropAbandonedDrafts } from './dropAbandonedDrafts.ts';
export { reactions } from './events.ts';
export { expireInvitations } from './expireInvitations.ts';
export { isUnsent, roomForOneMore } from './heldHere.ts';
export {
  type IntakeEvent,
  type Invitation,
  type InvitationState,
  type Invited,
  type InvitedIn,
  type Leaving,
  type MailedLink,
  REQUEST_FILES,
  type Request,
  type RequestState,
} from './intake.ts';
export { isOnlyHere } from './isOnlyHere.ts';
export { keepRequestFile } from './keepRequestFile.ts';
export { offersOfInvitation, offersOfRequest } from './offers.ts';
export { type OpenedBy, ofItsInvitation, ownInvitationCode } from './ofInvitation.ts';
export { pageReadAs } from './pageReadAs.ts';
export { mayAnswerRequests, mayInvite } from './policy.ts';
export type { IntakeRefusals } from './refusals.ts';
export { removeRequestFile } from './removeRequestFile.ts';
export { requestHash, sentHash } from './requestHash.ts';
export { asksHowVerified, resendInvitation } from './resendInvitation.ts';
export { reviewRequest } from './reviewRequest.ts';
export { revokeInvitation } from './revokeInvitation.ts';
export { invitationFromRow, invitationOf, invitedIn, invitedOf, requestFromRow, standingOf } from './rows.ts';
export {
  awaitsAnswer,
  cameWithIt,
  completedBy,
  hasAccepted,
  hasLapsed,
  hasTerm,
  isBack,
  isGone,
  isInvitedAnew,
  isTaken,
  isUncompleted,
  mayBeAnswered,
  mayBeEdited,
  mayBeWithdrawn,
  mayCarryOneMore,
  mayGoToWork,
  missingPages,
  uncompletedIfReturnedBy,
} from './rules.ts';
export { saveRequestPage } from './saveRequestPage.ts';
export { sendInvitation } from './sendInvitation.ts';
export { sendRequest } from './sendRequest.ts';
export { startRequest } from './startRequest.ts';
export { asSent, storedRequest } from './stored.ts';
export { invitation, invitationInitiative, request, requestSending } from './tables.ts';
export { withdrawRequest } from './withdrawRequest.ts';
