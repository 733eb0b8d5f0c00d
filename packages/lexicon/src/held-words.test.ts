import type { Refusal, RefusalCode } from '@alianzas/domain/platform';
import { expect, test } from 'vitest';
import { refusalSentence, whoMaySentence } from './index.ts';

test.each<[RefusalCode, Omit<Refusal, 'code'>, string]>([
  ['filing.commitmentsNotAccepted', { numbers: ['1', '2'] }, 'Corrija los devueltos y pida la aceptación de todos'],
  ['compliance.activitiesNotMet', { numbers: ['1'] }, 'no se cumplieron del todo: 1'],
  ['balance.alreadyConfirmed', {}, 'sus textos, sus cifras y sus acciones de mejora quedan como están'],
  ['time.whichHalf', { hour: 4 }, '4:00 a. m. o 4:00 p. m.'],
])('%s says what holds of all that it speaks of', (code, facts, says) => {
  expect(refusalSentence({ code, ...facts })).toContain(says);
});

test('who may not convene reads what it is about without a sentence before it', () => {
  expect(whoMaySentence('conveneMeeting')).toMatch(/^Convocar una reunión/);
});
