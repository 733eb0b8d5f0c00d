import { expect, test } from 'vitest';
import type { Alliance } from '../alliance/index.ts';
import type { Compliance, PlanActivity } from '../plan/index.ts';
import { type Actor, isOffered } from '../platform/index.ts';
import type { Nonconformity } from './followup.ts';
import {
  decideClosing,
  decideCorrection,
  decideDismissal,
  decideOpening,
  isLive,
  isUnreported,
} from './nonconformityRules.ts';
import { offersOfNonconformity } from './offers.ts';
import {
  decideFollowUp,
  decideNo,
  decideYes,
  type Followed,
  missingForYes,
  type PlanStanding,
  proposedDue,
} from './rules.ts';

const at = (step: number) => ({ state: 'running', step, rounds: 0 }) as Alliance;
const activity = (number: number, more: Partial<PlanActivity> = {}) =>
  ({ id: `a${number}`, number, replacedAt: null, compliance: null, ...more }) as PlanActivity;
const said = (number: number, compliance: Compliance = 'met', observation = '', dueOn?: string) => ({
  ...{ activity: `a${number}`, compliance, observation },
  ...(dueOn && { dueOn }),
});
const day = (n: number) => new Date(Date.UTC(2026, 5, n));
const codeOf = (outcome: { ok: boolean; refusal?: object }) => outcome.refusal ?? 'ok';
const proposedOf = (planActivityId: string) => ({ code: 'SNC-2026-0001', planActivityId });
const plan = (more: Partial<Followed> = {}): Followed => ({
  activities: [activity(1), activity(2), activity(3, { replacedAt: new Date() })],
  evidenced: new Set(['a1', 'a2']),
  proposed: [],
  opened: new Set(),
  heldOn: '2026-06-20',
  ...more,
});

test('R-258 a follow-up checks each activity of the plan in force, once', () => {
  const of = (...answers: ReturnType<typeof said>[]) => codeOf(decideFollowUp(at(12), plan(), answers));
  expect(of(said(1), said(2))).toBe('ok');
  expect(of(said(1))).toEqual({ code: 'followUp.activityMissing', numbers: ['2'] });
  expect(of(said(1), said(2), said(3))).toEqual({ code: 'followUp.activityUnknown' });
  expect(of(said(1), said(2), said(2))).toEqual({ code: 'followUp.activityTwice' });
});

test('a follow-up is recorded while 11 is open, where it closes nothing, and as the one that closes 12', () => {
  const of = (step: number) => decideFollowUp(at(step), plan(), [said(1), said(2)]);
  expect(of(11)).toEqual({ ok: true, value: { closes: false } });
  expect(of(12)).toEqual({ ok: true, value: { closes: true } });
  for (const step of [10, 13]) {
    expect(codeOf(of(step))).toEqual({ code: 'activity.notOpen', activity: 12, step });
  }
  expect(codeOf(decideFollowUp({ state: 'suspended', step: 11 }, plan(), [said(1), said(2)]))).toMatchObject({
    code: 'alliance.notRunning',
  });
});

test('only while 11 is open an activity is under way, and what was proposed waits to be decided', () => {
  const answers = [said(1, 'underWay'), said(2)];
  const proposed = plan({ proposed: [proposedOf('a1')] });
  expect(codeOf(decideFollowUp(at(11), proposed, answers))).toBe('ok');
  expect(decideFollowUp(at(12), proposed, answers)).toEqual({
    ok: false,
    refusal: { code: 'followUp.stillUnderWay', numbers: ['1'] },
    others: [{ code: 'nonconformity.toDecide', codes: ['SNC-2026-0001'] }],
  });
});

test('what was proposed of an activity that a follow-up does not find met is opened by it, with its day, and waits for nobody', () => {
  const proposed = plan({ proposed: [proposedOf('a1')] });
  const of = (...answers: ReturnType<typeof said>[]) => codeOf(decideFollowUp(at(12), proposed, answers));
  expect(of(said(1, 'notMet', 'Llovió', '2026-07-01'), said(2))).toBe('ok');
  expect(of(said(1, 'notMet', 'Llovió'), said(2))).toEqual({ code: 'followUp.dayMissing', numbers: ['1'] });
  expect(of(said(1, 'partly', 'Llovió'), said(2))).toMatchObject({ code: 'nonconformity.toDecide' });
  expect(of(said(1), said(2, 'notMet', 'Llovió', '2026-07-01'))).toMatchObject({ code: 'nonconformity.toDecide' });
});

