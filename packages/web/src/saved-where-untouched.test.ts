import { expect, test } from 'vitest';
import { type Control, sentOf } from './controls.ts';
import { fieldMarksOf } from './field-marks.ts';
import { nested } from './nested.ts';
import { savedWhereUntouched } from './saved-where-untouched.ts';

type Said = Readonly<Record<string, string>>;

/** A form whose names that end in `id` stand in it unseen. */
function controls(said: Said): Control[] {
  return Object.entries(said).map(([name, value]) => ({
    ...{ name, value: value || null, isHidden: name.endsWith('id'), isChoice: false },
  }));
}

/** What comes back to who opened `given` and sent `sent`, when by then `saved` is saved. */
function back(given: Said, sent: Said, saved: Said) {
  const form = new FormData();
  for (const [name, value] of Object.entries(sent)) form.set(name, value);
  const values = nested(form);
  const before = structuredClone(values);
  const marks = fieldMarksOf(sentOf(controls(given)));
  const merged = savedWhereUntouched(values, { sent: controls(sent), saved: controls(saved), marks });
  expect(values, 'what was given is not changed').toEqual(before);
  return JSON.parse(JSON.stringify(merged)) as Record<string, unknown>;
}

test('what was touched comes back as it was left, and all else as it is saved', () => {
  const given = { title: 'Mesa', note: 'Nota', 'fields.place': 'Plaza', agreed: 'on' };
  const sent = { title: 'Mesa', note: 'Mi nota', 'fields.place': 'Plaza', agreed: 'on' };
  const saved = { title: 'Foro', note: 'Otra nota', 'fields.place': 'Parque', agreed: '' };
  expect(back(given, sent, saved)).toEqual({ title: 'Foro', note: 'Mi nota', fields: { place: 'Parque' } });
});

test('what was emptied is touched; what has no place in the form any more stays as it was sent', () => {
  const given = { title: 'Mesa', note: 'Nota' };
  expect(back(given, { title: '', note: 'Nota' }, { title: 'Foro' })).toEqual({ title: '', note: 'Nota' });
});

const ROWS = { 'items[0].id': 'a', 'items[0].offer': 'Un salón', 'items[0].hours': '3', 'items[1].id': 'b' };

test('a field of a row is of the same row, where its fixed fields say so', () => {
  const sent = { ...ROWS, 'items[0].hours': '5' };
  const saved = { ...ROWS, 'items[0].offer': 'Una cancha' };
  expect(back(ROWS, sent, saved)).toEqual({ items: [{ id: 'a', offer: 'Una cancha', hours: '5' }, { id: 'b' }] });
  const other = { ...saved, 'items[0].id': 'c' };
  expect(back(ROWS, sent, other), 'another row by now').toEqual({
    items: [{ id: 'a', offer: 'Un salón', hours: '5' }, { id: 'b' }],
  });
});

test('rows that say nothing of themselves are not mixed: the list comes back whole, as sent or as saved', () => {
  const given = { title: 'Mesa', 'others[0].name': 'Ana', 'others[0].position': 'Vecina' };
  const saved = { title: 'Mesa', 'others[0].name': 'Rosa', 'others[0].position': 'Tendera', 'others[1].name': 'Luz' };
  expect(back(given, { ...given, 'others[0].name': 'Eva' }, saved)).toEqual({
    title: 'Mesa',
    others: [{ name: 'Eva', position: 'Vecina' }],
  });
  expect(back(given, { ...given, title: 'Foro' }, saved)).toEqual({
    title: 'Foro',
    others: [{ name: 'Rosa', position: 'Tendera' }, { name: 'Luz' }],
  });
});
