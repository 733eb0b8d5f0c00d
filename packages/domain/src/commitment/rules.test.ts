import { expect, test } from 'vitest';
import type { Alliance } from '../alliance/index.ts';
import { refusal } from '../given.ts';
import { type Actor, isOffered } from '../platform/index.ts';
import type { Commitment } from './commitment.ts';
import { proposeCommitment } from './inputs.ts';
import { offersOfCommitment } from './offers.ts';
import {
  answerToObjection,
  contentOf,
  decideAcceptance,
  decideAmendment,
  decideKeeping,
  decideProposal,
  decideReplacement,
  decideReturn,
  decideWithdrawal,
  mustNotBeObjector,
  mustNotBeOwn,
} from './rules.ts';

const atNine = { state: 'running', step: 9 } as Alliance;
const proposed = {
  number: 3,
  state: 'proposed',
  round: 0,
  action: 'A',
  deliverable: 'D',
  dueOn: '2026-03-10',
  filingId: null,
} as Commitment;
const today = '2026-03-02';

test('R-168 a commitment names the action that it promises within the alliance', () => {
  const [key, alliance, organization] = ['1', '2', '3'].map((n) => `019c2404-7d80-7d21-9020-d22158368fb${n}`);
  const promise = { key, alliance, organization, action: 'Prestar el salón', deliverable: 'Doce', dueOn: today };
  expect(proposeCommitment.safeParse(promise).success).toBe(true);
  for (const value of [
    { ...promise, action: ' ' },
    { ...promise, action: undefined },
  ]) {
    expect(proposeCommitment.safeParse(value).error?.issues.map((issue) => issue.path[0])).toEqual(['action']);
  }
});

test('R-168 commitments are written while 9 is open, for a day that has not passed', () => {
  expect(decideProposal(atNine, false, today, today).ok).toBe(true);
  expect(refusal(decideProposal({ ...atNine, step: 8 }, false, today, today))).toBe('activity.notOpen');
  expect(refusal(decideProposal(atNine, false, '2026-03-01', today))).toBe('commitment.dueInThePast');
});

test('nothing is added or rewritten once the packet is at the filing desk', () => {
  expect(refusal(decideProposal(atNine, true, today, today))).toBe('commitment.packetPrepared');
  expect(refusal(decideAmendment(atNine, { ...proposed, filingId: 'f' }, today, today))).toBe(
    'commitment.packetPrepared',
  );
});

test('nobody agrees with themselves, whichever side they act for', () => {
  const hands = { number: 3, proposedSide: 'team' as const, proposedBy: 'p', answeredBy: 'q' };
  expect(refusal(mustNotBeOwn(hands, 'p'))).toBe('commitment.ownWording');
  expect(mustNotBeOwn(hands, 'q').ok).toBe(true);
  expect(mustNotBeOwn({ ...hands, proposedSide: 'organization' }, 'p').ok).toBe(true);
  expect(refusal(mustNotBeObjector(hands, 'q'))).toBe('commitment.ownObjection');
  expect(mustNotBeObjector(hands, 'p').ok).toBe(true);
});

test('what was proposed is accepted once, while its alliance runs', () => {
  expect(decideAcceptance(atNine, proposed, today).ok).toBe(true);
  expect(refusal(decideAcceptance(atNine, { ...proposed, state: 'accepted' }, today))).toBe(
    'commitment.alreadyAccepted',
  );
  expect(refusal(decideAcceptance({ ...atNine, state: 'withdrawn' }, proposed, today))).toBe('alliance.notRunning');
  for (const state of ['returned', 'met', 'replaced'] as const) {
    expect(refusal(decideAcceptance(atNine, { ...proposed, state }, today))).toBe('commitment.notProposed');
  }
});

