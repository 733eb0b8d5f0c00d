import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineValue, parseDecimal, parsePesos, total } from './money.ts';

function refused(code: string) {
  return { ok: false, refusal: { code } };
}

test('pesos are read as people type them', () => {
  for (const text of ['1.750.905', '1750905', '$1.750.905', '$ 1.750.905', '$\u00a01.750.905', ' 1 750 905 ']) {
    expect(parsePesos(text), text).toEqual({ ok: true, value: 1_750_905n });
  }
  expect(parsePesos('0')).toEqual({ ok: true, value: 0n });
  expect(parsePesos('1.234.567.890.123')).toEqual({ ok: true, value: 1_234_567_890_123n });
});

test('an ambiguous amount is refused, never guessed', () => {
  for (const text of ['1,750.905', '1.75', '1.7509', '17.50.905', '1,750,905', '1..750', '1.750,']) {
    expect(parsePesos(text), text).toEqual(refused('money.ambiguous'));
  }
});

test('what is no amount of pesos is refused with its reason', () => {
  expect(parsePesos('8.337,64')).toEqual(refused('money.decimals'));
  expect(parsePesos('-5')).toEqual(refused('money.negative'));
  expect(parsePesos('-$ 5.000')).toEqual(refused('money.negative'));
  expect(parsePesos('100000000000000')).toEqual(refused('money.tooLarge'));
  for (const text of ['', ' ', 'mil', '$', '5 pesos', '1e6', '٣', 'NaN', '.5']) {
    expect(parsePesos(text), text).toEqual(refused('money.unreadable'));
  }
});

test('rates and quantities may carry decimals after a comma', () => {
  expect(parseDecimal('8.337,64')).toEqual({ ok: true, value: '8337.64' });
  expect(parseDecimal('2,5')).toEqual({ ok: true, value: '2.5' });
  expect(parseDecimal('0,125')).toEqual({ ok: true, value: '0.125' });
  expect(parseDecimal('007')).toEqual({ ok: true, value: '7' });
  expect(parseDecimal('1.750.905')).toEqual({ ok: true, value: '1750905' });
  expect(parseDecimal('8,337')).toEqual(refused('money.ambiguous'));
  expect(parseDecimal('8337.64')).toEqual(refused('money.ambiguous'));
  expect(parseDecimal('1,23456')).toEqual(refused('money.tooManyDecimals'));
  expect(parseDecimal('100000000000000,5')).toEqual(refused('money.tooLarge'));
});

test('rate by quantity is rounded half up, once', () => {
  expect(lineValue('8337.64', '3')).toBe(25_013n);
  expect(lineValue('0.5', '1')).toBe(1n);
  expect(lineValue('0.4999', '1')).toBe(0n);
  expect(lineValue('2.5', '0.6')).toBe(2n);
  expect(lineValue('1.0001', '0.4999')).toBe(0n);
  expect(lineValue('8337.6400', '160.0000')).toBe(1_334_022n);
  expect(lineValue('99999999999999.9999', '99999999999999.9999')).toBe(9_999_999_999_999_999_980_000_000_000n);
});

test('what is not a numeric from 0 up is a fault', () => {
  for (const text of ['', '-1', '1,5', '1.', '.5', '1e3', '1.00001', '100000000000000', ' 1']) {
    expect(() => lineValue(text, '1'), text).toThrow(RangeError);
  }
});

test('a total adds rounded lines', () => {
  expect(total([lineValue('0.5', '1'), lineValue('0.5', '1')])).toBe(2n);
  expect(total([])).toBe(0n);
});

const decimal = fc.tuple(fc.nat(10_000_000), fc.nat(9_999)).map(([whole, rest]) => ({
  text: `${whole}.${String(rest).padStart(4, '0')}`,
  units: BigInt(whole) * 10_000n + BigInt(rest),
}));

test('a line is never more than half a peso away from the exact product, and halves go up', () => {
  fc.assert(
    fc.property(decimal, decimal, (rate, quantity) => {
      const value = lineValue(rate.text, quantity.text);
      const twiceTheError = 2n * (value * 100_000_000n - rate.units * quantity.units);
      expect(twiceTheError > -100_000_000n && twiceTheError <= 100_000_000n).toBe(true);
      expect(lineValue(quantity.text, rate.text)).toBe(value);
    }),
  );
});

test('pesos written with dots read back', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 99_999_999_999_999n }), (pesos) => {
      const dotted = String(pesos).replace(/\B(?=(\d{3})+$)/g, '.');
      expect(parsePesos(`$ ${dotted}`)).toEqual({ ok: true, value: pesos });
    }),
  );
});

test('no text makes the readers throw', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect([parsePesos(text).ok, parseDecimal(text).ok].every((ok) => typeof ok === 'boolean')).toBe(true);
    }),
  );
});
