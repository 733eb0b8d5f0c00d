import { afterEach, expect, test } from 'vitest';
import {
  bytes,
  count,
  decimal,
  instantWords,
  listed,
  longDay,
  measured,
  momentWords,
  pesos,
  phone,
  relativeDue,
  shortDay,
  stopped,
  timeWords,
  waitWords,
  weekdayDay,
} from '../index.ts';

const machine = process.env.TZ;
const spaces = (text: string) => text.replaceAll('\u00a0', ' ');

afterEach(() => {
  if (machine === undefined) delete process.env.TZ;
  else process.env.TZ = machine;
});

test.each([
  ['UTC', 0],
  ['America/Bogota', 300],
  ['Asia/Tokyo', -540],
  ['Pacific/Auckland', -780],
  ['America/Los_Angeles', 480],
])('days and times are those of Bogotá when the machine stands in %s', (zone, offset) => {
  process.env.TZ = zone;
  expect(new Date('2026-11-23T20:30:00Z').getTimezoneOffset()).toBe(offset);
  expect(longDay('2026-11-23')).toBe('23 de noviembre de 2026');
  expect(longDay('2026-01-01')).toBe('1 de enero de 2026');
  expect(shortDay('2026-11-03')).toBe('03/11/2026');
  expect(weekdayDay('2026-11-23')).toBe('lunes, 23 de noviembre de 2026');
  expect(spaces(instantWords('2026-11-23T20:30:00Z'))).toBe('23 de noviembre de 2026, 3:30 p. m.');
  expect(spaces(instantWords(new Date('2026-11-24T04:59:00Z')))).toBe('23 de noviembre de 2026, 11:59 p. m.');
  expect(spaces(timeWords('2026-11-23T05:05:00Z'))).toBe('12:05 a. m.');
  expect(relativeDue('2026-11-26', '2026-11-23')).toBe('Vence en 3 días');
});

test('a time never breaks in two lines', () => {
  expect(timeWords('2026-11-23T20:30:00Z')).toBe('3:30\u00a0p.\u00a0m.');
});

test('what is not a day is not guessed', () => {
  for (const text of ['23/11/2026', '2026-13-01', '2026-11-23T00:00:00Z', ''])
    expect(() => longDay(text)).toThrow(RangeError);
});

test('a term says when it ends or ended', () => {
  const today = '2026-03-01';
  const days = ['2026-03-01', '2026-03-02', '2026-03-04', '2026-02-28', '2026-02-27', '2026-03-31', '2025-03-01'];
  expect(days.map((day) => relativeDue(day, today))).toEqual([
    'Vence hoy',
    'Vence mañana',
    'Vence en 3 días',
    'Venció ayer',
    'Venció hace 2 días',
    'Vence en 30 días',
    'Venció hace 365 días',
  ]);
});

test('a term that ends over thirty days later is told by its date, not by a count', () => {
  for (const day of ['2026-04-01', '2027-03-01']) expect(relativeDue(day, '2026-03-01')).toBeNull();
});

test('pesos are whole, grouped by points and never lose a digit', () => {
  expect(pesos(1_750_905n)).toBe('$\u00a01.750.905');
  expect(spaces(pesos('99999999999999'))).toBe('$ 99.999.999.999.999');
  expect(spaces(pesos(0))).toBe('$ 0');
});

test('a rate keeps its decimals and drops its zeros', () => {
  expect(decimal('8337.6400')).toBe('8.337,64');
  expect(decimal('99999999999999.9999')).toBe('99.999.999.999.999,9999');
  expect(decimal('120.0000')).toBe('120');
  expect(decimal(0.5)).toBe('0,5');
  expect(decimal('-0.25')).toBe('-0,25');
  expect(['1.1250', '0.125', '1234.125'].map(decimal)).toEqual(['1,1250', '0,125', '1.234,125']);
});

test('sizes, counts and waits read as people say them', () => {
  expect([0, 1023, 340 * 1024, 25 * 1024 ** 2, 1.5 * 1024 ** 2, 1024 ** 3].map(bytes)).toEqual([
    '0 bytes',
    '1.023 bytes',
    '340 KB',
    '25 MB',
    '1,5 MB',
    '1 GB',
  ]);
  expect([0, 1, 1.04, 2.5].map((n) => measured(n, 'día', 'días'))).toEqual(['0 días', '1 día', '1 día', '2,5 días']);
  expect([0, 1, 1234].map((n) => count(n, 'alianza', 'alianzas'))).toEqual([
    '0 alianzas',
    '1 alianza',
    '1.234 alianzas',
  ]);
  expect([1, 61, 5400, 5401].map(waitWords)).toEqual(['1 minuto', '2 minutos', '90 minutos', '2 horas']);
  expect(listed(['1', '2', '3'])).toBe('1, 2 y 3');
  expect([stopped('Hasta las 5:00 p. m.'), stopped('Hasta hoy')]).toEqual(['Hasta las 5:00 p. m.', 'Hasta hoy.']);
  expect(listed(['1', '2', '3', '4'], 2)).toBe('1, 2 y 2 más');
});

test('telephones of Colombia are grouped, and any other stays as it was written', () => {
  expect(phone('+573001234567')).toBe('300 123 4567');
  expect(phone('300 1234567')).toBe('300 123 4567');
  expect(phone('+576015550123')).toBe('(601) 555 0123');
  expect(phone('018000123456')).toBe('01800 0123456');
  expect(phone('+34 600 000 000')).toBe('+34 600 000 000');
  expect(phone('5550123')).toBe('5550123');
});

test('an instant is spoken of by its day while it is near', () => {
  const now = new Date('2026-11-28T15:00:00Z');
  expect(spaces(momentWords('2026-11-28T14:41:00Z', now))).toBe('hoy a las 9:41 a. m.');
  expect(spaces(momentWords('2026-11-28T04:59:00Z', now))).toBe('ayer a las 11:59 p. m.');
  expect(spaces(momentWords('2026-11-26T14:41:00Z', now))).toBe('el 26 de noviembre a las 9:41 a. m.');
  expect(spaces(momentWords('2026-11-28T18:05:00Z', now))).toBe('hoy a la 1:05 p. m.');
  expect(spaces(momentWords('2026-11-28T15:05:00Z', now))).toBe('hoy a las 10:05 a. m.');
  expect(spaces(momentWords('2026-01-01T04:41:00Z', now))).toBe('el 31 de diciembre de 2025 a las 11:41 p. m.');
});
