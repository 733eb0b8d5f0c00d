import { expect, test } from 'vitest';
import { firstOfAlliance, isReturn, reachableFrom, skippedBy, successorBy, successorsOf } from './graph.ts';
import { activityOf, versionInForce } from './versions.ts';

const { activities } = versionInForce.content;

test('R-096 where no branch is written, an activity is followed by the next number', () => {
  for (const row of activities) {
    if (row.number === 5 || row.number === 13 || row.number === 16) continue;
    expect(successorsOf(row), `${row.number}`).toEqual([row.number + 1]);
  }
});

test('the two decisions lead where their rows say, and a decision without answer leads nowhere', () => {
  expect(successorsOf(activityOf(5, 2))).toEqual([6, 8]);
  expect(successorsOf(activityOf(13, 2))).toEqual([14, 11]);
  expect(successorBy(activityOf(5, 2), null)).toBeNull();
  expect(activityOf(5, 2).description).toBe('SI: seguir con la actividad 6 NO: continuar con la actividad 8');
});

test('R-025 every activity is reached from 1, and only 16 has nothing after it', () => {
  expect([...reachableFrom(1, activities)].sort((a, b) => a - b)).toEqual(activities.map((row) => row.number));
  expect(activities.filter((row) => successorsOf(row).length === 0).map((row) => row.number)).toEqual([16]);
});

test('16 can be reached from everywhere: nothing is a trap', () => {
  for (const row of activities) expect(reachableFrom(row.number, activities).has(16), `${row.number}`).toBe(true);
});

test('R-024 nothing leads to 1, and everything else is led to', () => {
  const led = new Set(activities.flatMap(successorsOf));
  expect(activities.filter((row) => !led.has(row.number)).map((row) => row.number)).toEqual([1]);
  expect(firstOfAlliance(activities)).toBe(2);
});

test('only No at 13 is a return, and only No at 5 skips: 6 and 7', () => {
  for (const row of activities) {
    expect(isReturn(row, 'no'), `${row.number}`).toBe(row.number === 13);
    expect(isReturn(row, 'yes'), `${row.number}`).toBe(false);
    expect(skippedBy(row, 'no', activities), `${row.number}`).toEqual(row.number === 5 ? [6, 7] : []);
    expect(skippedBy(row, 'yes', activities), `${row.number}`).toEqual([]);
  }
});
