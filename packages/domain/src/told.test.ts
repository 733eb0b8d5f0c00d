import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { factOf, jobsOf } from './compose.ts';
import type { DomainEvent } from './platform/index.ts';
import type { TurnTask } from './views/index.ts';

/** Who does it: people of an organization or who holds a link, the team, both, or the product by itself. */
type Doer = 'ally' | 'team' | 'both' | 'itself';

/** The mails of an act; where it has none, why nobody is written to. */
type Line = readonly [by: Doer, mails: readonly string[], why?: string];

const RECEIPTS = ['receipt', 'commitmentsReceipt', 'requestReceived', 'withdrawalReceipt', 'invitationReceipt'];

const account = 'it is the team’s own account, which reads it on its pages';
const draft = 'nothing is sent or decided yet: it is written, and its page shows it';
const dated = 'with the plan its approval tells it, and later the convening of its session';
const shown =
  'it is a step of the team’s own work, which both timelines show; who must act next is told by the act that passes the turn';
const asked = 'who does it sees it at once, and nobody else has anything to do';

/** Every act of the product, who does it, and which mails tell it. An act without a line fails. */
const ACTS: { readonly [event: string]: Line } = {
  'acta.annulled': ['team', [], draft],
  'acta.approved': ['team', ['minutesApproved', 'actaToldToTeam']],
  'acta.drafted': ['team', [], draft],
  'acta.reopened': ['team', [], draft],
  'acta.saved': ['team', [], draft],
  'acta.submitted': ['team', ['actaToApprove']],
  'activePart.decided': ['team', ['notIncluded']],
  'activePart.decidedAgain': ['team', [], 'the communication of 7 tells it'],
  'alliance.carriedOver': ['team', ['carriedOver', 'carriedOverToTeam']],
  'alliance.ended': [
    'both',
    ['allianceTurned', 'turnToldToTeam'],
    'an organization ends it only by declining its invitation, whose receipt it gets',
  ],
  'alliance.handedOver': ['team', [], 'cases.handedOver tells it once, however many cases'],
  'alliance.opened': ['team', [], 'what opens it, a request or an invitation, has its own mails'],
  'alliance.resumed': ['team', ['allianceTurned', 'turnToldToTeam']],
  'alliance.suspended': ['team', ['allianceTurned', 'turnToldToTeam']],
  'amendment.filed': ['team', ['commitmentsFiled']],
  'balance.confirmed': ['team', [], 'its filing tells it'],
  'balance.filed': ['team', ['balanceFiled']],
  'balance.saved': ['team', [], draft],
  'cases.handedOver': ['team', ['casesReceived', 'casesGiven']],
  'category.decided': ['team', [], shown],
  'clock.moved': ['itself', [], 'only a demonstration moves it, and its reminders have their mails'],
  'commitment.accepted': ['both', ['commitmentsAccepted', 'commitmentsReceipt']],
  'commitment.amended': ['both', ['receipt', 'actToldToTeam', 'commitmentChanged']],
  'commitment.kept': ['team', ['actToldToTeam', 'commitmentChanged']],
  'commitment.met': ['team', [], shown],
  'commitment.proposed': ['both', ['receipt', 'actToldToTeam']],
  'commitment.renewed': ['team', ['newCommitment']],
  'commitment.replaced': ['both', ['receipt', 'actToldToTeam', 'commitmentChanged']],
  'commitment.returned': ['ally', ['receipt', 'actToldToTeam']],
  'commitment.withdrawn': ['both', ['receipt', 'actToldToTeam', 'commitmentChanged']],
  'commitments.filed': ['team', ['commitmentsFiled', 'stepToldToTeam']],
  'commitments.sentToAccept': ['team', ['commitmentsToAccept']],
  'compliance.decided': ['team', ['stepToldToTeam']],
  'continuity.decided': ['team', ['continuityOutcome']],
  'contribution.declared': ['both', ['receipt', 'actToldToTeam']],
  'contribution.verified': ['team', ['contributionVerified']],
  'contribution.withdrawn': ['both', ['receipt', 'actToldToTeam']],
  'cycle.initiativesSet': ['team', [], shown],
  'cycle.opened': ['team', [], shown],
  'dialogueSpace.recorded': ['team', [], shown],
  'edition.opened': ['team', [], shown],
  'evidence.accepted': ['team', ['evidenceAccepted', 'ownEvidenceReviewed']],
  'evidence.received': ['both', ['evidenceReceived', 'receipt', 'actToldToTeam']],
  'evidence.returned': ['team', ['evidenceReturned', 'ownEvidenceReviewed']],
  'evidence.withdrawn': ['both', ['receipt', 'actToldToTeam']],
  'execution.concluded': ['team', ['stepToldToTeam']],
  'file.scanned': ['itself', [], 'the page of the file says it'],
  'files.kept': ['both', [], 'they are kept for a form whose sending has its own receipt'],
  'filing.corrected': ['team', ['filingCorrected', 'numberCorrected']],
  'filing.prepared': ['team', [], 'the filing desk lists it'],
  'filing.received': ['team', [], shown],
  'filing.takenBack': ['team', [], 'the filing desk and both timelines show it'],
  'firstContact.recorded': ['team', [], shown],
  'followUp.recorded': ['team', [], 'its acta tells it'],
  'followUpDate.added': ['team', [], dated],
  'followUpDate.removed': ['team', [], draft],
  'improvement.proposed': ['team', [], draft],
  'inclusion.notified': ['team', ['networkInclusion', 'stepToldToTeam']],
  'inclusion.validated': ['team', [], shown],
  'initiative.drafted': ['team', [], draft],
  'invitation.accepted': ['ally', ['invitationAnswered', 'invitationReceipt']],
  'invitation.declined': ['ally', ['invitationAnswered', 'invitationReceipt']],
  'invitation.expired': ['itself', [], 'the reminders told it before, and its link still answers'],
  'invitation.renewalAsked': ['ally', ['invitationRenewalAsked'], 'it asks for a link, which arrives by mail'],
  'invitation.revoked': ['team', ['invitationRevoked', 'invitationWithdrawn']],
  'invitation.sent': ['team', ['invitation']],
  'invitation.sentAgain': ['team', ['invitation']],
  'meeting.cancelled': ['team', ['meetingCancelled']],
  'meeting.convened': ['team', ['meetingConvened']],
  'meeting.held': ['team', [], 'its acta tells it'],
  'meeting.moved': ['team', ['meetingConvened', 'meetingMoved']],
  'membership.added': ['both', ['memberJoined'], 'who does it is told by the answer or the request that it comes with'],
  'membership.ended': ['team', ['memberEnded']],
  'methodology.agreed': ['team', [], shown],
  'network.entered': ['team', ['stepToldToTeam']],
  'nonconformity.closed': ['team', ['actToldToTeam', 'nonconformityTold']],
  'nonconformity.corrected': ['team', ['actToldToTeam', 'nonconformityTold']],
  'nonconformity.dismissed': ['team', ['actToldToTeam', 'nonconformityTold']],
  'nonconformity.opened': ['team', ['actToldToTeam', 'nonconformityTold']],
  'nonconformity.proposed': ['itself', ['nonconformityProposed']],
  'organization.doubtSettled': ['team', [], shown],
  'organization.doubted': ['both', [], 'the page asks, and the answer is on the page'],
  'organization.legalNatureVerified': ['team', [], shown],
  'organization.legalNatureWithdrawn': ['team', [], shown],
  'organization.merged': ['team', ['organizationsMerged']],
  'organization.parted': ['team', ['organizationsParted']],
  'organization.personRefused': ['both', [], 'the page refuses and shows the ways forward'],
  'organization.registered': ['both', [], 'what registers it, a request or an invitation, has its own mails'],
  'organization.standingChanged': ['team', [], 'the communication of 7 tells it'],
  'pact.principlesAccepted': ['both', [], 'they are in the receipt of the commitments accepted with them'],
  'pactMethodology.added': ['team', [], shown],
  'pactMethodology.retired': ['team', [], shown],
  'party.added': ['team', [], shown],
  'party.removed': ['team', [], shown],
  'password.resetAsked': ['team', ['passwordReset']],
  'password.set': ['team', ['credentialChanged']],
  'person.blanked': ['team', [], 'it was asked for, and there is nobody left to write to'],
  'person.created': ['both', [], asked],
  'person.disabled': ['team', ['casesLeft']],
  'person.enabled': ['team', [], account],
  'personalData.looked': ['team', [], 'the register of looks lists it'],
  'plan.approved': ['team', ['planReady', 'stepToldToTeam']],
  'plan.saved': ['team', [], draft],
  'planAction.added': ['team', [], draft],
  'planAction.removed': ['team', [], 'its approval tells what the plan holds'],
  'planActivity.added': ['team', [], draft],
  'planActivity.edited': ['team', ['planChanged']],
  'planActivity.removed': ['team', [], 'its approval tells what the plan holds'],
  'planActivity.renewed': ['team', [], 'its new commitment tells it'],
  'proposal.approved': ['team', ['stepToldToTeam']],
  'proposal.saved': ['team', [], draft],
  'proposalInput.cited': ['team', [], draft],
  'proposalInput.withdrawn': ['team', [], draft],
  'recognition.decided': ['team', ['recognitionOutcome']],
  'recoveryCode.used': ['team', ['credentialChanged']],
  'recoveryCodes.renewed': ['team', ['credentialChanged']],
  'referenceLink.set': ['team', [], shown],
  'request.abandoned': ['itself', [], 'it was never sent'],
  'request.accepted': ['team', ['requestAccepted', 'caseGiven', 'ownRequestAccepted']],
  'request.declined': ['team', ['requestDeclined']],
  'request.fileKept': ['ally', [], 'it is sent with its request, whose receipt lists it'],
  'request.fileRemoved': ['ally', [], 'its request is not sent yet'],
  'request.linkSent': ['ally', ['requestLink'], 'the mail is the link itself'],
  'request.returned': ['team', ['requestIncomplete']],
  'request.reviewing': ['team', [], shown],
  'request.saved': ['ally', [], 'it is not sent yet'],
  'request.sent': ['ally', ['requestReceived', 'staffRequestArrived']],
  'request.started': ['ally', [], 'it is not sent yet'],
  'request.withdrawn': ['ally', ['requestWithdrawn', 'withdrawalReceipt']],
  'secondFactor.enrolled': ['team', ['credentialChanged']],
  'secondFactor.prepared': ['team', [], account],
  'secondFactor.renewed': ['team', ['credentialChanged']],
  'secondFactor.reset': ['team', ['credentialChanged']],
  'session.ended': ['both', [], asked],
  'session.opened': ['both', ['newSignIn'], 'it is told of a browser that was not known'],
  'sessions.ended': ['both', [], asked],
  'signIn.asked': ['both', ['signInCode'], 'the mail is the code itself'],
  'signIn.failed': ['both', [], asked],
  'staff.activationSent': ['team', ['staffActivation']],
  'staff.created': ['team', [], 'the activation that comes with it tells it'],
  'staff.rolesSet': ['team', ['casesLeft']],
  'step.undone': ['team', ['allianceTurned', 'turnToldToTeam']],
  'versionRequest.entered': ['team', [], shown],
};

