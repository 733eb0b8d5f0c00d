import { count } from './numbers.ts';

type Parts = Intl.DateTimeFormatOptions;

const BOGOTA = 'America/Bogota';
const DAY_MS = 86_400_000;
const long: Parts = { day: 'numeric', month: 'long', year: 'numeric' };

const writers = {
  longDay: writer(long, 'UTC'),
  shortDay: writer({ day: '2-digit', month: '2-digit', year: 'numeric' }, 'UTC'),
  weekdayDay: writer({ weekday: 'long', ...long }, 'UTC'),
  instantDay: writer(long, BOGOTA),
  instantYear: writer({ year: 'numeric' }, BOGOTA),
  dayAndMonth: writer({ day: 'numeric', month: 'long' }, BOGOTA),
  time: writer({ hour: 'numeric', minute: '2-digit', hour12: true }, BOGOTA),
};

/** A day 'YYYY-MM-DD' as `23 de noviembre de 2026`. Throws RangeError on what is not a day. */
export function longDay(day: string): string {
  return writers.longDay(midnight(day));
}

/** A day 'YYYY-MM-DD' as `23/11/2026`. */
export function shortDay(day: string): string {
  return writers.shortDay(midnight(day));
}

/** Until when a link serves, to the end of that day: `sirve hasta el 7 de diciembre de 2026`. */
export function servesUntil(day: string): string {
  return `sirve hasta el ${longDay(day)}`;
}

/** A day inside a sentence, with its name: `el lunes 23 de noviembre de 2026`, after *el*. */
export function namedDay(day: string): string {
  return weekdayDay(day).replace(',', '');
}

/** A day 'YYYY-MM-DD' as `lunes, 23 de noviembre de 2026`. */
export function weekdayDay(day: string): string {
  return writers.weekdayDay(midnight(day));
}

/** An instant (Date or ISO text) on the calendar and clocks of Bogotá: `23 de noviembre de 2026, 3:30 p. m.` */
export function instantWords(instant: Date | string): string {
  return `${writers.instantDay(at(instant))}, ${timeWords(instant)}`;
}

/** The time of an instant on the clocks of Bogotá: `3:30 p. m.`, with no-break spaces. */
export function timeWords(instant: Date | string): string {
  // Versions of ICU differ in the spaces of a time
  return writers.time(at(instant)).replace(/\s/g, '\u00a0');
}

/**
 * An instant as it is spoken of, after a verb: `hoy a las 9:41 a. m.`, `ayer a la 1:05 p. m.`, `el 26 de noviembre a las
 * 4:05 p. m.`, with its year when that is another one.
 */
export function momentWords(instant: Date | string, now: Date): string {
  const time = timeWords(instant);
  return `${dayWords(at(instant), now.getTime())} ${time.startsWith('1:') ? 'a la' : 'a las'} ${time}`;
}

function dayWords(instant: number, now: number): string {
  const day = writers.instantDay(instant);
  if (day === writers.instantDay(now)) return 'hoy';
  if (day === writers.instantDay(now - DAY_MS)) return 'ayer';
  const isOfThisYear = writers.instantYear(instant) === writers.instantYear(now);
  return `el ${isOfThisYear ? writers.dayAndMonth(instant) : day}`;
}

const NEAR = 30;

/**
 * When a term ends or ended, in calendar days: `Vence hoy`, `Vence en 3 días`, `Venció hace 2 días`. Both are days.
 * Null over thirty days before its end: its date says it better.
 */
export function relativeDue(day: string, today: string): string | null {
  const left = (midnight(day) - midnight(today)) / DAY_MS;
  if (left > NEAR) return null;
  if (left === 0) return 'Vence hoy';
  if (left === 1) return 'Vence mañana';
  if (left === -1) return 'Venció ayer';
  return left > 0 ? `Vence en ${count(left, 'día', 'días')}` : `Venció hace ${count(-left, 'día', 'días')}`;
}

/** How a term stands on that day; soon is three days or less before its end. */
export function termOn(day: string, today: string): 'onTime' | 'soon' | 'today' | 'overdue' {
  const left = (midnight(day) - midnight(today)) / DAY_MS;
  if (left < 0) return 'overdue';
  if (left === 0) return 'today';
  return left <= 3 ? 'soon' : 'onTime';
}

function writer(options: Parts, timeZone: string): (ms: number) => string {
  const format = new Intl.DateTimeFormat('es-CO', { ...options, timeZone });
  return (ms) => format.format(ms);
}

function midnight(day: string): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms)) throw new RangeError(`not a day: ${day}`);
  return ms;
}

function at(instant: Date | string): number {
  return new Date(instant).getTime();
}
