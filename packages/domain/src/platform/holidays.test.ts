import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weekday } from './days.ts';
import { easterSunday, holidaysOf, isHoliday } from './holidays.ts';

test('Easter falls on its Sundays', () => {
  expect([2024, 2025, 2026].map(easterSunday)).toEqual(['2024-03-31', '2025-04-20', '2026-04-05']);
  fc.assert(
    fc.property(fc.integer({ min: 1984, max: 2999 }), (year) => {
      const easter = easterSunday(year);
      expect(weekday(easter)).toBe(7);
      expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
    }),
  );
});

test('2026 has its nineteen holidays', () => {
  expect(holidaysOf(2026).map((holiday) => holiday.day.slice(5))).toEqual(
    '01-01 01-12 03-23 04-02 04-03 05-01 05-18 06-08 06-15 06-29 07-13 07-20 08-07 08-17 10-12 11-02 11-16 12-08 12-25'.split(
      ' ',
    ),
  );
});

test('the Virgin of Chiquinquirá is a holiday only from 2026', () => {
  expect(holidaysOf(2025).some((holiday) => holiday.feast === 'virginOfChiquinquira')).toBe(false);
  expect(isHoliday('2025-07-14')).toBe(false);
  expect(isHoliday('2026-07-13')).toBe(true);
});

test('2025 has eighteen feasts on seventeen days', () => {
  const feasts = holidaysOf(2025);
  expect(feasts).toHaveLength(18);
  expect(new Set(feasts.map((holiday) => holiday.day)).size).toBe(17);
  expect(feasts.filter((holiday) => holiday.day === '2025-06-30')).toHaveLength(2);
});

test('Easter Sunday is not in the list', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1984, max: 2999 }), (year) => {
      expect(holidaysOf(year).map((holiday) => holiday.day)).not.toContain(easterSunday(year));
    }),
  );
});

test('the feasts that move always fall on a Monday, at most six days later', () => {
  const moved = [
    'epiphany',
    'saintJoseph',
    'assumption',
    'dayOfTheRace',
    'allSaints',
    'ascension',
    'corpusChristi',
    'sacredHeart',
  ];
  fc.assert(
    fc.property(fc.integer({ min: 1984, max: 2999 }), (year) => {
      for (const { day, feast } of holidaysOf(year)) {
        if (moved.includes(feast)) expect(weekday(day), `${feast} ${day}`).toBe(1);
        expect(day.slice(0, 4)).toBe(String(year));
      }
    }),
  );
});