test('what 9 agreed waits while an earlier activity is open, and is answered for a day to come; what a loop begot is in force', () => {
  const back: Alliance = { ...atNine, step: 8 };
  const loop = { ...proposed, round: 1 };
  expect(refusal(decideAcceptance(back, proposed, today))).toBe('commitment.waits');
  expect(refusal(decideReturn(back, proposed))).toBe('commitment.waits');
  expect(refusal(decideAcceptance({ ...atNine, step: 10 }, proposed, today))).toBe('activity.notOpen');
  expect(refusal(decideAcceptance(atNine, { ...proposed, dueOn: '2026-03-01' }, today))).toBe('commitment.lapsed');
  expect(decideReturn(atNine, proposed).ok).toBe(true);
  expect(decideAcceptance({ ...atNine, step: 12 }, { ...loop, dueOn: '2026-03-01' }, today).ok).toBe(true);
  expect(decideReturn({ ...atNine, step: 12 }, loop).ok).toBe(true);
});

test('one that is sent back waits to be rewritten; one born of the loop stays in force', () => {
  expect(decideReturn(atNine, proposed)).toEqual({ ok: true, value: { state: 'returned' } });
  expect(decideReturn(atNine, { ...proposed, round: 1 })).toEqual({ ok: true, value: { state: 'proposed' } });
  expect(refusal(decideReturn(atNine, { ...proposed, state: 'accepted' }))).toBe('commitment.notProposed');
  expect(refusal(decideReturn({ ...atNine, state: 'closed' }, proposed))).toBe('alliance.notRunning');
});

test('an objection stands until the team answers it, and is not sent twice meanwhile', () => {
  const born = { ...proposed, round: 1, objected: true };
  expect(decideKeeping(atNine, born).ok).toBe(true);
  expect(refusal(decideKeeping({ ...atNine, state: 'suspended' }, born))).toBe('alliance.notRunning');
  expect(refusal(decideKeeping(atNine, { ...born, objected: false }))).toBe('commitment.noObjection');
  expect(refusal(decideReturn(atNine, born))).toBe('commitment.objectionStands');
  expect(decideAcceptance(atNine, born, today).ok).toBe(true);
});

test('an objection is answered by a correction only where one may be made, now or once its amendment is off the desk', () => {
  const atEleven: Alliance = { ...atNine, step: 11 };
  const found = { ...proposed, round: 1, objected: true, reported: false, filed: false, filingId: 'f' };
  expect(answerToObjection(atEleven, found)).toBe('correct');
  expect(answerToObjection(atEleven, { ...found, filingId: null })).toBe('correct');
  expect(answerToObjection(atEleven, { ...found, reported: true })).toBe('keep');
  expect(answerToObjection(atEleven, { ...found, filed: true })).toBe('keep');
  expect(answerToObjection({ ...atEleven, step: 12 }, found)).toBe('keep');
  expect(answerToObjection({ ...atEleven, state: 'suspended' }, found)).toBeNull();
  expect(answerToObjection(atEleven, { ...found, objected: false })).toBeNull();
});

test('what was accepted is not rewritten, nor what was replaced', () => {
  expect(decideAmendment(atNine, { ...proposed, state: 'returned' }, today, today).ok).toBe(true);
  expect(refusal(decideAmendment(atNine, { ...proposed, state: 'accepted' }, today, today))).toBe(
    'commitment.acceptedStands',
  );
  expect(refusal(decideAmendment(atNine, { ...proposed, state: 'replaced' }, today, today))).toBe(
    'commitment.notProposed',
  );
  expect(refusal(decideAmendment(atNine, proposed, '2026-03-01', today))).toBe('commitment.dueInThePast');
});

test('it is withdrawn until it is accepted, while 9 is open and its packet is not at the desk', () => {
  for (const state of ['proposed', 'returned'] as const)
    expect(decideWithdrawal(atNine, { ...proposed, state }).ok).toBe(true);
  const said = (one: Partial<Commitment>, at = atNine) => refusal(decideWithdrawal(at, { ...proposed, ...one }));
  expect(said({ state: 'accepted' })).toBe('commitment.acceptedStands');
  for (const state of ['met', 'replaced', 'withdrawn'] as const)
    expect(said({ state }), state).toBe('commitment.notProposed');
  expect(said({ filingId: 'f' })).toBe('commitment.packetPrepared');
  expect(said({}, { ...atNine, step: 10 })).toBe('activity.notOpen');
  expect(said({}, { ...atNine, state: 'suspended' })).toBe('alliance.notRunning');
});

