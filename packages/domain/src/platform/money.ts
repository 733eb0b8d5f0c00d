import { allow, type Outcome, refuse } from './outcome.ts';

/** Whole Colombian pesos. */
export type Pesos = bigint;

/** A number with up to 14 digits and 4 decimals, as Postgres writes `numeric(18,4)`: '8337.6400', '12', '0.5'. */
export type Decimal = string;

const scale = 10_000n;
const mostPesos = 99_999_999_999_999n;

/** Rate × quantity in whole pesos, rounded half up once. Throws RangeError on what is not a `numeric(18,4)` from 0 up. */
export function lineValue(rate: Decimal, quantity: Decimal): Pesos {
  const product = scaled(rate) * scaled(quantity);
  const unit = scale * scale;
  return (product + unit / 2n) / unit;
}

/** The sum of values that were each rounded already. */
export function total(values: readonly Pesos[]): Pesos {
  return values.reduce((sum, value) => sum + value, 0n);
}

/**
 * Reads whole pesos as people type them: `1.750.905`, `1750905`, `$ 1.750.905`.
 * Refuses with `money.unreadable`, `money.negative`, `money.ambiguous` (`1,750.905`, `1.75`), `money.decimals` or
 * `money.tooLarge`.
 */
export function parsePesos(text: string): Outcome<Pesos> {
  const read = readNumber(text);
  if (!read.ok) return read;
  if (read.value.decimals !== null) return refuse('money.decimals');
  const pesos = BigInt(read.value.whole);
  return pesos > mostPesos ? refuse('money.tooLarge') : allow(pesos);
}

/**
 * Reads a rate or a quantity, which may carry up to four decimals after a comma: `8.337,64`, `2,5`, `120`.
 * Answers it as '8337.64'. Refuses as `parsePesos` does, and with `money.tooManyDecimals`; `8,337` is ambiguous.
 */
export function parseDecimal(text: string): Outcome<Decimal> {
  const read = readNumber(text);
  if (!read.ok) return read;
  const { whole, grouped, decimals } = read.value;
  if (BigInt(whole) > mostPesos) return refuse('money.tooLarge');
  const plain = String(BigInt(whole));
  if (decimals === null) return allow(plain);
  if (decimals.length > 4) return refuse('money.tooManyDecimals');
  if (decimals.length === 3 && !grouped && whole !== '0') return refuse('money.ambiguous');
  return allow(`${plain}.${decimals}`);
}

interface ReadNumber {
  whole: string;
  grouped: boolean;
  /** The digits after the comma; null where none was typed */
  decimals: string | null;
}

function readNumber(text: string): Outcome<ReadNumber> {
  const typed = text.replace(/\s/g, '').replace(/^(-?)\$/, '$1');
  if (/^[-−]\$?[\d.,]+$/.test(typed)) return refuse('money.negative');
  const read = /^(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/.exec(typed);
  if (!read) return refuse(/^\d[\d.,]*$/.test(typed) ? 'money.ambiguous' : 'money.unreadable');
  const whole = read[1]!;
  return allow({ whole: whole.replaceAll('.', ''), grouped: whole.includes('.'), decimals: read[2] ?? null });
}

function scaled(decimal: Decimal): bigint {
  const read = /^(\d{1,14})(?:\.(\d{1,4}))?$/.exec(decimal);
  if (!read) throw new RangeError(`not a numeric(18,4) from 0 up: ${decimal}`);
  return BigInt(read[1]!) * scale + BigInt((read[2] ?? '').padEnd(4, '0'));
}
