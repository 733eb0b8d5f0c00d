import { expect, test } from 'vitest';
import { factOf, jobsOf } from './compose.ts';
import type { DomainEvent } from './platform/index.ts';
import { ACTS, TOLD_BY } from './testing-told.ts';
import type { TurnTask } from './views/index.ts';

const RECEIPTS = ['receipt', 'commitmentsReceipt', 'requestReceived', 'withdrawalReceipt', 'invitationReceipt'];

/** What an event holds in every case of which somebody may hear. */
const full = {
  ...{ organization: 'o', organizations: ['o'], commitment: 'c', receipt: 'r', contribution: 'n', evidence: 'e' },
  ...{
    no: ['o'],
    liaisons: ['p'],
    recognised: ['o'],
    continues: ['o'],
    stops: [],
    turn: 't',
    approved: true,
    side: 'organization',
  },
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

test.each(Object.entries(TOLD_BY))('%s sends a mail, as those say that leave it to it: %s', (act, reason) => {
  expect(mailsOf(act)).not.toEqual([]);
  expect(Object.values(ACTS).filter(([, , why]) => why === reason).length).toBeGreaterThan(0);
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
