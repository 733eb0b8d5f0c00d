import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addBusinessDays,
  addDays,
  addMonths,
  bogotaDay,
  bogotaInstant,
  bogotaTime,
  businessDaysBetween,
  type Day,
  type DayOverrides,
  daysBetween,
  isBusinessDay,
  isDay,
  nextBusinessDay,
  receivedOn,
  weekday,
} from './days.ts';

const anyDay = fc.integer({ min: 0, max: 30_000 }).map((offset) => addDays('1990-01-01', offset));
const anyOverrides = fc
  .array(fc.tuple(anyDay, fc.constantFrom('business', 'nonBusiness')))
  .map((pairs): DayOverrides => new Map(pairs as [Day, 'business' | 'nonBusiness'][]));

test('terms are counted in business days from the day after', () => {
  expect(addBusinessDays('2026-11-23', 10)).toBe('2026-12-07');
  expect(addBusinessDays('2026-11-23', 15)).toBe('2026-12-15');
  expect(addBusinessDays('2026-07-01', 15)).toBe('2026-07-24');
  expect(addBusinessDays('2026-07-10', 1)).toBe('2026-07-14');
});

test('an override goes before the rule, both ways', () => {
  expect(addBusinessDays('2026-07-10', 1, new Map([['2026-07-13', 'business']]))).toBe('2026-07-13');
  expect(isBusinessDay('2026-12-24')).toBe(true);
  expect(isBusinessDay('2026-12-24', new Map([['2026-12-24', 'nonBusiness']]))).toBe(false);
  expect(isBusinessDay('2026-12-19', new Map([['2026-12-19', 'business']]))).toBe(true);
});

test('a last day that is not worked moves to the next one that is', () => {
  expect(nextBusinessDay('2026-04-02')).toBe('2026-04-06');
  expect(nextBusinessDay('2026-04-06')).toBe('2026-04-06');
  expect(addBusinessDays('2026-04-04', 0)).toBe('2026-04-06');
});

test('reminders count business days backwards', () => {
  expect(addBusinessDays('2026-12-09', -1)).toBe('2026-12-07');
  expect(addBusinessDays('2026-12-09', -7)).toBe('2026-11-27');
});

test('a term in months ends on the same day, or on the last of a shorter month', () => {
  expect(addMonths('2026-01-15', 6)).toBe('2026-07-15');
  expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
  expect(addMonths('2027-08-31', 6)).toBe('2028-02-29');
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
});

test('only days that exist are days', () => {
  for (const day of [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00',
    '1899-12-31',
    '',
  ]) {
    expect(isDay(day), day).toBe(false);
  }
  expect(isDay('2028-02-29')).toBe(true);
  expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
  expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  expect(() => bogotaInstant('2026-01-01', '24:00')).toThrow(RangeError);
  expect(() => addBusinessDays('2026-01-01', 1.5)).toThrow(RangeError);
});

test('weekdays run from Monday to Sunday', () => {
  expect(weekday('2026-11-23')).toBe(1);
  expect(weekday('2026-11-29')).toBe(7);
});

test('the day in Bogotá ends five hours after the day in Greenwich', () => {
  expect(bogotaDay(new Date('2026-11-24T04:59:59Z'))).toBe('2026-11-23');
  expect(bogotaDay(new Date('2026-11-24T05:00:00Z'))).toBe('2026-11-24');
  expect(bogotaTime(new Date('2026-11-24T04:59:59Z'))).toBe('23:59');
  expect(bogotaInstant('2026-11-23', '15:30')).toEqual(new Date('2026-11-23T20:30:00Z'));
  expect(bogotaInstant('2026-11-23')).toEqual(new Date('2026-11-23T05:00:00Z'));
});

test('what is sent on a Friday night is received on the next business day', () => {
  expect(receivedOn(bogotaInstant('2026-11-27', '20:00'), '16:30')).toBe('2026-11-30');
  expect(receivedOn(bogotaInstant('2026-11-27', '16:29'), '16:30')).toBe('2026-11-27');
  expect(receivedOn(bogotaInstant('2026-11-28', '09:00'), '16:30')).toBe('2026-11-30');
  expect(receivedOn(bogotaInstant('2026-07-10', '16:30'), '16:30')).toBe('2026-07-14');
});

test('the days of Bogotá are those of the zone America/Bogota', () => {
  const inBogota = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'America/Bogota',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const since = { min: new Date('1994-01-01T00:00:00Z'), max: new Date('2090-01-01T00:00:00Z'), noInvalidDate: true };
  fc.assert(
    fc.property(fc.date(since), (instant) => {
      expect(`${bogotaDay(instant)} ${bogotaTime(instant)}`).toBe(inBogota.format(instant));
    }),
  );
});

test('every answer is the same in whatever zone the machine stands', () => {
  const here = process.env.TZ;
  const localHours = new Set<number>();
  const answers = ['America/Bogota', 'UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Madrid'].map((zone) => {
    process.env.TZ = zone;
    localHours.add(new Date('2026-03-29T12:00:00Z').getHours());
    return JSON.stringify([
      addBusinessDays('2026-03-20', 30),
      addDays('2026-03-28', 1),
      addMonths('2026-10-31', 1),
      weekday('2026-03-29'),
      bogotaDay(new Date('2026-03-29T03:00:00Z')),
      bogotaInstant('2026-03-29', '02:30').toISOString(),
    ]);
  });
  if (here === undefined) delete process.env.TZ;
  else process.env.TZ = here;
  expect(localHours.size).toBe(5);
  expect(new Set(answers).size).toBe(1);
});

test('a term always ends on a business day and holds exactly that many of them', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -40, max: 40 }), anyOverrides, (day, count, overrides) => {
      const end = addBusinessDays(day, count, overrides);
      expect(isBusinessDay(end, overrides)).toBe(true);
      if (count > 0) expect(businessDaysBetween(day, end, overrides)).toBe(count);
    }),
  );
});

test('adding terms one after the other is adding them at once', () => {
  fc.assert(
    fc.property(anyDay, fc.nat({ max: 30 }), fc.nat({ max: 30 }), (day, first, second) => {
      const start = nextBusinessDay(day);
      expect(addBusinessDays(addBusinessDays(start, first), second)).toBe(addBusinessDays(start, first + second));
    }),
  );
});

test('the day and the instant of Bogotá undo each other, and days are counted as they are added', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(5_000), (day, count) => {
      expect(bogotaDay(bogotaInstant(day, '23:59'))).toBe(day);
      expect(daysBetween(day, addDays(day, count))).toBe(count);
    }),
  );
});
