import { expect, test } from 'vitest';
import { dueDifferences } from './dueDates.ts';

const promised = (number: number, dueOn: string, more: object = {}) => ({
  ...{ number, action: 'Prestar el salón', dueOn, state: 'accepted', round: 0 },
  ...more,
});
const activity = (number: number, endsOn: string, more: { replacedAt?: Date; compliance?: string } = {}) => ({
  ...{ number, title: `Jornada ${number}`, endsOn, compliance: null },
  ...more,
});
const told = (...actions: Parameters<typeof dueDifferences>[0]) =>
  dueDifferences(actions).map(({ commitment, activity }) => [commitment.number, activity.number]);

test('a promise and the plan that say one day differ in nothing; an earlier activity is a step towards it', () => {
  const commitment = promised(1, '2026-06-10');
  expect(told({ commitment, activities: [activity(1, '2026-06-10')] })).toEqual([]);
  expect(told({ commitment, activities: [activity(1, '2026-04-01'), activity(2, '2026-06-10')] })).toEqual([]);
  expect(
    told(
      { commitment, activities: [activity(1, '2026-04-01')] },
      { commitment, activities: [activity(2, '2026-06-10')] },
    ),
  ).toEqual([]);
  expect(told({ commitment, activities: [] })).toEqual([]);
});

test('each activity that ends after what was promised is a difference, and the last where all end before it', () => {
  const commitment = promised(1, '2026-06-10');
  const late = [activity(1, '2026-06-11'), activity(2, '2026-06-10'), activity(3, '2026-07-01')];
  expect(told({ commitment, activities: late })).toEqual([
    [1, 1],
    [1, 3],
  ]);
  expect(told({ commitment, activities: [activity(1, '2026-06-09'), activity(2, '2026-05-01')] })).toEqual([[1, 1]]);
  expect(told({ commitment, activities: [activity(2, '2026-05-01'), activity(1, '2026-06-09')] })).toEqual([[1, 1]]);
  const apart = [
    { commitment, activities: [activity(1, '2026-04-01')] },
    { commitment, activities: [] },
  ];
  expect(told(...apart)).toEqual([[1, 1]]);
});

test('what was replaced, by the loop or by another commitment, has no day any more; what the loop renewed has', () => {
  const replaced = activity(1, '2026-07-01', { replacedAt: new Date() });
  expect(told({ commitment: promised(1, '2026-06-10'), activities: [replaced] })).toEqual([]);
  const activities = [activity(2, '2026-07-01')];
  expect(told({ commitment: promised(1, '2026-06-10', { state: 'replaced' }), activities })).toEqual([]);
  expect(told({ commitment: promised(2, '2026-06-10', { state: 'proposed', round: 1 }), activities })).toEqual([
    [2, 2],
  ]);
});

test('of what was met no day is left to agree, also where its commitment says another; of what was met in part there is', () => {
  const commitment = promised(3, '2026-06-10');
  const of = (compliance: string) => told({ commitment, activities: [activity(3, '2026-06-08', { compliance })] });
  expect([of('met'), of('partly'), of('notMet')]).toEqual([[], [[3, 3]], [[3, 3]]]);
});
