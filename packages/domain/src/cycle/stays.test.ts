import { expect, test } from 'vitest';
import { placeOf, type Stay } from './rules.ts';

interface Known {
  cutOn?: string;
  leftOn?: string;
  agreedTo?: string;
}
const stay = (year: number, { cutOn, leftOn, agreedTo }: Known = {}): Stay => ({
  ...{ id: `c${year}`, year, cutOn: cutOn ?? null, leftOn: leftOn ?? null, agreedTo: agreedTo ?? null },
});
const life = { from: '2025-06-01', to: '2026-03-15' };
const moved = [stay(2025, { leftOn: '2026-01-20' }), stay(2026)];

test('what happened belongs to the year of its day, on both sides of the last night of the year', () => {
  expect(placeOf(moved, life, '2025-12-31')).toEqual({ cycle: 'c2025', year: 2025, why: null, until: '2026-12-31' });
  expect(placeOf(moved, life, '2026-01-01')).toEqual({ cycle: 'c2026', year: 2026, why: null, until: '2026-12-31' });
});

test('after the balance of its year it is a later correction; the year that goes on is not touched by it', () => {
  const cut = [stay(2025, { cutOn: '2026-01-25', leftOn: '2026-01-20' }), stay(2026)];
  expect(placeOf(cut, life, '2025-12-31').why).toBe('afterCut');
  expect(placeOf(cut, life, '2026-01-01').why).toBeNull();
});

/** Carried to 2026 on 10 November 2025, and the balance of 2025 confirmed on the 30th: both orders of day and cut. */
const early = [stay(2025, { cutOn: '2025-11-30', leftOn: '2025-11-10' }), stay(2026)];
test.each([
  ['2025-11-09', 2025, 'afterCut'],
  ['2025-11-29', 2025, 'afterCut'],
  ['2025-11-30', 2026, null],
  ['2025-12-15', 2026, null],
  ['2025-12-31', 2026, null],
  ['2026-01-01', 2026, null],
] as const)('of an alliance carried before the cut, %s is of %i: %s', (day, year, why) => {
  expect(placeOf(early, life, day)).toMatchObject({ cycle: `c${year}`, year, why });
});

test('between two cuts it is of the cycle in which the alliance stood, and told apart once that one is cut too', () => {
  const twice = (cutOn?: string) => [
    ...[stay(2027), stay(2025, { cutOn: '2025-11-30', leftOn: '2025-11-10' })],
    stay(2026, { cutOn, leftOn: '2026-02-01' }),
  ];
  expect(placeOf(twice(), life, '2025-12-15')).toMatchObject({ year: 2026, why: null });
  expect(placeOf(twice('2026-03-01'), life, '2025-12-15')).toMatchObject({ year: 2026, why: 'afterCut' });
  expect(placeOf(twice('2026-03-01'), life, '2026-03-10')).toMatchObject({ year: 2027, why: null });
});

test('outside the life of the alliance, and after the year of its last cycle, it adds to no figure', () => {
  expect(placeOf(moved, life, '2025-05-31').why).toBe('outsideLife');
  expect(placeOf(moved, life, '2026-03-16').why).toBe('outsideLife');
  const still = [stay(2025)];
  expect(placeOf(still, life, '2025-12-31').why).toBeNull();
  expect(placeOf(still, life, '2026-01-01')).toEqual({
    cycle: 'c2025',
    year: 2025,
    why: 'outsideCycle',
    until: '2025-12-31',
  });
});

test('a cycle opened before its year begins lives from then on', () => {
  expect(placeOf([stay(2026)], life, '2025-12-31')).toMatchObject({ cycle: 'c2026', year: 2026, why: null });
});

test('a plan that goes on into the next year is lived to its last day, while its cycle is not cut', () => {
  const planned = (cutOn?: string) => [stay(2025, { cutOn, agreedTo: '2026-03-01' })];
  expect(placeOf(planned(), life, '2026-01-20')).toMatchObject({ cycle: 'c2025', why: null });
  expect(placeOf(planned(), life, '2026-03-01').why).toBeNull();
  expect(placeOf(planned(), life, '2026-03-02')).toMatchObject({ why: 'outsideCycle', until: '2026-03-01' });
  expect(placeOf(planned('2026-02-01'), life, '2026-01-20').why).toBe('afterCut');
});

test('a plan that ends before its year does not shorten it', () => {
  expect(placeOf([stay(2025, { agreedTo: '2025-08-01' })], life, '2025-12-31').why).toBeNull();
});
