import { expect, test } from 'vitest';
import type { FormState } from './actions.ts';
import { goneWords, saysSomething, staleTitle, staleWords } from './overtaken.ts';

const ID = '019aa0de-0000-7000-8000-000000000001';
const ACT = { intent: 'removeAction', action: ID, version: '418', alliance: ID, minutesUsed: '' };
const first = { who: 'Germán Rojas', when: 'hoy a las 9:41 a. m.' };
const stale = (values: FormState['values'], what = 'attendance') =>
  staleWords(
    { values, errors: {}, refusal: null, savedFirst: { ...first, what } },
    { attendance: 'Cambió quién asistió.' },
  );

test('an act in which nothing was written says nothing, and one with a time or a text does', () => {
  expect(saysSomething(ACT)).toBe(false);
  for (const values of [
    { ...ACT, minutesUsed: '90' },
    { ...ACT, fields: { places: ['La plaza'] } },
  ])
    expect(saysSomething(values)).toBe(true);
});

test('who saved first is said, and after it what the page knows to have changed', () => {
  const saved = 'Germán Rojas guardó cambios hoy a las 9:41 a. m., después de que usted abrió esta página.';
  expect(stale(ACT, 'alliance')).toBe(saved);
  expect(stale(ACT)).toBe(`${saved} Cambió quién asistió.`);
});

test('the title says whose it was: of oneself, of somebody else, or of whom nobody knows', () => {
  const said = { ...first, what: 'attendance' };
  expect([said, { ...said, who: null }].map((savedFirst) => staleTitle({ savedFirst }))).toEqual([
    'Alguien guardó antes que usted',
    'Usted guardó esto en otra pestaña hoy a las 9:41 a. m.',
  ]);
  expect(staleTitle({})).toBe('Se guardaron cambios antes que los suyos');
});

test('what was taken out is named, with who did it and when', () => {
  const taken = { what: 'la actividad 4 del plan', ...first };
  expect(goneWords(taken, ACT)).toBe(
    'Germán Rojas quitó la actividad 4 del plan hoy a las 9:41 a. m., después de que usted abrió esta página. No hace falta nada más.',
  );
  expect(goneWords({ ...taken, who: null }, { title: 'Una jornada' })).toBe(
    'Usted quitó la actividad 4 del plan hoy a las 9:41 a. m., en otra pestaña. Lo que usted escribió ya no se puede enviar.',
  );
});
