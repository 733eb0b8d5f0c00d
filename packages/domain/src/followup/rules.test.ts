import { expect, test } from 'vitest';
import type { Alliance } from '../alliance/index.ts';
import type { Compliance, PlanActivity } from '../plan/index.ts';
import type { Nonconformity } from './followup.ts';
import { decideClosing, decideCorrection, decideFollowUp, decideNo, decideYes } from './rules.ts';

const at = (step: number) => ({ state: 'running', step, rounds: 0 }) as Alliance;
const activity = (number: number, more: Partial<PlanActivity> = {}) =>
  ({ id: `a${number}`, number, replacedAt: null, compliance: null, ...more }) as PlanActivity;
const said = (number: number, compliance: Compliance = 'met', observation = '') => ({
  activity: `a${number}`,
  compliance,
  observation,
});
const codeOf = (outcome: { ok: boolean; refusal?: object }) => outcome.refusal ?? 'ok';

test('R-258 a follow-up checks each activity of the plan in force, once', () => {
  const plan = [activity(1), activity(2), activity(3, { replacedAt: new Date() })];
  expect(codeOf(decideFollowUp(at(12), plan, [said(1), said(2)]))).toBe('ok');
  expect(codeOf(decideFollowUp(at(12), plan, [said(1)]))).toEqual({ code: 'followUp.activityMissing', numbers: ['2'] });
  expect(codeOf(decideFollowUp(at(12), plan, [said(1), said(2), said(3)]))).toEqual({
    code: 'followUp.activityUnknown',
  });
  expect(codeOf(decideFollowUp(at(12), plan, [said(1), said(2), said(2)]))).toEqual({ code: 'followUp.activityTwice' });
  expect(codeOf(decideFollowUp(at(11), plan, [said(1), said(2)]))).toMatchObject({ code: 'activity.notOpen' });
});

test('what was not met, or only partly, carries an observation', () => {
  const plan = [activity(1), activity(2)];
  expect(codeOf(decideFollowUp(at(12), plan, [said(1, 'notMet'), said(2, 'partly')]))).toEqual({
    code: 'followUp.observationMissing',
    numbers: ['1', '2'],
  });
  expect(codeOf(decideFollowUp(at(12), plan, [said(1, 'notMet', 'No llegó'), said(2)]))).toBe('ok');
});

test('13 Sí waits for the radicado of every amendment', () => {
  expect(codeOf(decideYes(at(13), 0))).toBe('ok');
  expect(codeOf(decideYes(at(13), 2))).toEqual({ code: 'compliance.amendmentNotFiled', filings: 2 });
  expect(codeOf(decideYes(at(12), 0))).toMatchObject({ code: 'activity.notOpen' });
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
  const found = { state: 'corrected', code: 'SNC-2026-0001', visit: 1 } as Nonconformity;
  const followUps = [
    { id: 's1', visit: 1, actaId: 'm1' },
    { id: 's2', visit: 2, actaId: 'm2' },
    { id: 's3', visit: 3, actaId: 'm3' },
  ];
  const close = (given: { snapshot?: string; acta?: string }, one = found) =>
    codeOf(decideClosing(one, followUps, given));
  const missing = (plan: boolean, acta: boolean) => ({ code: 'nonconformity.recordMissing', plan, acta });
  expect(close({ snapshot: 's2', acta: 'm2' })).toBe('ok');
  expect(close({})).toMatchObject(missing(false, false));
  expect(close({ snapshot: 's2' })).toMatchObject(missing(true, false));
  expect(close({ acta: 'm2' })).toMatchObject(missing(false, true));
  expect(close({ snapshot: 's1', acta: 'm1' })).toMatchObject(missing(false, false));
  expect(close({ snapshot: 's2', acta: 'm3' })).toMatchObject({ code: 'nonconformity.recordMissing' });
  expect(close({ snapshot: 's2', acta: 'm2' }, { ...found, state: 'open' } as Nonconformity)).toMatchObject({
    code: 'nonconformity.notCorrected',
  });
});

test('only an open nonconformity is corrected', () => {
  const found = { state: 'open', code: 'SNC-2026-0001' } as Nonconformity;
  expect(codeOf(decideCorrection(found))).toBe('ok');
  expect(codeOf(decideCorrection({ ...found, state: 'corrected' } as Nonconformity))).toEqual({
    code: 'nonconformity.notOpen',
    number: 'SNC-2026-0001',
    state: 'corrected',
  });
});
