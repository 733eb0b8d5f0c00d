import type { KindName } from './kinds.ts';

/** What the payload of each kind carries besides its name, in the order of the alphabet; `?` where it may lack. */
export const shapes: { readonly [Kind in KindName]: string } = {
  signInCode: 'person sealed',
  staffActivation: 'expiresAt person sealed',
  passwordReset: 'expiresAt? person sealed',
  newSignIn: 'app at browser person system',
  credentialChanged: 'at person what',
  requestReceived: 'request sealed',
  staffRequestArrived: 'request',
  requestIncomplete: 'request sealed',
  requestDeclined: 'request sealed',
  requestLink: 'request sealed',
  requestAccepted: 'request',
  caseGiven: 'request',
  requestWithdrawn: 'request',
  withdrawalReceipt: 'request',
  invitation: 'invitation sealed',
  invitationAnswered: 'invitation',
  invitationReceipt: 'invitation',
  invitationRevoked: 'invitation',
  invitationWithdrawn: 'invitation',
  invitationRenewalAsked: 'invitation',
  meetingConvened: 'meeting',
  meetingMoved: 'meeting',
  meetingCancelled: 'meeting',
  minutesApproved: 'acta',
  networkInclusion: 'alliance organization',
  notIncluded: 'alliance organization',
  allianceTurned: 'alliance turn',
  turnToldToTeam: 'alliance turn',
  casesReceived: 'handover',
  casesGiven: 'handover',
  organizationsMerged: 'merge',
  organizationsParted: 'merge',
  commitmentsToAccept: 'alliance organization',
  receipt: 'alliance receipt',
  actToldToTeam: 'alliance receipt',
  commitmentsAccepted: 'alliance at organization',
  commitmentsReceipt: 'alliance at organization',
  commitmentChanged: 'alliance receipt',
  commitmentsFiled: 'alliance filing',
  filingCorrected: 'alliance correction filing person',
  numberCorrected: 'alliance correction filing person',
  newCommitment: 'alliance commitment organization',
  planReady: 'alliance organization',
  planChanged: 'alliance change',
  evidenceReceived: 'alliance receipt',
  evidenceAccepted: 'alliance evidence organization',
  ownEvidenceReviewed: 'alliance evidence',
  evidenceReturned: 'alliance evidence organization',
  contributionVerified: 'alliance contribution organization',
  nonconformityProposed: 'alliance nonconformity',
  nonconformityTold: 'alliance receipt',
  recognitionOutcome: 'alliance organization',
  continuityOutcome: 'alliance organization',
  balanceFiled: 'alliance cycle',
  reminder: 'day invitation? person? reminders',
};

/** Whether a payload has the fields of a shape, and no other. */
export function hasShape({ template, ...fields }: { readonly [field: string]: unknown }, shape: string): boolean {
  const known = shape.split(' ');
  const sent = Object.keys(fields).filter((field) => fields[field] !== undefined);
  const lacking = known.filter((field) => !field.endsWith('?') && !sent.includes(field));
  return lacking.length === 0 && sent.every((field) => known.includes(field) || known.includes(`${field}?`));
}
