import type { ActaPage } from '@alianzas/domain/views';
import { expect, test } from 'vitest';
import type { Slot } from './acta-slots.ts';
import { contentRows } from './acta-words.ts';

const said = (activity: string) => ({ activity, compliance: 'met' as const, observation: '' });
const content = { activity: 12 as const, activities: [said('a'), said('b')] };
const slot = { activity: 12, alliance: { plan: [{ id: 'a', number: 1, title: 'Como se llama hoy' }] } } as Slot;
const termsOf = (followed: ActaPage['followed']) =>
  contentRows(content, { followed } as ActaPage, slot).map(({ term }) => term);

test('an approved follow-up names each activity as it was called when it was approved, edited or replaced since', () => {
  const followed = [
    { id: 'a', number: 1, title: 'Como se llamaba' },
    { id: 'b', number: 2, title: 'La que se reemplazó' },
  ];
  expect(termsOf(followed)).toEqual(['1. Como se llamaba', '2. La que se reemplazó', 'Horas empleadas']);
  expect(termsOf([]), 'while it is written').toEqual([
    '1. Como se llama hoy',
    'Actividad reemplazada del plan',
    'Horas empleadas',
  ]);
});
