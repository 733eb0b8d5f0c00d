import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, oneLine } from './text.ts';

test('creacion finds Creación', () => {
  expect(fold('  Creación\n de  REDES ')).toBe('creacion de redes');
  expect(fold('Ñañez')).toBe(fold('nanez'));
  expect(fold('Pingüino')).toBe('pinguino');
});

test('a folded text folds to itself, however its accents are encoded', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
    }),
  );
});

test('a text of several lines becomes one', () => {
  expect(oneLine(' a\r\n\tb  c ')).toBe('a b c');
});
