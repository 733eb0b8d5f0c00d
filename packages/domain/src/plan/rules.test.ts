import { expect, test } from 'vitest';
import type { Alliance } from '../alliance/index.ts';
import type { Commitment } from '../commitment/index.ts';
import type { Plan } from './plan.ts';
import {
  dateHeldBy,
  decideApproval,
  decideDate,
  dueAfterEnd,
  followUpStanding,
  goingOf,
  inForce,
  missingForPlan,
} from './rules.ts';
import { canonicalJson } from './state.ts';

const alliance = { state: 'running', step: 10, rounds: 0 } as Alliance;
const commitment = { id: 'c1', number: 1, state: 'accepted', round: 0 } as Commitment;
const activity = { number: 1, startsOn: '2026-03-10', endsOn: '2026-04-10' };
const whole = {
  section: {
    startsOn: '2026-03-02',
    endsOn: '2026-09-02',
    followUpMechanisms: 'Reuniones',
    capacityStatement: 'Responde a lo que cada parte puede',
    initialMeetingId: 'm1',
    capacities: [
      { party: 'secretariat', capacity: 'Dos gestoras', scope: 'La localidad' },
      { party: 'p1', capacity: 'Un salón', scope: 'Ocho cuadras' },
    ],
  },
  actions: [{ commitment, activities: [activity] }],
  dates: [{ id: 'd1', onDay: '2026-06-01', meetingId: null }],
} as unknown as Plan;

const codeOf = (plan: Partial<Plan>, commitments = [commitment]) => {
  const outcome = decideApproval(alliance, { ...whole, ...plan }, commitments, [{ id: 'p1' }]);
  return outcome.ok ? outcome.value : outcome.refusal;
};

test('a whole plan closes activity 10', () => {
  expect(codeOf({})).toEqual({ activities: 1 });
});

test('R-184 a commitment without an action holds activity 10, the new ones of the loop too', () => {
  const other = { id: 'c2', number: 2, state: 'proposed', round: 1 } as Commitment;
  expect(codeOf({}, [commitment, other])).toEqual({ code: 'plan.commitmentWithoutAction', numbers: ['2'] });
  expect(codeOf({}, [commitment, { ...other, state: 'replaced' }])).toEqual({ activities: 1 });
});

test('all that a plan lacks is told at once', () => {
  expect(decideApproval(alliance, { ...whole, actions: [], dates: [] }, [commitment], [{ id: 'p1' }])).toEqual({
    ok: false,
    refusal: { code: 'plan.commitmentWithoutAction', numbers: ['1'] },
    others: [{ code: 'plan.followUpDatesMissing' }],
  });
});

test('R-181 an action without specific activities holds activity 10', () => {
  const actions = [{ ...whole.actions[0]!, activities: [] }];
  expect(codeOf({ actions })).toEqual({ code: 'plan.actionWithoutActivity', numbers: ['1'] });
});

test('an activity outside the agreed term holds activity 10', () => {
  const actions = [
    { ...whole.actions[0]!, activities: [{ ...whole.actions[0]!.activities[0]!, endsOn: '2026-09-03' }] },
  ];
  expect(codeOf({ actions })).toEqual({ code: 'plan.activityOutsideTerm', numbers: ['1'] });
});

test('R-057 R-055 R-201 a plan without mechanisms, capacity statement or follow-up dates is not approved', () => {
  const section = whole.section!;
  expect(codeOf({ section: { ...section, followUpMechanisms: '' } })).toEqual({
    code: 'plan.followUpMechanismsMissing',
  });
  expect(codeOf({ section: { ...section, capacityStatement: null } })).toEqual({
    code: 'plan.capacityStatementMissing',
  });
  expect(codeOf({ dates: [] })).toEqual({ code: 'plan.followUpDatesMissing' });
  expect(codeOf({ section: null })).toEqual({ code: 'activity.recordMissing', activity: 10 });
});

