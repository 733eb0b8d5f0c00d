import { expect, test } from 'vitest';
import type { Alliance } from '../alliance/index.ts';
import type { ActivityNumber, Visit } from '../procedure/index.ts';
import { decideUndo } from './rules.ts';

const at = (step: ActivityNumber, state: Alliance['state'] = 'running') => ({ step, state }) as Alliance;
const closed = (activity: ActivityNumber, answer: Visit['answer'] = null): Visit => ({
  activity,
  visit: 1,
  state: 'closed',
  answer,
});
const standing = (last: Visit | null, notices = 0, amendmentFiled = false, isCounted = false, packed = false) => ({
  ...{ last, notices, packed, amendmentFiled, isCounted },
});

function told(...[alliance, stands]: Parameters<typeof decideUndo>): string {
  const outcome = decideUndo(alliance, stands);
  return outcome.ok ? `back to ${outcome.value.last.activity}` : outcome.refusal.code;
}

test('the last step goes back while nothing outside the alliance stands on it', () => {
  const lines: [ActivityNumber, ActivityNumber][] = [
    [3, 2],
    [4, 3],
    [5, 4],
    [6, 5],
    [7, 6],
    [8, 5],
    [9, 8],
    [11, 10],
    [12, 11],
    [13, 12],
    [14, 13],
    [11, 13],
  ];
  for (const [step, last] of lines) expect(told(at(step), standing(closed(last)))).toBe(`back to ${last}`);
});

test('it never goes back after a filing, a sent inclusion notice or a session', () => {
  expect(told(at(10), standing(closed(9)))).toBe('undo.filed');
  expect(told(at(11), standing(closed(13, 'no'), 0, true))).toBe('undo.filed');
  expect(told(at(8), standing(closed(7), 1))).toBe('undo.noticeSent');
  expect(told(at(7), standing(closed(6), 1))).toBe('undo.noticeSent');
  expect(told(at(15), standing(closed(14)))).toBe('undo.session');
  expect(told(at(16), standing(closed(15)))).toBe('undo.session');
});

test('nor once a confirmed balance counts it', () => {
  expect(told(at(14), standing(closed(13, 'yes'), 0, false, true))).toBe('undo.counted');
});

test('nor while its packet is at the filing desk', () => {
  expect(told(at(9), standing(closed(8), 0, false, false, true))).toBe('undo.packed');
});

test('nor from the first activity, a decision 5 that was taken again, or an alliance that does not run', () => {
  expect(told(at(2), standing(null))).toBe('undo.nothing');
  expect(told(at(8), standing(null))).toBe('undo.decidedAgain');
  expect(told(at(5, 'suspended'), standing(closed(4)))).toBe('alliance.notRunning');
});
