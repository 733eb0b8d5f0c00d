import type * as z from 'zod';
import { type Day, isBusinessDay } from '../days.ts';
import { isHoliday } from '../holidays.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { doubtOfEmail, readEmail } from './address.ts';
import { type Datum, datumOf, mustBeSaid, type Reader } from './datum.ts';
import { isFar, isFarYear, isPast, readDay } from './moment.ts';
import { readWholeNumber } from './number.ts';

/** One answer that a schema takes: where it stands (`liaison.email`, `actions[]`), and its datum or else zod's own type. */
export interface Leaf {
  path: string;
  datum: Datum | null;
  type: string;
  schema: z.ZodType;
}

interface Inner {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  options?: readonly z.ZodType[];
}

const known = new WeakMap<z.ZodType, readonly Leaf[]>();

/** Every answer that a schema takes, those of each branch of a union too. */
export function leavesOf(schema: z.ZodType): readonly Leaf[] {
  const leaves = known.get(schema) ?? walked(schema, '');
  known.set(schema, leaves);
  return leaves;
}

function walked(schema: z.ZodType, path: string): Leaf[] {
  const datum = datumOf(schema);
  const { type, shape, element, innerType, options } = schema.def as Inner;
  if (datum) return [{ path, datum, type, schema }];
  if (shape) return Object.entries(shape).flatMap(([key, one]) => walked(one, path ? `${path}.${key}` : key));
  if (element) return walked(element, `${path}[]`);
  if (options) return options.flatMap((one) => walked(one, path));
  if (innerType) return walked(innerType, path);
  return [{ path, datum, type, schema }];
}

/** The datum that stands at a name of a form, such as `actions[2]` or `liaison.email`; null where the schema has none. */
export function datumAt(schema: z.ZodType, name: string): Datum | null {
  const path = name.replace(/\[\d*\]/g, '[]');
  return leavesOf(schema).find((leaf) => leaf.datum && leaf.path === path)?.datum ?? null;
}

/** Whether what is left blank at a name of a form is refused, by one branch of a union at least; false where the schema has no such name. */
export function mustBeSaidAt(schema: z.ZodType, name: string): boolean {
  const path = name.replace(/\[\d*\]/g, '[]');
  return leavesOf(schema).some((leaf) => leaf.path === path && mustBeSaid(leaf.schema));
}

export interface Doubt {
  /** The name of its field */
  name: string;
  question: Refusal;
}

interface Asking {
  /** What was asked before and sent again: it is meant */
  asWritten?: readonly string[];
  /** Needed where the schema asks for days to come */
  today?: Day | undefined;
}

/**
 * What was typed or read and looks like a slip (`@gmail.con`, a meeting on a day of rest, a term or a year of 2047), to be
 * asked once before it is taken. Throws TypeError for a schema that asks for days to come or for a year, without today.
 */
export function doubtsIn(schema: z.ZodType, value: unknown, { asWritten = [], today }: Asking = {}): Doubt[] {
  const leaves = leavesOf(schema);
  const emails = leaves.filter(({ datum }) => datum?.datum === 'email');
  const far = leaves.filter(({ datum }) => datum?.asksFar);
  if (far.length > 0 && today === undefined) throw new TypeError('days to come are read as of today');
  const rest = leaves.filter(({ datum }) => datum?.asksRest);
  const farDoubt = (on: Day) => (isFar(on, today!) ? farQuestion(on) : null);
  const farYearDoubt = (year: number) => (isFarYear(year, today!) ? farYearQuestion(year) : null);
  const [days, years] = [far.filter(isDay), far.filter((leaf) => !isDay(leaf))];
  const ofFar = doubtsAt(days, value, asWritten, readPlanned, farDoubt);
  const ofRest = doubtsAt(rest, value, asWritten, readPlanned, restQuestion);
  return [
    ...doubtsAt(emails, value, asWritten, readEmail, doubtOfEmail),
    ...ofFar,
    ...doubtsAt(years, value, asWritten, readWholeNumber, farYearDoubt),
    ...ofRest.filter(({ name }) => !ofFar.some((one) => one.name === name)),
  ];
}

