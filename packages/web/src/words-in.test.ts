import { expect, test } from 'vitest';
import { saidIn } from './done-before.ts';
import { DRAFT, OF_ITS_COPY } from './draft-names.ts';
import { isOfItsCopy, isOfTheForm, wordsIn } from './words-in.ts';

test('what is of one copy of a form is of no other list: it says nothing, is marked as nothing, and goes with its copy', () => {
  for (const name of ['givenFields', 'ofLink', 'keptAs', DRAFT.copy, DRAFT.given]) expect(OF_ITS_COPY).toContain(name);
  for (const name of OF_ITS_COPY) {
    expect([isOfItsCopy(name), isOfTheForm(name)], name).toEqual([true, true]);
    expect([...wordsIn([[name, 'x']]), ...saidIn([[name, 'x']])], name).toEqual([]);
  }
  expect([isOfItsCopy(DRAFT.of), isOfItsCopy('note')]).toEqual([true, false]);
});