test('what was accepted is replaced until it is filed; what nobody accepted, or is out, is not', () => {
  const accepted = { ...proposed, state: 'accepted' } as Commitment;
  const said = (one: Partial<Commitment>, at = atNine, dueOn = today) =>
    refusal(decideReplacement(at, { ...accepted, ...one }, dueOn, today));
  expect(decideReplacement(atNine, accepted, today, today).ok).toBe(true);
  for (const state of ['proposed', 'returned'] as const) expect(said({ state })).toBe('commitment.notAccepted');
  for (const state of ['met', 'replaced', 'withdrawn'] as const) expect(said({ state })).toBe('commitment.notInForce');
  expect(said({ filingId: 'f' })).toBe('commitment.packetPrepared');
  expect(said({}, { ...atNine, step: 11 })).toBe('activity.notOpen');
  expect(said({}, atNine, '2026-03-01')).toBe('commitment.dueInThePast');
});

test('a page offers what the verbs take, by the side that wrote it and by who may commit the organization', () => {
  const staff = (person: string): Actor => ({ kind: 'staff', person, roles: ['professional'] });
  const of = (role: 'representative' | 'collaborator', organization = 'o'): Actor => ({
    kind: 'person',
    person: 'p',
    memberships: [{ organization, role }],
  });
  const offered = (actor: Actor, one: Partial<Commitment>, organization: string | null = 'o') => {
    const about = { ...proposed, proposedSide: 'team' as const, wordedSide: 'team' as const, ...one };
    const offers = offersOfCommitment(about, { ...atNine, professionalId: 'pro' }, organization, actor, today);
    const { amend, withdraw, replace, return: sendBack } = offers;
    return Object.entries({ amend, withdraw, replace, sendBack }).flatMap(([act, said]) =>
      isOffered(said) ? [act] : [],
    );
  };
  expect(offered(staff('pro'), {})).toEqual(['amend', 'withdraw']);
  expect(offered(staff('other'), {})).toEqual([]);
  expect(offered(of('collaborator'), {})).toEqual(['amend']);
  expect(offered(of('collaborator'), { proposedSide: 'organization' })).toEqual(['amend', 'withdraw']);
  const sentBack = { state: 'returned' as const, proposedSide: 'organization' as const };
  expect(offered(of('collaborator'), sentBack)).toEqual([]);
  expect(offered(of('representative'), sentBack)).toEqual(['amend', 'withdraw']);
  expect(offered(of('representative'), {})).toEqual(['amend', 'sendBack']);
  const proposedByThem = { proposedSide: 'organization' as const };
  expect(offered(of('representative'), { ...proposedByThem, wordedSide: 'organization' })).toEqual([
    'amend',
    'withdraw',
  ]);
  expect(offered(of('representative'), proposedByThem)).toEqual(['amend', 'withdraw', 'sendBack']);
  expect(offered(staff('pro'), { proposedSide: 'organization' })).toEqual(['amend']);
  expect(offered(of('representative', 'another'), { proposedSide: 'organization' })).toEqual([]);
  expect(offered(of('representative'), { state: 'accepted' })).toEqual(['replace']);
  expect(offered(of('collaborator'), { state: 'accepted' })).toEqual([]);
  expect(offered(staff('pro'), { state: 'accepted' }, null)).toEqual(['replace']);
  expect(offered(of('representative'), { state: 'accepted' }, null)).toEqual([]);
  expect(offered(staff('pro'), { state: 'withdrawn' })).toEqual([]);
});

test('the text of a commitment changes with each of its parts', () => {
  const texts = [
    proposed,
    { ...proposed, action: 'B' },
    { ...proposed, deliverable: 'E' },
    { ...proposed, dueOn: '2026-03-11' },
    { ...proposed, number: 4 },
  ];
  expect(new Set(texts.map(contentOf)).size).toBe(texts.length);
});
