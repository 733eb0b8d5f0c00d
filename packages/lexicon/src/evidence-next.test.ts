import { expect, test } from 'vitest';
import { evidenceNext } from './index.ts';

const facts = { reviewed: '3 de marzo de 2027', isToMend: false, isBegun: false, isReplaced: false, isOver: false };
const told = (state: string, isMine: boolean) => evidenceNext({ ...facts, state, isMine, afterBalance: null });

test('of an evidence of another side nothing is asked nor promised to who reads it', () => {
  expect(told('accepted', true)).toBe('El 3 de marzo de 2027. No tiene que hacer nada más.');
  expect(told('accepted', false)).toBe('El 3 de marzo de 2027.');
  expect([told('received', true), told('received', false)]).toEqual([
    'El equipo la revisa y le escribe.',
    'El equipo la revisa.',
  ]);
  expect(told('returned', false)).toBe('');
});
