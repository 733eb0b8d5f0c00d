import { expect, test } from 'vitest';
import { type Turn, turnOf, type Waiting } from './turn.ts';

const cases: readonly [step: number, waiting: Waiting | null, Partial<Turn>][] = [
  [2, { written: false }, { side: 'team', task: 'writeProposal' }],
  [2, { written: true }, { side: 'team', task: 'approveProposal' }],
  [3, { meeting: null }, { side: 'team', task: 'convene' }],
  [4, { meeting: 'convened' }, { side: 'team', task: 'hold' }],
  [4, { meeting: 'toCome' }, { side: 'team', task: 'meet' }],
  [5, { meeting: 'drafted' }, { side: 'team', task: 'finishActa' }],
  [6, { unverified: 2 }, { side: 'team', task: 'verify', count: 2 }],
  [6, { unverified: 0 }, { side: 'team', task: 'enter' }],
  [6, { unverified: 0, coming: 0, staying: 1 }, { side: 'team', task: 'refresh' }],
  [6, { unverified: 0, coming: 1, staying: 1 }, { side: 'team', task: 'enter' }],
  [6, { unverified: 1, coming: 0, staying: 1 }, { side: 'team', task: 'verify' }],
  [7, { coming: 0, staying: 2 }, { side: 'team', task: 'notifyStaying' }],
  [7, { coming: 1, staying: 2 }, { side: 'team', task: 'notify' }],
  [7, null, { side: 'team', task: 'notify' }],
  [8, { invited: 'sent', meeting: null }, { side: 'organization', task: 'answerInvitation' }],
  [8, { invited: 'expired', meeting: null }, { side: 'team', task: 'inviteAgain' }],
  [8, { invited: null, unverified: 1, meeting: 'convened' }, { side: 'team', task: 'verify', count: 1 }],
  [8, { invited: null, meeting: null }, { side: 'team', task: 'convene' }],
  [9, { without: 1, proposed: 0 }, { side: 'team', task: 'writeCommitments' }],
  [9, { proposed: 2, of: 1 }, { side: 'organization', task: 'acceptCommitments', count: 2, of: 1 }],
  [9, { proposed: 3, of: 2 }, { side: 'organization', task: 'acceptCommitments', count: 3, of: 2 }],
  [9, { proposed: 2, returned: 1 }, { side: 'team', task: 'amendCommitments', count: 1 }],
  [9, { proposed: 0, without: 0 }, { side: 'team', task: 'preparePacket' }],
  [9, { packed: true }, { side: 'filing', task: 'enterNumber' }],
  [10, { written: false }, { side: 'team', task: 'writePlan' }],
  [10, { written: true }, { side: 'team', task: 'approvePlan' }],
  [11, { received: 1, theirs: 2 }, { side: 'team', task: 'reviewEvidence', count: 1 }],
  [11, { received: 0, ownReport: 1, theirs: 2 }, { side: 'lead', task: 'reviewOwnEvidence', count: 1 }],
  [11, { received: 1, ownReport: 1 }, { side: 'team', task: 'reviewEvidence', count: 1 }],
  [11, { theirs: 2, of: 1, ours: 1 }, { side: 'organization', task: 'loadEvidence', count: 2 }],
  [11, { theirs: 0, ours: 1 }, { side: 'team', task: 'loadOwnEvidence', count: 1 }],
  [11, { theirs: 0, ours: 0 }, { side: 'team', task: 'conclude' }],
  [11, { objected: 1, received: 1, theirs: 2 }, { side: 'team', task: 'answerObjection', count: 1 }],
  [11, { objected: 0, theirs: 2, of: 1 }, { side: 'organization', task: 'loadEvidence' }],
  [12, { objected: 2, meeting: 'convened' }, { side: 'team', task: 'answerObjection', count: 2 }],
  [13, { objected: 1 }, { side: 'team', task: 'answerObjection', count: 1 }],
  [11, { loose: 1, theirs: 2, of: 1 }, { side: 'team', task: 'prepareAmendment', count: 1 }],
  [12, { loose: 1, meeting: 'convened' }, { side: 'team', task: 'prepareAmendment' }],
  [13, { loose: 2 }, { side: 'team', task: 'prepareAmendment', count: 2 }],
  [13, { loose: 1, objected: 1 }, { side: 'team', task: 'answerObjection', count: 1 }],
  [12, { meeting: null }, { side: 'team', task: 'convene' }],
  [13, null, { side: 'team', task: 'decideCompliance' }],
  [14, null, { side: 'session', task: 'awaitSession' }],
  [15, null, { side: 'session', task: 'awaitSession' }],
  [16, null, { side: 'balance', task: 'awaitBalance' }],
];

test.each(cases)('at activity %i with %o it is the turn of %o', (step, waiting, turn) => {
  expect(turnOf({ state: 'running', step }, waiting)).toMatchObject({ activity: step, ...turn });
});

test('a case that does not run waits for nobody', () => {
  expect(turnOf({ state: 'suspended', step: 9 }, { proposed: 1 })).toBeNull();
  expect(turnOf({ state: 'withdrawn', step: null }, null)).toBeNull();
});