test('what was not met, or only partly, carries an observation; what was met without evidence, its reason', () => {
  const bare = plan({ evidenced: new Set(['a1']) });
  expect(codeOf(decideFollowUp(at(12), bare, [said(1, 'notMet', '', '2026-07-01'), said(2, 'partly')]))).toEqual({
    code: 'followUp.observationMissing',
    numbers: ['1', '2'],
  });
  for (const step of [11, 12]) {
    expect(codeOf(decideFollowUp(at(step), bare, [said(1), said(2)]))).toEqual({
      code: 'followUp.reasonMissing',
      numbers: ['2'],
    });
  }
  expect(codeOf(decideFollowUp(at(12), bare, [said(1), said(2, 'met', 'Se vio en la visita')]))).toBe('ok');
});

test('what was not met says by when it is corrected, unless its salida no conforme is open already', () => {
  const of = (opened: readonly string[], dueOn?: string) =>
    codeOf(decideFollowUp(at(12), plan({ opened: new Set(opened) }), [said(1, 'notMet', 'Llovió', dueOn), said(2)]));
  expect(of([])).toEqual({ code: 'followUp.dayMissing', numbers: ['1'] });
  expect(of(['a2'])).toEqual({ code: 'followUp.dayMissing', numbers: ['1'] });
  expect([of(['a1']), of([], '2026-06-20'), of(['a1'], '2026-06-19')]).toEqual(['ok', 'ok', 'ok']);
  expect(of([], '2026-06-19')).toEqual({ code: 'followUp.dayBeforeMeeting', numbers: ['1'], heldOn: '2026-06-20' });
});

test('all that is wrong with a follow-up is said at once', () => {
  const outcome = decideFollowUp(at(12), plan({ evidenced: new Set(), proposed: [proposedOf('a1')] }), [
    said(1, 'met'),
    said(4),
  ]);
  const codes = outcome.ok ? [] : [outcome.refusal, ...(outcome.others ?? [])].map(({ code }) => code);
  expect(codes).toEqual([
    'followUp.activityUnknown',
    'followUp.activityMissing',
    'followUp.reasonMissing',
    'nonconformity.toDecide',
  ]);
});

const standing = (more: Partial<PlanStanding> = {}): PlanStanding => ({
  activities: [activity(1, { compliance: 'met' }), activity(2, { compliance: 'notMet', replacedAt: new Date() })],
  nonconformities: [],
  amendmentsPending: 0,
  unreviewed: [],
  ownAccepted: [],
  ...more,
});

test('13 Sí waits for the radicado of every amendment', () => {
  expect(codeOf(decideYes(at(13), standing()))).toBe('ok');
  expect(codeOf(decideYes(at(13), standing({ amendmentsPending: 2 })))).toEqual({
    code: 'compliance.amendmentNotFiled',
    filings: 2,
  });
  expect(codeOf(decideYes(at(12), standing()))).toMatchObject({ code: 'activity.notOpen' });
});

test('13 Sí needs each activity in force met, or another in its place, and the nonconformities settled', () => {
  for (const compliance of ['underWay', 'partly', 'notMet', null] as const) {
    const of = (replacedAt: Date | null) =>
      missingForYes(
        standing({ activities: [activity(4, { compliance, replacedAt }), activity(5, { compliance: 'met' })] }),
      );
    expect(of(null)).toEqual([{ code: 'compliance.activitiesNotMet', numbers: ['4'] }]);
    expect(of(day(1))).toEqual([]);
  }
  expect(
    missingForYes(
      standing({ nonconformities: ['SNC-2026-0001'], amendmentsPending: 1, unreviewed: [4], ownAccepted: [3] }),
    ),
  ).toEqual([
    { code: 'compliance.amendmentNotFiled', filings: 1 },
    { code: 'evidence.notReviewed', numbers: ['4'], activity: 13 },
    { code: 'compliance.nonconformitiesOpen', codes: ['SNC-2026-0001'] },
    { code: 'commitment.ownAcceptance', numbers: ['3'] },
  ]);
});

