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
  corrected,
  correctedEvidence,
  evidence,
  handedOver,
  invitation,
  links,
  meetingFacts,
  mergedFacts,
  notice,
  opened,
  person,
  planChange,
  promised,
  proposedByItself,
  readerOf,
  renewed,
  returned,
  review,
  sent,
  team,
  turn,
  url,
  verified,
  withdrawn,
} from './testing.ts';
import { digest } from './testingDigest.ts';
import * as account from './words/account.ts';
import * as theCase from './words/case.ts';
import * as change from './words/change.ts';
import * as commitment from './words/commitment.ts';
import * as contributed from './words/contribution.ts';
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

const hers = readerOf('uno');
export const joined = {
  ...{
    organization: hers.organization,
    since: at,
    joinedBy: 'Lucía Prieto',
    brought: true,
    ended: null,
    team: team.map((one) => ({ ...one, takesOut: false })),
  },
  who: { name: 'Gloria Pulido', email: 'gloria@uno.test', role: 'delegate' },
  people: [{ name: hers.name, email: hers.email }],
  represented: true,
};
const carried = { ...turn, from: 2026, to: 2027 };
const doneBy = { at, by: { name: 'Lucía Prieto' } };
const closed = { ...doneBy, case: alliance, closed: '10. Elaborar el plan', open: '11. Ejecutar el plan', team };
const waiting = { ...doneBy, code: 'ACT-2026-0048', meeting: { code: 'REU-2026-0048', title: 'Sesión' } };
const approved = { ...doneBy, code: 'ACT-2026-0048', people: [{ person: team[0]!, cases: [alliance] }] };
const ended = { at, by: { name: 'Lucía Prieto', email: 'lucia@equipo.test' }, reason: 'Ya no hace parte de la junta' };

/** What each kind of job writes of its facts: a kind without a line here does not compile. */
export const samples: { readonly [Kind in KindName]: () => readonly Draft[] } = {
  signInCode: () => account.signInCode({ person, code: '48210937', url }, links),
  staffActivation: () => account.staffActivation({ person, url, expiresAt: at }, links),
  passwordReset: () => account.passwordReset({ person, url }, links),
  newSignIn: () => account.newSignIn({ person, at, browser: 'firefox' }, links),
  credentialChanged: () => account.credentialChanged({ person, at, what: 'password' }, links),
  requestReceived: () => intake.requestReceived(sent, links),
  staffRequestArrived: () => intake.staffRequestArrived({ ...sent, again: false, people: team }, links),
  requestIncomplete: () => intake.requestIncomplete({ ...answered, completedBy: '2027-01-05' }, links),
  requestDeclined: () => intake.requestDeclined(answered, links),
  repeatedEnded: () =>
    repeated.repeatedEnded(
      {
        ...{ other: 'SOL-2026-0012', at },
        closed: [
          { code: 'SOL-2026-0015', email: 'persona@uno.test', name: 'Marta', organization: 'Fundación Uno', team },
        ],
      },
      links,
    ),
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
  notIncluded: () => theCase.notIncluded({ readers: [readerOf('uno')], alliance, since: null }, links),
  allianceTurned: () => theCase.allianceTurned(turn, links),
  partyAdded: () => theCase.partyAdded({ readers: [readerOf('uno')], others: [] }, links),
  partyRemoved: () =>
    theCase.partyRemoved(
      { people: joined.people, organization: hers.organization, alliance, reason: turn.reason, by: turn.by },
      links,
    ),
  turnToldToTeam: () => theCase.turnToldToTeam(turn, links),
  stepToldToTeam: () => step.stepToldToTeam(closed, links),
  actaToApprove: () => step.actaToApprove({ ...waiting, people: team }, links),
  actaToldToTeam: () => step.actaToldToTeam(approved, links),
  carriedOver: () => theCase.carriedOver(carried, links),
  carriedOverToTeam: () => theCase.carriedOverToTeam(carried, links),
  casesReceived: () => handover.casesReceived(handedOver, links),
  casesLeft: () =>
    handover.casesLeft({ ...handedOver, from: { id: 'profesional', name: 'Julián Prada' }, by: 'Rosa Peña' }, links),
  casesGiven: () => handover.casesGiven(handedOver, links),
  professionalChanged: () => handover.professionalChanged({ ...handedOver, readers: [readerOf('uno')] }, links),
  organizationsMerged: () => merge.organizationsMerged(mergedFacts, links),
  memberJoined: () => member.memberJoined(joined, links),
  liaisonNamed: () => member.liaisonNamed([{ who: joined.who, organization: hers.organization, alliance }], links),
  memberEnded: () => member.memberEnded({ ...joined, ended }, links),
  ownRequestAccepted: () =>
    member.ownRequestAccepted({ ...acceptedRequest, enters: false, people: joined.people }, links),
  organizationsParted: () => merge.organizationsParted(mergedFacts, links),
  commitmentsToAccept: () =>
    commitment.commitmentsToAccept(
      {
        readers: [{ ...readerOf('uno'), asked: [promised(1)] }],
        ...{ proposed: [promised(3)], ofTheSecretariat: [promised(2)] },
      },
      links,
    ),
  receipt: () => receipt.receipt(returned, links),
  actToldToTeam: () => receipt.actToldToTeam({ ...returned, people: team }, links),
  commitmentsAccepted: () => receipt.commitmentsAccepted({ ...accepted, people: team }, links),
  commitmentsReceipt: () => receipt.commitmentsReceipt(accepted, links),
  commitmentChanged: () => receipt.commitmentChanged(changed, links),
  commitmentsFiled: () =>
    commitment.commitmentsFiled(
      { readers: both, amended: null, number: '20267100123452', filedOn: '2026-12-12' },
      links,
    ),
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
  evidenceReceived: () => receipt.evidenceReceived({ ...evidence, people: team }, links),
  evidenceAccepted: () => receipt.evidenceAccepted(review, links),
  ownEvidenceReviewed: () =>
    receipt.ownEvidenceReviewed(
      {
        ...{ alliance, people: team, at, by: 'Lucía Prieto', id: 'evidencia' },
        ...{ isAccepted: false, activity: '1. Primer taller', reason: 'No se ve' },
      },
      links,
    ),
  evidenceReturned: () => receipt.evidenceReturned(review, links),
  evidenceCorrected: () => receipt.evidenceCorrected(correctedEvidence, links),
  evidenceCorrectedToTeam: () => receipt.evidenceCorrectedToTeam(correctedEvidence, links),
  contributionVerified: () => contributed.contributionVerified(verified, links),
  nonconformityProposed: () => nonconformity.nonconformityProposed(proposedByItself, links),
  nonconformityTold: () => nonconformity.nonconformityTold(opened, links),
  recognitionOutcome: () =>
    outcome.recognitionOutcome(
      { readers: [readerOf('uno')], edition: 'Gala 2027', recognised: true, reason: 'Sostuvo', resolutionNumber: null },
      links,
    ),
  continuityOutcome: () =>
    outcome.continuityOutcome({ readers: [readerOf('uno')], outcome: 'pauses', reason: 'Obra', goOn: [] }, links),
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
