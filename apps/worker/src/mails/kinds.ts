import type { Desk, MailJob, Read } from './desk.ts';
import type { Draft, Write } from './draft.ts';
import * as readAccount from './facts/account.ts';
import * as readCase from './facts/case.ts';
import * as readChange from './facts/change.ts';
import * as readCommitment from './facts/commitment.ts';
import * as readContribution from './facts/contribution.ts';
import * as readHandover from './facts/handover.ts';
import * as readIntake from './facts/intake.ts';
import * as readInvitation from './facts/invitation.ts';
import * as readMeeting from './facts/meeting.ts';
import * as readMember from './facts/member.ts';
import * as readMerge from './facts/merge.ts';
import * as readNonconformity from './facts/nonconformity.ts';
import * as readOutcome from './facts/outcome.ts';
import * as readReceipt from './facts/receipt.ts';
import * as readReminder from './facts/reminder.ts';
import * as readRepeated from './facts/repeated.ts';
import * as readStep from './facts/step.ts';
import * as account from './words/account.ts';
import * as theCase from './words/case.ts';
import * as change from './words/change.ts';
import * as commitment from './words/commitment.ts';
import * as contribution from './words/contribution.ts';
import * as handover from './words/handover.ts';
import * as intake from './words/intake.ts';
import * as invited from './words/invitation.ts';
import * as meeting from './words/meeting.ts';
import * as member from './words/member.ts';
import * as merge from './words/merge.ts';
import * as nonconformity from './words/nonconformity.ts';
import * as outcome from './words/outcome.ts';
import * as receipt from './words/receipt.ts';
import * as reminder from './words/reminder.ts';
import * as repeated from './words/repeated.ts';
import * as step from './words/step.ts';

/** What a job becomes: its facts read from the database, and the mails that a pure function writes of them. */
export type Compose = (desk: Desk, job: MailJob) => Promise<readonly Draft[]>;

function told<Facts>(read: Read<Facts>, write: Write<Facts>): Compose {
  return async (desk, job) => {
    const facts = await read(desk, job);
    return facts === null ? [] : write(facts, desk);
  };
}