test('all that a plan lacks is told at once, and the first of it is what its approval refuses with', () => {
  const section = { ...whole.section!, followUpMechanisms: '', capacityStatement: null, capacities: [] };
  const actions = [{ ...whole.actions[0]!, activities: [] }];
  const other = { id: 'c2', number: 2, state: 'accepted', round: 0 } as Commitment;
  const bare = { section, actions, dates: [] };
  const codes = missingForPlan(bare, [commitment, other], [{ id: 'p1' }]).map(({ code }) => code);
  expect(codes).toEqual([
    'plan.capacitiesMissing',
    'plan.followUpMechanismsMissing',
    'plan.capacityStatementMissing',
    'plan.commitmentWithoutAction',
    'plan.actionWithoutActivity',
    'plan.followUpDatesMissing',
  ]);
  expect(codeOf(bare, [commitment, other])).toMatchObject({ code: codes[0] });
  expect(missingForPlan(whole, [commitment], [{ id: 'p1' }])).toEqual([]);
});

test('a commitment in force that falls due after the end of the plan is told', () => {
  const due = (dueOn: string, state = 'accepted') => ({ state, round: 0, dueOn });
  const all = [due('2026-09-02'), due('2026-09-03'), due('2026-09-03', 'returned')];
  expect(dueAfterEnd(all, '2026-09-02')).toEqual([all[1]]);
});

test('a commitment of the loop is in force from the start', () => {
  expect(inForce({ state: 'proposed', round: 0 })).toBe(false);
  expect(inForce({ state: 'proposed', round: 2 })).toBe(true);
  expect(inForce({ state: 'returned', round: 0 })).toBe(false);
});

test('R-203 a follow-up meeting that was not held is pending once its day passed, and neither that nor to come once its alliance ended', () => {
  const date = { onDay: '2026-06-01', held: false };
  const running = { state: 'running' } as const;
  expect(followUpStanding(date, running, '2026-06-01')).toBe('toCome');
  expect(followUpStanding(date, running, '2026-06-02')).toBe('pending');
  expect(followUpStanding(date, { state: 'suspended' }, '2026-06-01')).toBe('toCome');
  for (const state of ['withdrawn', 'endedEarly', 'closed'] as const) {
    expect(followUpStanding(date, { state }, '2026-05-01')).toBe('notHeld');
    expect(followUpStanding({ ...date, held: true }, { state }, '2026-05-01')).toBe('held');
  }
});

test('an activity is under way from its first day, once its plan is approved', () => {
  expect(goingOf('2026-06-01', 'approved', '2026-06-01')).toBe('underWay');
  expect(goingOf('2026-06-01', 'approved', '2026-05-31')).toBe('scheduled');
  expect(goingOf('2026-06-01', 'draft', '2026-07-01')).toBe('scheduled');
  expect(goingOf('2026-06-01', undefined, '2026-07-01')).toBe('scheduled');
});

test('a meeting holds the last date due by its day; before all of them it is one more, and none is done before it comes', () => {
  const date = (onDay: string, meetingId: string | null = null) => ({ id: onDay, onDay, meetingId });
  const dates = [date('2026-09-01'), date('2026-03-01'), date('2026-06-01')];
  expect(dateHeldBy(dates, '2026-06-15')?.id).toBe('2026-06-01');
  expect(dateHeldBy(dates, '2026-02-01')).toBeNull();
  expect(dateHeldBy([date('2026-06-01', 'm1')], '2026-06-15')).toBeNull();
});

test('follow-up dates are added with the plan and again in the loop, never for the past', () => {
  const codes = (at: Partial<Alliance>, day = '2026-06-01') => {
    const outcome = decideDate({ ...alliance, ...at }, day, '2026-03-02');
    return outcome.ok ? 'ok' : outcome.refusal.code;
  };
  expect(codes({})).toBe('ok');
  expect(codes({ step: 11 })).toBe('activity.notOpen');
  expect(codes({ step: 11, rounds: 1 })).toBe('ok');
  expect(codes({ step: 13, rounds: 1 })).toBe('activity.notOpen');
  expect(codes({ state: 'suspended' })).toBe('alliance.notRunning');
  expect(codes({}, '2026-03-01')).toBe('plan.followUpDateInThePast');
});

test('the canonical text of a value does not depend on the order of its keys', () => {
  expect(canonicalJson({ b: [1, { z: null, a: 'ñ' }], a: true })).toBe('{"a":true,"b":[1,{"a":"ñ","z":null}]}');
  expect(canonicalJson({ a: true, b: [1, { a: 'ñ', z: null }] })).toBe(
    canonicalJson({ b: [1, { z: null, a: 'ñ' }], a: true }),
  );
});
