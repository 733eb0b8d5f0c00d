import type { Day } from './days.ts';

/** The nineteen feasts of Colombia, as codes: the lexicon names them. */
export type Feast = (typeof rules)[number]['feast'];

export interface Holiday {
  day: Day;
  feast: Feast;
}

type Rule =
  | { feast: string; on: `${string}-${string}`; moves: boolean; since?: number }
  | { feast: string; easter: number };

const rules = [
  { feast: 'newYear', on: '01-01', moves: false },
  { feast: 'epiphany', on: '01-06', moves: true },
  { feast: 'saintJoseph', on: '03-19', moves: true },
  { feast: 'holyThursday', easter: -3 },
  { feast: 'goodFriday', easter: -2 },
  { feast: 'labourDay', on: '05-01', moves: false },
  { feast: 'ascension', easter: 43 },
  { feast: 'corpusChristi', easter: 64 },
  { feast: 'sacredHeart', easter: 71 },
  { feast: 'saintsPeterAndPaul', on: '06-29', moves: true },
  { feast: 'virginOfChiquinquira', on: '07-09', moves: true, since: 2026 },
  { feast: 'independence', on: '07-20', moves: false },
  { feast: 'battleOfBoyaca', on: '08-07', moves: false },
  { feast: 'assumption', on: '08-15', moves: true },
  { feast: 'dayOfTheRace', on: '10-12', moves: true },
  { feast: 'allSaints', on: '11-01', moves: true },
  { feast: 'independenceOfCartagena', on: '11-11', moves: true },
  { feast: 'immaculateConception', on: '12-08', moves: false },
  { feast: 'christmas', on: '12-25', moves: false },
] as const satisfies readonly Rule[];

const known = new Map<number, ReadonlySet<Day>>();

/** The holidays of a year in order of date (Ley 51 of 1983; Ley 2578 of 2026). Two feasts may fall on one day. */
export function holidaysOf(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  return rules.flatMap((rule) => occurrence(rule, year, easter)).sort((a, b) => a.day.localeCompare(b.day, 'en'));
}

/** Whether the day is a holiday by the rule, before any override. */
export function isHoliday(day: Day): boolean {
  const year = Number(day.slice(0, 4));
  const days = known.get(year) ?? new Set(holidaysOf(year).map((holiday) => holiday.day));
  known.set(year, days);
  return days.has(day);
}

/** Easter Sunday of a Gregorian year (Meeus, Jones and Butcher). It is not itself in the list of holidays. */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return iso(Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1));
}

function occurrence(rule: (typeof rules)[number], year: number, easter: Day): Holiday[] {
  if ('easter' in rule) return [{ day: later(easter, rule.easter), feast: rule.feast }];
  if ('since' in rule && year < rule.since) return [];
  const day = `${year}-${rule.on}`;
  return [{ day: rule.moves ? mondayFrom(day) : day, feast: rule.feast }];
}

function mondayFrom(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return later(day, (8 - weekday) % 7);
}

function later(day: Day, count: number): Day {
  return iso(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000);
}

function iso(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10);
}
