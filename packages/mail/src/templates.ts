import type * as z from 'zod';
import type { MailTemplate } from './template.ts';
import { accountChanged } from './templates/account-changed.tsx';
import { actaToApprove } from './templates/acta-to-approve.tsx';
import { allianceTurned } from './templates/alliance-turned.tsx';
import { balanceFiled } from './templates/balance-filed.tsx';
import { carriedOver } from './templates/carried-over.tsx';
import { commitmentChanged } from './templates/commitment-changed.tsx';
import { commitmentsAccepted } from './templates/commitments-accepted.tsx';
import { commitmentsFiled } from './templates/commitments-filed.tsx';
import { commitmentsToAccept } from './templates/commitments-to-accept.tsx';
import { continuityOutcome } from './templates/continuity-outcome.tsx';
import { contributionVerified } from './templates/contribution-verified.tsx';
import { evidenceAccepted } from './templates/evidence-accepted.tsx';
import { evidenceCorrected } from './templates/evidence-corrected.tsx';
import { evidenceReceived } from './templates/evidence-received.tsx';
import { evidenceReturned } from './templates/evidence-returned.tsx';
import { filingCorrected } from './templates/filing-corrected.tsx';
import { invitation } from './templates/invitation.tsx';
import { invitationAnswered } from './templates/invitation-answered.tsx';
import { invitationRenewalAsked } from './templates/invitation-renewal-asked.tsx';
import { invitationRevoked } from './templates/invitation-revoked.tsx';
import { meetingCancelled, meetingMoved } from './templates/meeting-changed.tsx';
import { meetingConvened } from './templates/meeting-convened.tsx';
import { minutesApproved } from './templates/minutes-approved.tsx';
import { networkInclusion } from './templates/network-inclusion.tsx';
import { newCommitment } from './templates/new-commitment.tsx';
import { newSignIn } from './templates/new-sign-in.tsx';
import { nonconformityTold } from './templates/nonconformity-told.tsx';
import { notIncluded } from './templates/not-included.tsx';
import { organizationsMerged } from './templates/organizations-merged.tsx';
import { partyTold } from './templates/party-told.tsx';
import { passwordReset } from './templates/password-reset.tsx';
import { peopleChanged } from './templates/people-changed.tsx';
import { planChanged } from './templates/plan-changed.tsx';
import { planReady } from './templates/plan-ready.tsx';
import { professionalChanged } from './templates/professional-changed.tsx';
import { receipt } from './templates/receipt.tsx';
import { recognitionOutcome } from './templates/recognition-outcome.tsx';
import { reminder } from './templates/reminder.tsx';
import { repeatedEnded } from './templates/repeated-ended.tsx';
import { requestAccepted } from './templates/request-accepted.tsx';
import { requestDeclined } from './templates/request-declined.tsx';
import { requestIncomplete } from './templates/request-incomplete.tsx';
import { requestLink } from './templates/request-link.tsx';
import { requestReceived } from './templates/request-received.tsx';
import { signInCode } from './templates/sign-in-code.tsx';
import { staffActivation } from './templates/staff-activation.tsx';
import { staffRequestArrived } from './templates/staff-request-arrived.tsx';
import { teamTold } from './templates/team-told.tsx';

/** Every mail that the product sends, in the order of the procedure; the keys are what a job names. */
const templates = {
  signInCode,
  requestReceived,
  requestIncomplete,
  requestAccepted,
  requestDeclined,
  repeatedEnded,
  requestLink,
  staffRequestArrived,
  invitation,
  invitationAnswered,
  invitationRevoked,
  invitationRenewalAsked,
  meetingConvened,
  meetingMoved,
  meetingCancelled,
  actaToApprove,
  minutesApproved,
  allianceTurned,
  partyTold,
  carriedOver,
  professionalChanged,
  networkInclusion,
  notIncluded,
  commitmentsToAccept,
  commitmentsAccepted,
  commitmentChanged,
  commitmentsFiled,
  filingCorrected,
  planReady,
  planChanged,
  evidenceReceived,
  evidenceAccepted,
  evidenceReturned,
  evidenceCorrected,
  contributionVerified,
  newCommitment,
  nonconformityTold,
  recognitionOutcome,
  continuityOutcome,
  balanceFiled,
  reminder,
  receipt,
  teamTold,
  staffActivation,
  organizationsMerged,
  peopleChanged,
  passwordReset,
  newSignIn,
  accountChanged,
} as const;

export type MailName = keyof typeof templates;

/** What the mail of that name needs: texts already formatted in Spanish, addresses already absolute. */
export type MailProps<Name extends MailName> = z.output<(typeof templates)[Name]['inputs']>;

/** The same table, typed so that a name and its props travel together. */
export const mails: { readonly [Name in MailName]: MailTemplate<z.ZodType<MailProps<Name>>> } = templates;

export const mailNames = Object.keys(templates) as readonly MailName[];

/** True for a name that stands in the table: a job's payload is only text. */
export function isMailName(name: string): name is MailName {
  return Object.hasOwn(templates, name);
}
