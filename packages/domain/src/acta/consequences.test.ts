import { expect, test } from 'vitest';
import type { Refusal } from '../platform/index.ts';
import type { Answer } from '../procedure/index.ts';
import type { ActaItem } from './acta.ts';
import { withoutConsequences } from './consequences.ts';
import type { Effect } from './rules.ts';

const effect = (activity: Effect['activity'], answer: Answer = 'no', begun: string[] = []): Effect => {
  const content = { activity, answer, reason: 'Sí' } as unknown as ActaItem['content'];
  return { activity, allianceId: 'a', items: [{ content, organizationId: 'x' } as ActaItem], begun };
};
const notOpen = (activity: number, step: number): Refusal => ({ code: 'activity.notOpen', activity, step });

test('what would be open, had what comes before it been done, is not told; what would not be, is', () => {
  const told = (activity: 4 | 5 | 8 | 14, step: number, ...stopped: Effect[]) =>
    withoutConsequences([notOpen(activity, step)], effect(activity), { stopped, told: [] }).length > 0;
  expect(told(4, 3, effect(3))).toBe(false);
  expect(told(5, 3, effect(3), effect(4))).toBe(false);
  expect(told(8, 5, effect(5, 'no'))).toBe(false);
  expect(told(8, 5, effect(5, 'yes'))).toBe(true);
  expect(told(14, 5, effect(3))).toBe(true);
  expect(told(4, 3)).toBe(true);
});

test('what is the same of the whole case is told once, and of whom something was begun by that alone', () => {
  const paused: Refusal = { code: 'alliance.notRunning', state: 'suspended' };
  const before = { stopped: [effect(3)], told: [] };
  expect(withoutConsequences([paused], effect(4), before)).toEqual([paused]);
  expect(withoutConsequences([paused], effect(4), { ...before, told: [paused] })).toEqual([]);
  const missing: Refusal = { code: 'acta.partyMissing', missing: 2, organizations: ['y', 'z'], names: null };
  expect(withoutConsequences([missing], effect(3, 'no', ['z']), before)).toEqual([
    { ...missing, missing: 1, organizations: ['y'] },
  ]);
});