const sources = fileURLToPath(new URL('.', import.meta.url));
const texts = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/test|^given|^closed/.test(file))
  .map((file) => readFileSync(`${sources}${file}`, 'utf8'));

/** What the unions of the concepts name, and what their verbs record. */
const recorded = [
  ...new Set(
    texts.flatMap((text) => [
      ...[...text.matchAll(/DomainEvent<\s*((?:\|?\s*'[\w.]+'\s*)+)/g)].flatMap(
        (union) => union[1]!.match(/[\w.]+/g) ?? [],
      ),
      ...[...text.matchAll(/\bname: '([a-zA-Z]+\.[a-zA-Z]+)'/g)].map((found) => found[1]!),
    ]),
  ),
].sort();

test('every act that is recorded has its line, and no line waits for an act that nobody records', () => {
  expect(recorded.length).toBeGreaterThan(100);
  expect(Object.keys(ACTS).sort()).toEqual(recorded);
});

/** What an event holds in every case of which somebody may hear. */
const full = {
  ...{ organization: 'o', organizations: ['o'], commitment: 'c', receipt: 'r', contribution: 'n', evidence: 'e' },
  ...{ no: ['o'], recognised: ['o'], continues: ['o'], stops: [], turn: 't', approved: true, side: 'organization' },
  ...{ newBrowser: true, way: 'reset', channel: 'email', by: 'p', kind: 'commitments', expiresAt: 'x' },
  ...{
    from: ['professional'],
    to: ['auditor'],
    person: 'p',
    standing: 1,
    staysOut: true,
    completes: true,
    answer: 'yes',
    acta: 'a',
  },
};

