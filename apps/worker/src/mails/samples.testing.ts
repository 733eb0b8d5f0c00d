import type { Draft } from './draft.ts';
import type { KindName } from './kinds.ts';
import {
  accepted,
  acceptedRequest,
  acta,
  alliance,
  answered,
  at,
  both,
  changed,
  contribution,
  corrected,
  digest,
  evidence,
  handedOver,
  invitation,
  links,
  meetingFacts,
  mergedFacts,
  notice,
  person,
  planChange,
  promised,
  readerOf,
  renewed,
  returned,
  review,
  sent,
  takenBack,
  team,
  turn,
  url,
  withdrawn,
} from './testing.ts';
import * as account from './words/account.ts';
import * as theCase from './words/case.ts';
import * as change from './words/change.ts';
import * as commitment from './words/commitment.ts';
import * as handover from './words/handover.ts';
import * as intake from './words/intake.ts';
import * as invited from './words/invitation.ts';
import * as meeting from './words/meeting.ts';
import * as merge from './words/merge.ts';
import * as outcome from './words/outcome.ts';
import * as reminder from './words/reminder.ts';

/** What each kind of job writes of its facts: a kind without a line here does not compile. */
export const samples: { readonly [Kind in KindName]: () => readonly Draft[] } = {
  signInCode: () => account.signInCode({ person, code: '48210937', url }, links),
  staffActivation: () => account.staffActivation({ person, url, expiresAt: at }, links),
  passwordReset: () => account.passwordReset({ person, url }, links),
  newSignIn: () => account.newSignIn({ person, at, browser: 'firefox' }, links),
  credentialChanged: () => account.credentialChanged({ person, at, what: 'password' }, links),
  requestReceived: () => intake.requestReceived(sent, links),
  staffRequestArrived: () => intake.staffRequestArrived({ ...sent, people: team }, links),
  requestIncomplete: () => intake.requestIncomplete(answered, links),
  requestDeclined: () => intake.requestDeclined(answered, links),
  requestLink: () => intake.requestLink(answered, links),
  requestAccepted: () => intake.requestAccepted(acceptedRequest, links),
  caseGiven: () => intake.caseGiven(acceptedRequest, links),
  requestWithdrawn: () => intake.requestWithdrawn(withdrawn, links),
  withdrawalReceipt: () => intake.withdrawalReceipt(withdrawn, links),
  invitation: () => invited.invitation({ ...invitation, url }, links),
  invitationAnswered: () => invited.invitationAnswered(invitation, links),
  invitationReceipt: () => invited.invitationReceipt(invitation, links),
  invitationRevoked: () => invited.invitationRevoked(invitation, links),
  invitationWithdrawn: () => invited.invitationWithdrawn(invitation, links),
  invitationRenewalAsked: () => invited.invitationRenewalAsked(invitation, links),
  meetingConvened: () => meeting.meetingConvened(meetingFacts, links),
  meetingMoved: () => meeting.meetingMoved(meetingFacts, links),
  meetingCancelled: () => meeting.meetingCancelled(meetingFacts, links),
  minutesApproved: () => meeting.minutesApproved(acta, links),
  networkInclusion: () => theCase.networkInclusion(notice, links),
  notIncluded: () => theCase.notIncluded({ readers: [readerOf('uno')], alliance }, links),
  allianceTurned: () => theCase.allianceTurned(turn, links),
  turnToldToTeam: () => theCase.turnToldToTeam(turn, links),
  casesReceived: () => handover.casesReceived(handedOver, links),
  casesGiven: () => handover.casesGiven(handedOver, links),
  organizationsMerged: () => merge.organizationsMerged(mergedFacts, links),
  organizationsParted: () => merge.organizationsParted(mergedFacts, links),
  commitmentsToAccept: () =>
    commitment.commitmentsToAccept(
      { readers: [readerOf('uno')], own: [promised(1)], ofTheSecretariat: [promised(2)] },
      links,
    ),
  commitmentsAccepted: () => commitment.commitmentsAccepted({ ...accepted, people: team }, links),
  commitmentsReceipt: () => commitment.commitmentsReceipt(accepted, links),
  commitmentReturned: () => commitment.commitmentReturned({ ...returned, people: team }, links),
  returnReceipt: () => commitment.returnReceipt(returned, links),
  commitmentsFiled: () =>
    commitment.commitmentsFiled({ readers: both, number: '20267100123452', filedOn: '2026-12-12' }, links),
  commitmentChanged: () => change.commitmentChanged(changed, links),
  commitmentChangedToTeam: () => change.commitmentChangedToTeam({ ...changed, people: team }, links),
  changeReceipt: () => change.changeReceipt(changed, links),
  filingCorrected: () => change.filingCorrected({ ...corrected, readers: both }, links),
  numberCorrected: () => change.numberCorrected({ ...corrected, alliance, people: team }, links),
  newCommitment: () => commitment.newCommitment(renewed, links),
  planChanged: () => commitment.planChanged(planChange, links),
  planReady: () =>
    commitment.planReady(
      {
        readers: [readerOf('uno')],
        activities: [{ title: 'Primer taller', endsOn: '2027-01-16', responsible: 'Coordinación' }],
      },
      links,
    ),
  evidenceReceived: () => theCase.evidenceReceived({ ...evidence, people: team }, links),
  evidenceReceipt: () => theCase.evidenceReceipt(evidence, links),
  evidenceAccepted: () => theCase.evidenceAccepted(review, links),
  evidenceReturned: () => theCase.evidenceReturned(review, links),
  contributionDeclared: () => theCase.contributionDeclared({ ...contribution, people: team }, links),
  contributionReceipt: () => theCase.contributionReceipt(contribution, links),
  contributionWithdrawn: () => theCase.contributionWithdrawn({ ...takenBack, people: team }, links),
  contributionWithdrawnReceipt: () => theCase.contributionWithdrawnReceipt(takenBack, links),
  recognitionOutcome: () =>
    outcome.recognitionOutcome(
      { readers: [readerOf('uno')], edition: 'Gala 2027', recognised: true, reason: 'Sostuvo', resolutionNumber: null },
      links,
    ),
  continuityOutcome: () =>
    outcome.continuityOutcome({ readers: [readerOf('uno')], outcome: 'pauses', reason: 'Obra' }, links),
  balanceFiled: () =>
    outcome.balanceFiled(
      {
        readers: both,
        year: 2026,
        number: '2027710009',
        filedOn: '2027-03-30',
        contributed: new Map([
          ['id-uno', '100000'],
          ['id-dos', '700000'],
        ]),
      },
      links,
    ),
  reminder: () => reminder.reminder(digest, links),
};
