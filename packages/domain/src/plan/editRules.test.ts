import { expect, test } from 'vitest';
import { mayEndOn } from './editRules.ts';

const activity = {
  ...{ number: 3, replacedAt: null, compliance: null },
  ...{ startsOn: '2026-03-01', endsOn: '2026-06-08' },
};
const section = { startsOn: '2026-02-01', endsOn: '2026-12-01' };
const at = (step: 10 | 11) => ({ state: 'running', step }) as const;

test('one press takes an activity to another last day only where its edit would take it', () => {
  const of = (endsOn: string, step: 10 | 11 = 11, today = '2026-06-01') => {
    const decided = mayEndOn(at(step), activity, endsOn, { section, today });
    return decided.ok ? 'ok' : decided.refusal.code;
  };
  expect(of('2026-06-20')).toBe('ok');
  expect(of('2026-06-20', 11, '2026-06-21')).toBe('plan.endInThePast');
  expect(of('2026-12-02')).toBe('plan.activityOutsideTerm');
  expect(of('2026-02-20')).toBe('dates.endBeforeStart');
  expect(of('2026-06-20', 10, '2026-06-21'), 'a draft is free').toBe('ok');
});