/** Of an organization, and of the secretariat alone. */
const whose = [full, { ...full, organization: null, organizations: [] }];

function mailsOf(name: string, datas: readonly object[] = whose): string[] {
  const streams = ['alliance', 'intake', 'person'] as const;
  const events = [true, false].flatMap((isNews) =>
    streams.flatMap((kind) =>
      datas.map((data) => ({
        ...{ name, stream: { kind, id: 's' }, audience: 'parties', data: { ...data, isNews } },
        sealed: { mail: 'm', token: 't' },
      })),
    ),
  );
  const jobs = events.flatMap((event) => jobsOf(event as DomainEvent, new Date(0)));
  return [...new Set(jobs.filter(({ task }) => task === 'mail').map(({ payload }) => String(payload.template)))].sort();
}

test.each(Object.entries(ACTS))('%s sends the mails of its line, and no other', (name, [, mails]) => {
  expect(mailsOf(name)).toEqual([...mails].sort());
});

test('an act that is told to nobody says why, and so does an organization’s own without a receipt', () => {
  const silent = Object.entries(ACTS).filter(([, [, mails, why]]) => mails.length === 0 && !why);
  expect(silent.map(([name]) => name)).toEqual([]);
  const unreceipted = Object.entries(ACTS).filter(
    ([, [by, mails, why]]) =>
      (by === 'ally' || by === 'both') && !why && !mails.some((mail) => RECEIPTS.includes(mail)),
  );
  expect(unreceipted.map(([name]) => name)).toEqual([]);
});

