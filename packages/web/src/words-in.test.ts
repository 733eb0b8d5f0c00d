import { waitingField } from '@alianzas/storage/slots';
import { expect, test } from 'vitest';
import { saidIn } from './done-before.ts';
import * as names from './draft-names.ts';
import { withLeftOut } from './left-out.tsx';
import { AGAIN } from './repeat.ts';
import { isOfItsCopy, isOfTheForm, isOfTheHouse, wordsIn } from './words-in.ts';

const { DRAFT, OF_ITS_COPY } = names;

test('what is of one copy of a form is of no other list: it says nothing, is marked as nothing, and goes with its copy', () => {
  for (const name of ['givenFields', 'ofLink', 'keptAs', DRAFT.copy, DRAFT.given]) expect(OF_ITS_COPY).toContain(name);
  for (const name of OF_ITS_COPY) {
    expect([isOfItsCopy(name), isOfTheForm(name)], name).toEqual([true, true]);
    expect([...wordsIn([[name, 'x']]), ...saidIn([[name, 'x']])], name).toEqual([]);
  }
  expect([isOfItsCopy(DRAFT.of), isOfItsCopy('note')]).toEqual([true, false]);
});

const PLACE = '<div hidden="" data-left-out=""></div>';

test('no field that the house itself sends is given back as what somebody wrote', () => {
  const named: unknown[] = Object.values(names).flatMap((one) =>
    typeof one === 'object' ? Object.values(one) : [one],
  );
  const own = named.filter((one): one is string => typeof one === 'string');
  expect(own.length).toBeGreaterThan(12);
  for (const name of [...own, AGAIN, waitingField, 'asWritten', 'intent', 'key', 'textVersion']) {
    const mark = 'amend-01a2e58f-c1b9-7c75-9f3e-bfcdb4f60a9b .2rwbnlky8kh6m8uska5677';
    expect(isOfTheHouse(name), name).toBe(true);
    expect(withLeftOut(PLACE, { values: { [name]: mark } }), name).toBe('');
  }
  expect(withLeftOut(PLACE, { values: { action: 'Prestar el salón' } })).toContain('Prestar el salón');
});
