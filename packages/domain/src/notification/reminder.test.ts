import { expect, test } from 'vitest';
import { addDays } from '../platform/days.ts';
import { dueWindow, momentOf } from './reminder.ts';

const since = '2026-01-15';
/** A Wednesday; Monday the 23rd of March is a holiday. */
const dueOn = '2026-03-25';
const on = (today: string, from = since) => momentOf({ dueOn, since: from }, today);

test('a term is told seven business days before, on its eve and on the business day after', () => {
  expect([on('2026-03-12'), on('2026-03-13')]).toEqual([null, 'soon']);
  expect([on('2026-03-23'), on('2026-03-24')]).toEqual(['soon', 'eve']);
  expect([on('2026-03-25'), on('2026-03-26')]).toEqual(['eve', 'overdue']);
});

test('a day that was skipped is not made up for: only what holds now is told', () => {
  expect(on('2026-04-10')).toBe('overdue');
  expect(on('2026-06-01')).toBeNull();
});

test('nobody is reminded of what was agreed with less time than that', () => {
  expect(on('2026-03-19', '2026-03-17')).toBeNull();
  expect(on('2026-03-24', '2026-03-17')).toBe('eve');
  expect(on('2026-03-25', '2026-03-25')).toBeNull();
  expect(on('2026-03-26', '2026-03-25')).toBe('overdue');
});

test('a term that ends on a weekend is not late before the next business day', () => {
  const saturday = { dueOn: '2026-03-14', since };
  expect(['2026-03-13', '2026-03-14', '2026-03-15', '2026-03-16'].map((day) => momentOf(saturday, day))).toEqual([
    'eve',
    'eve',
    null,
    'overdue',
  ]);
});

test('the window of due days leaves out none that holds, whatever the holidays', () => {
  for (let today = '2026-01-01'; today < '2027-01-01'; today = addDays(today, 5)) {
    const { from, to } = dueWindow(today);
    for (let day = addDays(from, -20); day < from; day = addDays(day, 1))
      expect(momentOf({ dueOn: day, since: '2020-01-01' }, today)).toBeNull();
    for (let day = addDays(to, 1); day < addDays(to, 20); day = addDays(day, 1))
      expect(momentOf({ dueOn: day, since: '2020-01-01' }, today)).toBeNull();
  }
});
