import { expect, test } from 'vitest';
import { dueIn } from './due.ts';

test('a request sent on a Sunday has its fifteen business days, as its writer was told, until the first of them passes', () => {
  const [sunday, received, due] = ['2026-11-22', '2026-11-23', '2026-12-15'];
  expect(dueIn(due, sunday, received).label).toBe('Vence en 15 días hábiles');
  expect(dueIn(due, received, received).label).toBe('Vence en 15 días hábiles');
  expect(dueIn(due, '2026-11-24', received).label).toBe('Vence en 14 días hábiles');
});

test('a term ends today, and then is past', () => {
  expect(dueIn('2026-12-15', '2026-12-15').label).toBe('Vence hoy');
  expect(dueIn('2026-12-15', '2026-12-16').label).toBe('Venció hace 1 día hábil');
});
