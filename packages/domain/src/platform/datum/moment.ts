import { type Day, isDay } from '../days.ts';
import { allow, type Outcome, refuse } from '../outcome.ts';
import { fold } from '../text.ts';
import { type Asked, asked, type Datum } from './datum.ts';
import { isBeyond, tidyLine } from './tidy.ts';

const WEEKDAY = /^(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo),? (?:el )?/;
const MONTHS = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');

/** What a day is for says which ones are sensible: not what a rule says of today, but what nobody means. */
const RANGES = {
  /** It happened: delivered, executed, held, filed */
  past: { from: '2000-01-01', to: '2099-12-31' },
  /** It is to come: a term, a meeting */
  planned: { from: '2015-01-01', to: '2060-12-31' },
  /** Today, as a demonstration has it */
  clock: { from: '2015-01-01', to: '2060-12-31' },
} as const;

/** Years from today, back and ahead, within which a planned day or a year is meant: a case lives in its cycle and at most the next ones. */
const NEAR = { back: 5, ahead: 2 } as const;

/**
 * A day as `2026-11-20`. Reads that, `20/11/2026`, `20-11-26`, `20 de noviembre de 2026` and `viernes, 20 de noviembre de
 * 2026`, the day always before the month. Refuses with `day.unreadable`, or `day.outOfRange` where nobody means that year.
 */
export function readDay(typed: string, meaning: keyof typeof RANGES): Outcome<Day> {
  if (isBeyond(typed)) return refuse('day.unreadable');
  const { from, to } = RANGES[meaning];
  const read = figuresOf(fold(tidyLine(typed)).replace(WEEKDAY, ''));
  if (!read || !exists(read)) return refuse('day.unreadable');
  if (read >= from && read <= to) return allow(read);
  return refuse('day.outOfRange', { from: from.slice(0, 4), to: to.slice(0, 4) });
}

/** Whether a datum asks for the day on which something happened. */
export function isPast(datum: Datum | null): boolean {
  return datum?.datum === 'day' && datum.from === RANGES.past.from;
}

/** Whether a day lies so many years from today that its year looks like a slip: 2047 for 2027. */
export function isFar(on: Day, today: Day): boolean {
  const years = (by: number) => `${Number(today.slice(0, 4)) + by}${today.slice(4)}`;
  return on < years(-NEAR.back) || on > years(NEAR.ahead);
}

/** The same of a year, of which no day is said. */
export function isFarYear(year: number, today: Day): boolean {
  return isFar(`${year}${today.slice(4)}`, today);
}

/** A day to come on which people of entities meet: a holiday or a weekend is asked about, once, and so is a far one. */
export function meetingDay(): Asked<Day> {
  return asked({ datum: 'day', ...RANGES.planned, asksRest: true, asksFar: true }, (typed) =>
    readDay(typed, 'planned'),
  );
}

/** A day that is for something: a planned one that is far from today is asked about, once. */
export function day(meaning: keyof typeof RANGES): Asked<Day> {
  const asking = meaning === 'planned' ? { asksFar: true } : {};
  return asked({ datum: 'day', ...RANGES[meaning], ...asking }, (typed) => readDay(typed, meaning));
}

/**
 * A time of the clock as `14:30`. Reads that, `8:00`, `14:30:00`, `14h30`, `2:30 p. m.`, `2 pm` and `12:00 m.`, whatever
 * their spaces; a bare `9` too, as 24 hours. Refuses with `time.unreadable`, or with `time.whichHalf` a bare `4`, which may be
 * of either half of the day.
 */
export function readTime(typed: string): Outcome<string> {
  if (isBeyond(typed)) return refuse('time.unreadable');
  const tidy = tidyLine(typed).toLowerCase().replace(NOON, 'm').replace(HALVES, '$1m');
  const read = /^(\d{1,2})(?:\s*[:.h]\s*(\d{2})(?::\d{2}(?:\.\d+)?)?)?\s*h?(am|pm|m)?$/.exec(tidy);
  if (!read) return refuse('time.unreadable');
  const [, hours, minutes, half] = read;
  const isBare = minutes === undefined && half === undefined;
  const hour = onTheClock(Number(hours), half);
  if (isBare && hour !== null && hour < FIRST_SURE)
    return hour === 0 ? refuse('time.unreadable') : refuse('time.whichHalf', { hour });
  if (hour === null || Number(minutes ?? 0) > 59) return refuse('time.unreadable');
  return allow(`${String(hour).padStart(2, '0')}:${minutes ?? '00'}`);
}

/** The first bare hour that says its half of the day: nobody meets at 7 in the evening without saying so. */
const FIRST_SURE = 7;

/** The ends of a time, each looked for once in a run of stops and spaces. */
const NOON = /(?<![\s.])[\s.]*m\.?$/;
const HALVES = /(?<![\s.])[\s.]*([ap])[\s.]*m$/;

export const time: Asked<string> = asked({ datum: 'time' }, readTime);

/** `m` alone is noon, as it is written in Colombia. */
function onTheClock(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return half === 'pm' && hour > 12 && hour <= 23 ? hour : null;
  if (half === 'm') return hour === 12 ? 12 : null;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}

function figuresOf(tidy: string): string | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:t00:00(?::00)?)?$/.exec(tidy);
  if (iso) return joined(iso[1]!, iso[2]!, iso[3]!);
  const figures = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(tidy);
  if (figures) return joined(figures[3]!, figures[2]!, figures[1]!);
  const words = /^(\d{1,2})[°º]?(?: de)? ([a-z]{3,10})\.?(?: del?)? (\d{4})$/.exec(tidy);
  return words && joined(words[3]!, String(monthOf(words[2]!)), words[1]!);
}

/** By its name or the beginning of it; 0 for no month. */
function monthOf(written: string): number {
  const spelled = written.replace(/^set/, 'sept');
  return MONTHS.findIndex((month) => (spelled.length <= 4 ? month.startsWith(spelled) : month === spelled)) + 1;
}

function joined(year: string, month: string, date: string): string {
  return `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

/** On the calendar of any year, of those too that are out of every range. */
function exists(day: string): boolean {
  return isDay(`2${day.slice(1)}`) || (day.endsWith('-02-29') && isDay(day));
}