test('R-212 13 No names an activity in force that was not met, for a day to come', () => {
  const no = (one: PlanActivity, dueOn = '2026-07-01', step = 13) =>
    codeOf(decideNo(at(step), one, dueOn, '2026-06-10'));
  expect(no(activity(1, { compliance: 'partly' }))).toBe('ok');
  expect(no(activity(1, { compliance: 'met' }))).toEqual({ code: 'compliance.activityMet', number: 1 });
  expect(no(activity(1, { replacedAt: new Date() }))).toEqual({ code: 'compliance.activityReplaced', number: 1 });
  expect(no(activity(1), '2026-06-09')).toEqual({ code: 'commitment.dueInThePast', dueOn: '2026-06-09' });
  expect(no(activity(1), '2026-07-01', 14)).toMatchObject({ code: 'activity.notOpen' });
});

test('R-260 a nonconformity closes with the plan and the acta of one later follow-up, never without both', () => {
  const found = {
    ...{ state: 'corrected', code: 'SNC-2026-0001', openedAt: day(1), planActivityId: 'a1' },
    correction: 'carryOut',
  } as Nonconformity;
  const carriedOut = ['a1'];
  const followUps = [
    { id: 's1', takenAt: day(1), actaId: 'm1', carriedOut },
    { id: 's2', takenAt: day(2), actaId: 'm2', carriedOut: [] },
    { id: 's3', takenAt: day(3), actaId: 'm3', carriedOut },
  ];
  const close = (given: { snapshot?: string; acta?: string }, one = found) =>
    codeOf(decideClosing(one, followUps, given));
  const missing = (plan: boolean, acta: boolean) => ({ code: 'nonconformity.recordMissing', plan, acta });
  const third = { snapshot: 's3', acta: 'm3' };
  expect(close(third)).toBe('ok');
  expect(close({})).toMatchObject(missing(false, false));
  expect(close({ snapshot: 's2' })).toMatchObject(missing(true, false));
  expect(close({ acta: 'm2' })).toMatchObject(missing(false, true));
  expect(close({ snapshot: 's1', acta: 'm1' })).toMatchObject(missing(false, false));
  expect(close({ snapshot: 's2', acta: 'm3' })).toMatchObject({ code: 'nonconformity.recordMissing' });
  expect(close(third, { ...found, state: 'open' } as Nonconformity)).toMatchObject({
    code: 'nonconformity.notCorrected',
  });
});

test('R-258 R-260 adjusted or carried out, it closes with a follow-up that finds it so, and with no other word since', () => {
  for (const correction of ['adjust', 'carryOut'] as const) {
    const found = {
      ...{ state: 'corrected', code: 'SNC-2026-0001', openedAt: day(1), correctedAt: day(9), planActivityId: 'a1' },
      correction,
    } as Nonconformity;
    const of = (...carriedOut: boolean[]) =>
      carriedOut.map((one, n) => ({
        ...{ id: `s${n}`, takenAt: day(2 + n), actaId: `m${n}`, carriedOut: one ? ['a1'] : ['a2'] },
      }));
    const close = (n: number, ...said: boolean[]) =>
      codeOf(decideClosing(found, of(...said), { snapshot: `s${n}`, acta: `m${n}` }));
    const refused = { code: 'nonconformity.notCarriedOut', number: 'SNC-2026-0001' };
    expect(close(0, false), 'the very one that found it not met').toEqual(refused);
    expect(close(0, true)).toBe('ok');
    expect(close(1, false, true)).toBe('ok');
    expect(close(0, false, true)).toEqual(refused);
    expect(close(0, true, false), 'a later one found it otherwise').toEqual(refused);
    expect(close(0, true, true)).toBe('ok');
  }
});

const STATES = ['proposed', 'open', 'corrected', 'dismissed', 'closed'] as const;

