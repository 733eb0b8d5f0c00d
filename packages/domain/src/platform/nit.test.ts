import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDigit, formatNit, looksLikeNaturalPerson, nitMatches, nitSought, parseNit } from './nit.ts';

const real =
  '899999061-9 890903938-8 899999068-1 800197268-4 860066942-7 860034313-7 890903937-0 899999114-0 800251440-6 ' +
  '800130907-4 800088702-2 899999094-1 860007322-9 860007336-1 899999063-3 900413030-9 899999115-8 900127054-9 12345678-8';
const wrong = '900276962-4>1 901082107-5>9 860007650-3>1 890903938-7>8 899999061-1>9';

test('the check digits of real organizations are right', () => {
  for (const pair of real.split(' ')) {
    const [nit, dv] = pair.split('-') as [string, string];
    expect(checkDigit(nit), pair).toBe(dv);
    expect(parseNit(pair)).toEqual({ ok: true, value: { nit, dv } });
  }
});

test('a wrong check digit is refused', () => {
  for (const [, nit, typed, right] of wrong.matchAll(/(\d+)-(\d)>(\d)/g)) {
    expect(checkDigit(nit!)).toBe(right);
    expect(nitMatches(nit!, typed!)).toBe(false);
    expect(parseNit(`${nit}-${typed}`)).toEqual({ ok: false, refusal: { code: 'nit.checkDigit' } });
  }
});

test('what is not a NIT is refused, and has no check digit', () => {
  const texts = [
    '',
    'abc',
    '89999906A',
    '1234',
    '1234567890123456',
    '899999061-99',
    '899999061-',
    '-9',
    '8999-99061',
    '899,999,061-9',
  ];
  for (const text of texts) expect(parseNit(text), text).toEqual({ ok: false, refusal: { code: 'nit.unreadable' } });
  for (const nit of ['', '1234', '1234567890123456', '89999906A', '899999061-9'])
    expect(checkDigit(nit), nit).toBeNull();
  for (const dv of ['', '09', 'x', '99']) expect(nitMatches('899999061', dv), dv).toBe(false);
});

test('dots, spaces and the hyphens of phones are read', () => {
  for (const text of ['899.999.061-9', ' 899 999 061 - 9 ', '899.999.061–9', '899\u00a0999\u00a0061-9']) {
    expect(parseNit(text), text).toEqual({ ok: true, value: { nit: '899999061', dv: '9' } });
  }
});

test('zeros in front are no part of the number', () => {
  for (const text of ['0901730214-1', '00901730214-1', 'NIT 0901.730.214-1'])
    expect(parseNit(text), text).toEqual({ ok: true, value: { nit: '901730214', dv: '1' } });
  expect(parseNit('00901730214')).toEqual({ ok: true, value: { nit: '901730214', dv: null } });
  expect(parseNit('0000000001')).toEqual({ ok: false, refusal: { code: 'nit.unreadable' } });
});

test('without a hyphen the check digit is unknown, never guessed', () => {
  expect(parseNit('899999061')).toEqual({ ok: true, value: { nit: '899999061', dv: null } });
  expect(parseNit('1020304050')).toEqual({ ok: true, value: { nit: '1020304050', dv: null } });
});

test('ten digits that are an organization and its check digit are asked about, never another NIT', () => {
  const asked = { ok: false, refusal: { code: 'nit.hyphenMissing', nit: '901.730.214-1' } };
  for (const text of ['9017302141', '901.730.214.1', 'NIT 901 730 214 1']) expect(parseNit(text), text).toEqual(asked);
  expect(parseNit('9017302142')).toEqual({ ok: true, value: { nit: '9017302142', dv: null } });
});

test('a NIT is sought as it is printed, half typed, or with its digit and no hyphen', () => {
  for (const text of ['901730214-1', '901.730.214-1', '9017302141', '901730214', 'NIT 901730214-', '901730214–1'])
    expect(nitSought(text), text).toBe('901730214');
  expect(nitSought('9017')).toBe('9017');
  for (const text of ['', 'junta', '12', 'calle 901730214', '%']) expect(nitSought(text), text).toBeNull();
});

test('a NIT is shown with dots and hyphen', () => {
  expect(formatNit('899999061', '9')).toBe('899.999.061-9');
  expect(formatNit('12345678')).toBe('12.345.678-8');
  expect(formatNit('123')).toBe('123');
  for (const typed of ['899999061-9', '899.999.061-9', 'NIT 899999061 - 9', '899999061'])
    expect(formatNit(typed), typed).toBe('899.999.061-9');
});

test('a number outside the ranges of organizations looks like a person', () => {
  expect(looksLikeNaturalPerson('52123456')).toBe(true);
  expect(looksLikeNaturalPerson('1020304050')).toBe(true);
  expect(looksLikeNaturalPerson('899.999.061')).toBe(false);
  expect(looksLikeNaturalPerson('900413030')).toBe(false);
});

test('every NIT of 5 to 15 digits has one check digit and reads back as it is shown', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d{4,14}$/), (nit) => {
      const dv = checkDigit(nit)!;
      expect(dv).toMatch(/^\d$/);
      expect([...'0123456789'].filter((digit) => nitMatches(nit, digit))).toEqual([dv]);
      expect(parseNit(formatNit(nit))).toEqual({ ok: true, value: { nit, dv } });
    }),
  );
});

test('the check digit notices any one digit typed wrong, but where 0 and 1 share it', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[89]\d{8}$/), fc.nat(8), fc.integer({ min: 1, max: 9 }), (nit, at, by) => {
      const other = nit.slice(0, at) + String((Number(nit[at]) + by) % 10) + nit.slice(at + 1);
      if (checkDigit(nit) !== checkDigit(other)) return;
      expect(checkDigit(nit)).toBe('1');
    }),
  );
});
