import { isHoliday } from './holidays.ts';

/** A calendar day as 'YYYY-MM-DD', without zone: what a Postgres `date` holds. Days compare as text. */
export type Day = string;

/** Days that a circular declares worked or not worked: they go before the rule. */
export type DayOverrides = ReadonlyMap<Day, 'business' | 'nonBusiness'>;

const noOverrides: DayOverrides = new Map();
const dayMs = 86_400_000;
/** Bogotá stands five hours behind UTC, with no daylight saving. */
const bogotaMs = -5 * 3_600_000;

/** Whether the text is a day that exists, from 1900 to 9999. Holidays hold from 1984, when the law that moves them began. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1900-01-01') return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The day that many calendar days later; a negative count goes back. Throws RangeError on what is not a day. */
export function addDays(day: Day, count: number): Day {
  return dayOf(midnight(day) + count * dayMs);
}

/** The same day of the month that many months later, or the last of the month where it has no such day (R-193). */
export function addMonths(day: Day, count: number): Day {
  midnight(day);
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 + count, Math.min(date, last)));
}

/** Calendar days from one day to another; negative when the second comes first. */
export function daysBetween(from: Day, to: Day): number {
  return (midnight(to) - midnight(from)) / dayMs;
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: Day): number {
  return new Date(midnight(day)).getUTCDay() || 7;
}

/** Whether it is Monday to Friday and no holiday, unless an override says otherwise. */
export function isBusinessDay(day: Day, overrides: DayOverrides = noOverrides): boolean {
  const override = overrides.get(day);
  if (override) return override === 'business';
  return weekday(day) <= 5 && !isHoliday(day);
}

/** The day itself when it is a business day, else the first one after it (Ley 4 of 1913, article 62). */
export function nextBusinessDay(day: Day, overrides: DayOverrides = noOverrides): Day {
  let at = day;
  while (!isBusinessDay(at, overrides)) at = addDays(at, 1);
  return at;
}

/**
 * The last day of a term of that many business days: counting starts the day after.
 * A negative count goes back (reminders); zero moves a day that is not worked to the next one that is.
 */
export function addBusinessDays(day: Day, count: number, overrides: DayOverrides = noOverrides): Day {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a count of days: ${count}`);
  if (count === 0) return nextBusinessDay(day, overrides);
  const way = Math.sign(count);
  let at = day;
  for (let left = Math.abs(count); left > 0; ) {
    at = addDays(at, way);
    if (isBusinessDay(at, overrides)) left -= 1;
  }
  return at;
}

/** How many business days lie after `from` up to and including `to`; negative when `to` comes first. */
export function businessDaysBetween(from: Day, to: Day, overrides: DayOverrides = noOverrides): number {
  if (to < from) return -businessDaysBetween(to, from, overrides);
  let count = 0;
  for (let at = from; at < to; ) {
    at = addDays(at, 1);
    if (isBusinessDay(at, overrides)) count += 1;
  }
  return count;
}

/** The day on the calendar of Bogotá at that instant, whatever the zone of the machine. */
export function bogotaDay(instant: Date): Day {
  return dayOf(instant.getTime() + bogotaMs);
}

/** The time on the clocks of Bogotá at that instant, as 'HH:MM'. */
export function bogotaTime(instant: Date): string {
  return new Date(instant.getTime() + bogotaMs).toISOString().slice(11, 16);
}

/** The instant when the clocks of Bogotá show that day and time ('HH:MM' or 'HH:MM:SS'). */
export function bogotaInstant(day: Day, time = '00:00'): Date {
  midnight(day);
  if (!/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time)) throw new RangeError(`not a time: ${time}`);
  return new Date(`${day}T${time.length === 5 ? `${time}:00` : time}-05:00`);
}

/** The last instant of that day on the clocks of Bogotá: what is promised until a day holds until then. */
export function endOfDay(day: Day): Date {
  return new Date(bogotaInstant(addDays(day, 1)).getTime() - 1);
}

/**
 * The business day on which something sent at that instant counts as received:
 * after `closes` ('HH:MM' in Bogotá), or on a day that is not worked, it is the next business day.
 */
export function receivedOn(instant: Date, closes: string, overrides: DayOverrides = noOverrides): Day {
  const day = bogotaDay(instant);
  if (bogotaTime(instant) < closes) return nextBusinessDay(day, overrides);
  return nextBusinessDay(addDays(day, 1), overrides);
}

function midnight(day: Day): number {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  return Date.parse(`${day}T00:00:00Z`);
}

function dayOf(ms: number): Day {
  const day = new Date(ms).toISOString().slice(0, 10);
  if (!isDay(day)) throw new RangeError(`outside the calendar: ${day}`);
  return day;
}