test('every state of a nonconformity but the two last has a way out, and what its page offers is what its rules allow', () => {
  const lead: Actor = { kind: 'staff', person: 'p', roles: ['lead'] };
  const followUps = [{ id: 's', actaId: 'm', takenAt: day(2), carriedOut: ['a1'] }];
  for (const state of STATES) {
    const found = { code: 'SNC', state, openedAt: day(1), planActivityId: 'a1' };
    const allowed = {
      open: decideOpening(found).ok,
      dismiss: decideDismissal(found).ok,
      correct: decideCorrection(found).ok,
      close: decideClosing(found, followUps, { snapshot: 's', acta: 'm' }).ok,
    };
    const offers = Object.entries(offersOfNonconformity(found, followUps, { professionalId: 'q' }, lead));
    expect(Object.fromEntries(offers.map(([act, offer]) => [act, isOffered(offer)])), state).toEqual(allowed);
    expect(Object.values(allowed).some(Boolean), state).toBe(isLive(found));
    expect(isLive(found), state).toBe(state !== 'dismissed' && state !== 'closed');
  }
});

test('it is offered to be closed with the follow-ups that would close it, and else says what they lack', () => {
  const lead: Actor = { kind: 'staff', person: 'p', roles: ['lead'] };
  const found = { code: 'SNC', state: 'corrected' as const, openedAt: day(1), planActivityId: 'a1' };
  const of = (...carriedOut: string[][]) => {
    const followUps = carriedOut.map((ids, n) => ({
      ...{ id: `s${n}`, actaId: `m${n}`, takenAt: day(2), carriedOut: ids },
    }));
    const { close } = offersOfNonconformity(found, followUps, { professionalId: 'q' }, lead);
    return close?.ok ? close.value.map(({ id }) => id) : close?.refusal.code;
  };
  expect(of(['a1'], ['a1'])).toEqual(['s0', 's1']);
  expect(of([], ['a1'])).toEqual(['s1']);
  expect(of([])).toBe('nonconformity.notCarriedOut');
  expect(of()).toBe('nonconformity.recordMissing');
});

test('an activity is unreported when its last day passed and no evidence came; a slow review changes nothing', () => {
  const ended = activity(1, { endsOn: '2026-06-10' });
  const of = (evidence: Parameters<typeof isUnreported>[2], today = '2026-06-11', one = ended, step = 11) =>
    isUnreported(at(step), one, evidence, today);
  expect(of([])).toBe(true);
  expect(of([], '2026-06-10')).toBe(false);
  expect(of([], '2026-06-11', ended, 12)).toBe(true);
  for (const step of [10, 13, 14]) expect(of([], '2026-06-11', ended, step)).toBe(false);
  for (const state of ['received', 'accepted'])
    expect(of([{ state, submittedOn: '2026-06-11', reviewedOn: null }])).toBe(false);
  const returned = (submittedOn: string, reviewedOn: string) =>
    of([{ state: 'returned', submittedOn, reviewedOn }], '2026-06-30');
  expect(returned('2026-06-09', '2026-06-10')).toBe(true);
  expect(returned('2026-06-10', '2026-06-25')).toBe(false);
  expect(returned('2026-06-11', '2026-06-25')).toBe(true);
  const withdrawn = { state: 'withdrawn', submittedOn: '2026-06-09' };
  for (const reviewedOn of [null, '2026-06-25']) expect(of([{ ...withdrawn, reviewedOn }], '2026-06-30')).toBe(true);
  expect(of([], '2026-06-11', { ...ended, compliance: 'met' })).toBe(false);
  expect(of([], '2026-06-11', { ...ended, replacedAt: day(1) })).toBe(false);
});

test('the day by which one is proposed to be corrected is its own while it is to come, else the first business day', () => {
  // 23 November 2026 is a Monday; 8 December a holiday
  expect(proposedDue('2026-12-01', '2026-11-23')).toBe('2026-12-01');
  expect(proposedDue('2026-11-20', '2026-11-23')).toBe('2026-11-23');
  expect(proposedDue('2026-11-20', '2026-12-05')).toBe('2026-12-07');
  expect(proposedDue('2026-11-20', '2026-12-08')).toBe('2026-12-09');
  expect(proposedDue(null, '2026-11-23')).toBeNull();
});
