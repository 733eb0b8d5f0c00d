import { expect, test } from 'vitest';
import { carriersIn } from './titles.ts';

function numbersIn(text: string): readonly number[] {
  return carriersIn('some.test.ts', text).flatMap((carrier) => carrier.numbers);
}

test('a number in the title of a test that runs is carried, in any form', () => {
  expect(numbersIn(`test('R-001 R-002 it holds', () => {});`)).toEqual([1, 2]);
  expect(numbersIn(`it("R-003", () => {}); test.concurrent('R-004', f);`)).toEqual([3, 4]);
  expect(numbersIn('test(`R-005 ${name}`, f); test.each(rows)("R-006 %s", f);')).toEqual([5, 6]);
  expect(numbersIn(`test('R-007 long ' + 'and R-008', f);`)).toEqual([7, 8]);
  expect(numbersIn('test.each`a\n${1}`("R-009", f);')).toEqual([9]);
});

test('a number anywhere else is not carried', () => {
  expect(
    numbersIn(`// R-001\nconst cited = 'R-002';\ndescribe('R-003', () => { test('it holds R-12', f); });`),
  ).toEqual([]);
  expect(numbersIn(`test.skip('R-001', f); test.todo('R-002'); test.fixme('R-003', f);`)).toEqual([]);
  expect(numbersIn(`test.describe('R-001', f); test.step('R-002', f); contest('R-003', f);`)).toEqual([]);
  expect(numbersIn('test.skip.each(rows)("R-001 %s", f);')).toEqual([]);
});

test('a range carries only the numbers that it writes', () => {
  expect(numbersIn(`test('R-010 to R-014 hold', f);`)).toEqual([10, 14]);
});
