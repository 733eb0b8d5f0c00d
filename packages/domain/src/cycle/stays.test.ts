import { expect, test } from 'vitest';
import { placeOf, type Stay } from './rules.ts';

const stay = (year: number, cut = false, now = false): Stay => ({ id: `c${year}`, year, cut, now, agreedTo: null });
const life = { from: '2025-06-01', to: '2026-03-15' };
const moved = [stay(2025), stay(2026, false, true)];

test('what happened belongs to the year of its day, on both sides of the last night of the year', () => {
  expect(placeOf(moved, life, '2025-12-31')).toEqual({ cycle: 'c2025', year: 2025, why: null, until: '2026-12-31' });
  expect(placeOf(moved, life, '2026-01-01')).toEqual({ cycle: 'c2026', year: 2026, why: null, until: '2026-12-31' });
});

test('after the balance of its year it is a later correction; the year that goes on is not touched by it', () => {
  const cut = [stay(2025, true), stay(2026, false, true)];
  expect(placeOf(cut, life, '2025-12-31').why).toBe('afterCut');
  expect(placeOf(cut, life, '2026-01-01').why).toBeNull();
});

test('outside the life of the alliance, and after the year of its last cycle, it adds to no figure', () => {
  expect(placeOf(moved, life, '2025-05-31').why).toBe('outsideLife');
  expect(placeOf(moved, life, '2026-03-16').why).toBe('outsideLife');
  const still = [stay(2025, false, true)];
  expect(placeOf(still, life, '2025-12-31').why).toBeNull();
  expect(placeOf(still, life, '2026-01-01')).toEqual({
    cycle: 'c2025',
    year: 2025,
    why: 'outsideCycle',
    until: '2025-12-31',
  });
});

test('a cycle opened before its year begins lives from then on', () => {
  expect(placeOf([stay(2026, false, true)], life, '2025-12-31')).toMatchObject({
    cycle: 'c2026',
    year: 2026,
    why: null,
  });
});

test('a plan that goes on into the next year is lived to its last day, while its cycle is not cut', () => {
  const planned = (cut: boolean) => [{ ...stay(2025, cut, true), agreedTo: '2026-03-01' }];
  expect(placeOf(planned(false), life, '2026-01-20')).toMatchObject({ cycle: 'c2025', why: null });
  expect(placeOf(planned(false), life, '2026-03-01').why).toBeNull();
  expect(placeOf(planned(false), life, '2026-03-02')).toMatchObject({ why: 'outsideCycle', until: '2026-03-01' });
  expect(placeOf(planned(true), life, '2026-01-20').why).toBe('afterCut');
});

test('a plan that ends before its year does not shorten it', () => {
  const planned = [{ ...stay(2025, false, true), agreedTo: '2025-08-01' }];
  expect(placeOf(planned, life, '2025-12-31').why).toBeNull();
});
