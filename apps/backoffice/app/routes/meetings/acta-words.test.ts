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

test('the time of a meeting stands once, where it is asked; one of before that it said elsewhere is read there', () => {
  const parties = ['x', 'y'].map((organization) => ({ organization }));
  const rows = (place: 0 | 1, minutesUsed?: number) => {
    const at = { activity: 4, alliance: { parties }, party: parties[place] } as unknown as Slot;
    const content = { activity: 4 as const, activePart: 'Sí', solution: 'Sí', minutesUsed };
    return contentRows(content, {} as ActaPage, at).flatMap(({ term, detail }) =>
      term === 'Horas empleadas' ? detail : [],
    );
  };
  expect([rows(0), rows(1), rows(1, 90)]).toEqual([['Sin registrar'], [], ['1,5']]);
});

test('a telephone reads as everywhere else', () => {
  const at = { activity: 8, alliance: { parties: [] }, party: null } as unknown as Slot;
  const liaison = { name: 'Luz', position: 'Enlace', email: 'luz@ejemplo.test', phone: '3105550177' };
  const rows = contentRows({ activity: 8, methodology: 'Mesas', liaison }, {} as ActaPage, at);
  expect(rows.find(({ term }) => term === 'Teléfono')?.detail).toBe('310 555 0177');
});