const isDay = ({ datum }: Leaf) => datum?.datum === 'day';

/** Whether a form is read as of today: it asks for days to come, or for a year. */
export function asksToday(schema: z.ZodType): boolean {
  return leavesOf(schema).some(({ datum }) => datum?.asksFar);
}

const readPlanned = (typed: string) => readDay(typed, 'planned');

function doubtsAt<T>(
  leaves: readonly Leaf[],
  value: unknown,
  asWritten: readonly string[],
  reader: Reader<T>,
  doubtOf: (read: T) => Refusal | null,
): Doubt[] {
  const meant = asWritten.map((typed) => reader(typed)).flatMap((read) => (read.ok ? [read.value] : []));
  return [...new Set(leaves.map(({ path }) => path))]
    .flatMap((path) => valuesAt(value, path.split('.').flatMap(parts), ''))
    .flatMap(({ name, found }) => {
      const read = typeof found === 'string' ? reader(found) : null;
      const question = read?.ok && !meant.includes(read.value) ? doubtOf(read.value) : null;
      return question ? [{ name, question }] : [];
    });
}

/** What a typed day may be asked about, before it is taken: that it is far, or of rest; nothing of what reads as no day. */
export function questionsOfDay(typed: string): Refusal[] {
  const read = readPlanned(typed);
  if (!read.ok) return [];
  const rest = restQuestion(read.value);
  return [farQuestion(read.value), ...(rest ? [rest] : [])];
}

/** What a typed e-mail is asked about, before it is taken; null of one that looks like no slip, and of what reads as none. */
export function questionOfEmail(typed: string): Refusal | null {
  const read = readEmail(typed);
  return read.ok ? doubtOfEmail(read.value) : null;
}

/** What a typed year is asked about, before it is taken; null of what reads as none. */
export function questionOfYear(typed: string): Refusal | null {
  const read = readWholeNumber(typed);
  return read.ok ? farYearQuestion(read.value) : null;
}

function farYearQuestion(year: number): Refusal {
  return refuse('year.far', { year }).refusal;
}

function farQuestion(on: Day): Refusal {
  return refuse('day.far', { on }).refusal;
}

/** What is asked of a day that is a holiday or of the weekend; null for any other. */
function restQuestion(on: Day): Refusal | null {
  if (isHoliday(on)) return refuse('day.holiday', { on }).refusal;
  return isBusinessDay(on) ? null : refuse('day.weekend', { on }).refusal;
}

/** The days of a form that say when something happened and are after today: no rule of it takes them. */
export function daysToCome(schema: z.ZodType, value: unknown, today: string): Doubt[] {
  const paths = leavesOf(schema).flatMap(({ path, datum }) => (isPast(datum) ? [path] : []));
  return [...new Set(paths)]
    .flatMap((path) => valuesAt(value, path.split('.').flatMap(parts), ''))
    .flatMap(({ name, found }) => {
      const read = typeof found === 'string' ? readDay(found, 'past') : null;
      return read?.ok && read.value > today ? [{ name, question: refuse('day.notYet', { today }).refusal }] : [];
    });
}

function valuesAt(value: unknown, path: readonly string[], name: string): { name: string; found: unknown }[] {
  const [part, ...rest] = path;
  if (part === undefined) return [{ name, found: value }];
  if (typeof value !== 'object' || value === null) return [];
  if (part === '[]') return Object.values(value).flatMap((one, index) => valuesAt(one, rest, `${name}[${index}]`));
  return valuesAt((value as Record<string, unknown>)[part], rest, name ? `${name}.${part}` : part);
}

function parts(key: string): string[] {
  const lists = key.match(/\[\]/g) ?? [];
  return [key.replaceAll('[]', ''), ...lists].filter((part) => part !== '');
}
