import { type Decimal, parseDecimal } from '../money.ts';
import { allow, type Outcome, refuse } from '../outcome.ts';
import { type Asked, asked, type Reader } from './datum.ts';
import { isBeyond, tidyLine } from './tidy.ts';

/** What a column of Postgres's `integer` holds. */
const MOST_INTEGER = 2_147_483_647;
/** Sixteen rows take at most 960 hours of work; ten thousand is nobody's answer. */
const MOST_HOURS = 10_000;
const NAME_OF_MONTHS = /(?<=\d)\s{0,9}mes(?:es)?\.?\s{0,9}$/i;

/** A whole number as people type it: `1.200`, `1200`, `1 200`. Refuses with `number.unreadable`: `1e3`, `1,5`, `1.5`, `1,200`. */
export function readWholeNumber(typed: string): Outcome<number> {
  if (isBeyond(typed)) return refuse('number.unreadable', { like: 1200 });
  const tidy = tidyLine(typed).replace(/\s/g, '').replace('\u2212', '-');
  if (!/^-?(?:\d{1,15}|\d{1,3}(?:\.\d{3}){1,4})$/.test(tidy)) return refuse('number.unreadable', { like: 1200 });
  return allow(Number(tidy.replaceAll('.', '')));
}

/** A count of months, with or without their name: `6`, `6 meses`. Refuses as `wholeNumber`. */
export function months(from: number, to: number): Asked<number> {
  const read = inRange(from, to, 'number.outOfRange', exampleIn(from, to));
  return asked({ datum: 'wholeNumber', from, to }, (typed) => read(typed.replace(NAME_OF_MONTHS, '')), isInteger);
}

/** A whole number from `from` to `to`, which also refuses with `number.outOfRange`. */
export function wholeNumber(from: number, to: number): Asked<number> {
  return asked(
    { datum: 'wholeNumber', from, to },
    inRange(from, to, 'number.outOfRange', exampleIn(from, to)),
    isInteger,
  );
}

/** A year from `from` to `to`: one that is far from today is asked about, once. Refuses with `year.unreadable` or `year.outOfRange`. */
export function year(from: number, to: number): Asked<number> {
  const read = inRange(from, to, 'year.outOfRange');
  const reader: Reader<number> = (typed) => {
    const found = read(typed);
    return found.ok || found.refusal.code !== 'number.unreadable' ? found : refuse('year.unreadable', { like: from });
  };
  return asked({ datum: 'wholeNumber', from, to, asksFar: true }, reader, isInteger);
}

/** What a page was read at: a conflict is told by it, and nobody types it. */
export const version: Asked<number> = asked(
  { datum: 'version' },
  inRange(0, MOST_INTEGER, 'number.outOfRange', 1),
  isInteger,
);

/** One of these numbers, chosen from a list. */
export function numberOf<N extends number>(numbers: readonly N[]): Asked<N> {
  return asked<N>(
    { datum: 'wholeNumber' },
    (typed) => {
      const chosen = numbers.find((one) => String(one) === tidyLine(typed));
      return chosen === undefined ? refuse('choice.unknown') : allow(chosen);
    },
    (given) => numbers.includes(given as N),
  );
}

/**
 * An effort in whole minutes, typed in hours as the norms are: `2`, `2,5`, `2.5`, `1:30`, `2 h 30 min`, `90 min`, `1.200`.
 * Refuses with `effort.unreadable` or `effort.tooMuch`. A number is minutes already.
 */
export function readEffort(typed: string): Outcome<number> {
  if (isBeyond(typed)) return refuse('effort.unreadable');
  const minutes = minutesOf(tidyLine(typed).toLowerCase().replace(/\s+/g, ''));
  if (minutes === null) return refuse('effort.unreadable');
  return minutes <= MOST_HOURS * 60 ? allow(minutes) : refuse('effort.tooMuch', { most: MOST_HOURS });
}

export const effort: Asked<number> = asked({ datum: 'effort', from: 0, to: MOST_HOURS }, readEffort, isInteger);

/** Minutes as hours are typed, to fill a field with them: 150 is `2,5`, 20 is `0,33`. */
export function hoursTyped(minutes: number): string {
  return String(Math.round((minutes / 60) * 100) / 100).replace('.', ',');
}

/** How much of something, more than zero: up to four decimals after a comma. Refuses as `parseDecimal`, with `quantity.unreadable` and `quantity.zero`. */
export const quantity: Asked<Decimal> = asked({ datum: 'quantity', most: 30 }, (typed) =>
  above(asQuantity(parseDecimal(tidyLine(typed))), 'quantity.zero'),
);

/** What one unit is worth in Colombian pesos, more than zero: up to four decimals. As `parseDecimal` refuses, and `money.zero`. */
export const money: Asked<Decimal> = asked({ datum: 'money', most: 30 }, (typed) =>
  above(parseDecimal(tidyLine(typed)), 'money.zero'),
);

function inRange(from: number, to: number, outside: 'number.outOfRange' | 'year.outOfRange', like = from) {
  return (typed: string): Outcome<number> => {
    const read = readWholeNumber(typed);
    if (!read.ok) return refuse('number.unreadable', { like });
    return read.value >= from && read.value <= to ? read : refuse(outside, { from, to });
  };
}

/** A number that the field takes: one of thousands where it takes those, as they are written. */
function exampleIn(from: number, to: number): number {
  return [1200, 12, 2].find((one) => one >= from && one <= to) ?? from;
}

/** What is no number is told with an example of a quantity, not of pesos. */
function asQuantity(read: Outcome<Decimal>): Outcome<Decimal> {
  return read.ok || read.refusal.code !== 'money.unreadable' ? read : refuse('quantity.unreadable');
}

function above(read: Outcome<Decimal>, zero: 'quantity.zero' | 'money.zero'): Outcome<Decimal> {
  if (!read.ok) return read;
  return /[1-9]/.test(read.value) ? read : refuse(zero);
}

function isInteger(given: unknown): boolean {
  return typeof given === 'number' && Number.isSafeInteger(given);
}

function minutesOf(typed: string): number | null {
  const clock = /^(\d{1,5})(?::|h(?:oras?|rs?)?(?:y)?)([0-5]?\d)(?:m(?:in(?:utos?)?)?\.?)?$/.exec(typed);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const minutes = /^(\d{1,7})m(?:in(?:utos?)?)?\.?$/.exec(typed);
  if (minutes) return Number(minutes[1]);
  const hours = typed.replace(/h(?:oras?|rs?)?\.?$/, '');
  if (/^\d{1,3}(?:\.\d{3})+$/.test(hours)) return Number(hours.replaceAll('.', '')) * 60;
  return /^\d{1,7}(?:[.,]\d{1,2})?$/.test(hours) ? Math.round(Number(hours.replace(',', '.')) * 60) : null;
}