/** Every kind of mail job, by the name that the domain's reactions give it. */
export const kinds = {
  signInCode: told(readAccount.code, account.signInCode),
  staffActivation: told(readAccount.activation, account.staffActivation),
  passwordReset: told(readAccount.linked, account.passwordReset),
  newSignIn: told(readAccount.newBrowser, account.newSignIn),
  credentialChanged: told(readAccount.change, account.credentialChanged),
  requestReceived: told(readIntake.sent, intake.requestReceived),
  staffRequestArrived: told(readIntake.arrived, intake.staffRequestArrived),
  requestIncomplete: told(readIntake.returned, intake.requestIncomplete),
  requestDeclined: told(readIntake.answered, intake.requestDeclined),
  repeatedEnded: told(readRepeated.ended, repeated.repeatedEnded),
  requestLink: told(readIntake.answered, intake.requestLink),
  requestAccepted: told(readIntake.acceptedRequest, intake.requestAccepted),
  caseGiven: told(readIntake.givenCase, intake.caseGiven),
  requestWithdrawn: told(readIntake.withdrawnForTeam, intake.requestWithdrawn),
  withdrawalReceipt: told(readIntake.withdrawnForApplicant, intake.withdrawalReceipt),
  invitation: told(readInvitation.invitation, invited.invitation),
  invitationAnswered: told(readInvitation.answeredInvitation, invited.invitationAnswered),
  invitationReceipt: told(readInvitation.invitationTold, invited.invitationReceipt),
  invitationRevoked: told(readInvitation.invitationTold, invited.invitationRevoked),
  invitationWithdrawn: told(readInvitation.revokedForTeam, invited.invitationWithdrawn),
  invitationRenewalAsked: told(readInvitation.renewalAsked, invited.invitationRenewalAsked),
  meetingConvened: told(readMeeting.scheduledMeeting, meeting.meetingConvened),
  meetingMoved: told(readMeeting.scheduledMeeting, meeting.meetingMoved),
  meetingCancelled: told(readMeeting.meeting, meeting.meetingCancelled),
  minutesApproved: told(readMeeting.acta, meeting.minutesApproved),
  networkInclusion: told(readCase.notice, theCase.networkInclusion),
  notIncluded: told(readCase.notIncluded, theCase.notIncluded),
  allianceTurned: told(readCase.turnForAllies, theCase.allianceTurned),
  partyAdded: told(readCase.partyAdded, theCase.partyAdded),
  partyRemoved: told(readCase.partyRemoved, theCase.partyRemoved),
  turnToldToTeam: told(readCase.turnForTeam, theCase.turnToldToTeam),
  stepToldToTeam: told(readStep.closed, step.stepToldToTeam),
  actaToApprove: told(readStep.toApprove, step.actaToApprove),
  actaToldToTeam: told(readStep.acta, step.actaToldToTeam),
  carriedOver: told(readCase.carriedForAllies, theCase.carriedOver),
  carriedOverToTeam: told(readCase.carriedForTeam, theCase.carriedOverToTeam),
  casesReceived: told(readHandover.received, handover.casesReceived),
  casesLeft: told(readHandover.left, handover.casesLeft),
  casesGiven: told(readHandover.given, handover.casesGiven),
  professionalChanged: told(readHandover.forAllies, handover.professionalChanged),
  organizationsMerged: told(readMerge.merged, merge.organizationsMerged),
  memberJoined: told(readMember.joined, member.memberJoined),
  liaisonNamed: told(readMember.liaison, member.liaisonNamed),
  memberEnded: told(readMember.ended, member.memberEnded),
  ownRequestAccepted: told(readMember.ownRequest, member.ownRequestAccepted),
  organizationsParted: told(readMerge.parted, merge.organizationsParted),
  commitmentsToAccept: told(readCommitment.toAccept, commitment.commitmentsToAccept),
  receipt: told(readReceipt.forAuthor, receipt.receipt),
  actToldToTeam: told(readReceipt.forTeam, receipt.actToldToTeam),
  commitmentsAccepted: told(readReceipt.acceptedForTeam, receipt.commitmentsAccepted),
  commitmentsReceipt: told(readReceipt.acceptedForAlly, receipt.commitmentsReceipt),
  commitmentChanged: told(readReceipt.forAlly, receipt.commitmentChanged),
  commitmentsFiled: told(readCommitment.filed, commitment.commitmentsFiled),
  filingCorrected: told(readChange.corrected, change.filingCorrected),
  numberCorrected: told(readChange.correctedForTeam, change.numberCorrected),
  newCommitment: told(readCommitment.renewed, commitment.newCommitment),
  planReady: told(readCommitment.plan, commitment.planReady),
  planChanged: told(readCommitment.planChange, commitment.planChanged),
  evidenceReceived: told(readReceipt.forTeam, receipt.evidenceReceived),
  evidenceAccepted: told(readReceipt.review, receipt.evidenceAccepted),
  ownEvidenceReviewed: told(readReceipt.ownReview, receipt.ownEvidenceReviewed),
  evidenceReturned: told(readReceipt.review, receipt.evidenceReturned),
  evidenceCorrected: told(readReceipt.correction, receipt.evidenceCorrected),
  evidenceCorrectedToTeam: told(readReceipt.correction, receipt.evidenceCorrectedToTeam),
  contributionVerified: told(readContribution.verified, contribution.contributionVerified),
  nonconformityProposed: told(readNonconformity.proposed, nonconformity.nonconformityProposed),
  nonconformityTold: told(readReceipt.forAlly, nonconformity.nonconformityTold),
  recognitionOutcome: told(readOutcome.recognition, outcome.recognitionOutcome),
  continuityOutcome: told(readOutcome.continuity, outcome.continuityOutcome),
  balanceFiled: told(readOutcome.balance, outcome.balanceFiled),
  reminder: told(readReminder.digest, reminder.reminder),
} as const satisfies { readonly [template: string]: Compose };

export type KindName = keyof typeof kinds;

/** True for the name of a kind: a job's payload is only text. */
export function isKindName(name: string): name is KindName {
  return Object.hasOwn(kinds, name);
}