/** What is told of an organization and of the secretariat alone to nobody, and why. */
const OWN_SILENT: { readonly [event: string]: string } = {
  'commitment.accepted': 'the secretariat’s own is in force from the start: nobody accepts it',
  'commitment.renewed': 'the secretariat’s own is written by who decides, and is in force at once',
  'commitments.sentToAccept': 'it asks organizations, and is not recorded without one',
  'contribution.verified': 'every line of the ledger is an organization’s',
  'evidence.withdrawn': 'the team takes back its own: the tray of who had to review it lists it no more',
};

test('what is told where it is of an organization is told where it is the secretariat’s own, or says why not', () => {
  const own = whose.slice(1);
  const silent = Object.keys(ACTS).filter((name) => mailsOf(name).length > 0 && mailsOf(name, own).length === 0);
  expect(silent.sort()).toEqual(Object.keys(OWN_SILENT).sort());
});

const withActa = 'the acta that records it is told, once for all its cases';

/** What closes an activity without its own mail to whoever answers for the case, who may not be who closed it. */
const CLOSED_OTHERWISE: { readonly [event: string]: string } = {
  ...{ 'firstContact.recorded': withActa, 'inclusion.validated': withActa, 'activePart.decided': withActa },
  ...{ 'activePart.decidedAgain': withActa, 'methodology.agreed': withActa, 'followUp.recorded': withActa },
  ...{ 'recognition.decided': withActa, 'continuity.decided': withActa },
  'balance.filed': 'the case ends with it: nobody acts next',
};

test('law 6: who closes an activity may be another than who answers for the case, and that one is told', () => {
  const of = { stream: { kind: 'alliance', id: 's' }, audience: 'parties', data: full } as const;
  const closes = ({ type }: { type?: string }) => type === 'recordKept' || type === 'decided';
  const closing = Object.keys(ACTS).filter((name) => closes(factOf({ name, ...of }) ?? {}));
  expect(closing.length).toBeGreaterThan(10);
  const silent = closing.filter((name) => !mailsOf(name).includes('stepToldToTeam'));
  expect(silent.sort()).toEqual(Object.keys(CLOSED_OTHERWISE).sort());
  expect(mailsOf('acta.approved')).toContain('actaToldToTeam');
});

/** Whoever acted, the case waited for the same side before: the turn passes to nobody. */
const within = 'it is of the activity that is open already, in which it was the turn of who drives the case';
const listed = 'it is nobody’s alone: the tray or the desk of who may do it lists it';
const closes = (event: string) => [event, 'stepToldToTeam'] as const;
const byActa = ['acta.approved', 'actaToldToTeam'] as const;

/** Each thing that a case may wait for, with the act that passes the turn and the mail of who must act; or why none goes. */
const TURNS: { readonly [task in TurnTask]: readonly [event: string, mail: string] | string } = {
  writeProposal: ['request.accepted', 'caseGiven'],
  convene: closes('proposal.approved'),
  ...{ approveProposal: within, meet: within, hold: within, finishActa: within, approvePlan: within, conclude: within },
  ...{ verify: byActa, enter: byActa, refresh: byActa, writeCommitments: byActa, decideCompliance: byActa },
  ...{ notify: closes('network.entered'), notifyStaying: closes('network.entered') },
  ...{ writePlan: closes('commitments.filed'), prepareAmendment: listed },
  answerInvitation: ['invitation.sent', 'invitation'],
  inviteAgain: 'the reminder of the day after tells who drives the case',
  acceptCommitments: ['commitments.sentToAccept', 'commitmentsToAccept'],
  amendCommitments: ['commitment.returned', 'actToldToTeam'],
  preparePacket: ['commitment.accepted', 'commitmentsAccepted'],
  loadEvidence: ['plan.approved', 'planReady'],
  loadOwnEvidence: ['evidence.returned', 'ownEvidenceReviewed'],
  reviewEvidence: ['evidence.received', 'evidenceReceived'],
  reviewOwnEvidence: ['evidence.received', 'actToldToTeam'],
  answerObjection: ['commitment.returned', 'actToldToTeam'],
  ...{ enterNumber: listed, awaitSession: listed, awaitBalance: listed },
};

test.each(Object.entries(TURNS))('law 6: whose turn it becomes to %s is told, or it says why not', (_, told) => {
  if (typeof told !== 'string') expect(mailsOf(told[0])).toContain(told[1]);
});
