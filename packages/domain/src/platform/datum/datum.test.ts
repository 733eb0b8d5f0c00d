import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  type Asked,
  data,
  datumAt,
  datumOf,
  day,
  daysToCome,
  doubtOfEmail,
  doubtsIn,
  email,
  hoursTyped,
  isBlank,
  line,
  meetingDay,
  optional,
  orEmpty,
  readEffort,
  readSearch,
  readTime,
  refusalOf,
  text,
  wholeNumber,
  year,
} from '../inputs.ts';
import { blanks, examples, samples, untyped } from './testing.ts';

const every = Object.entries(examples) as [keyof typeof examples, Asked<unknown>][];

function read(schema: z.ZodType, typed: unknown) {
  const { success, data: value, error } = schema.safeParse(typed);
  return success ? { becomes: value } : { refused: refusalOf(error.issues[0]!)?.code };
}

/** An emoji, and a joiner within a word of a script that has them. */
const JOINED = '(?<=\\p{Script=Arabic})[\\u200c\\u200d](?=\\p{Script=Arabic})';
const NEEDED = new RegExp(`\\p{RGI_Emoji}|${JOINED}`, 'gv');
const INVISIBLE = /(?!\n)\p{Cc}|[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\u2800\p{Cs}\p{Co}]/u;
/** Every character that is not shown. */
const ignorable = Array.from({ length: 0x11_0000 }, (_, point) => point)
  .filter((point) => point < 0xd800 || point > 0xdfff)
  .map((point) => String.fromCodePoint(point))
  .filter((one) => /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u.test(one));

test('no character that is not shown is kept within a word, nor alone', () => {
  expect(ignorable.length).toBeGreaterThan(4_000);
  const one = line(40);
  expect(ignorable.filter((mark) => one.parse(`Funda${mark}ción`) !== 'Fundación')).toEqual([]);
  expect(ignorable.filter((mark) => read(one, mark).refused !== 'datum.empty')).toEqual([]);
});

test('what an emoji or a script needs to be written is kept', () => {
  for (const needed of ['👩\u200d👩\u200d👧', '❤\ufe0f', '1\ufe0f\u20e3', 'می\u200cخواهم', 'क्\u200dष'])
    expect(line(40).parse(needed)).toBe(needed);
});

test('every datum that is typed has its samples, and every other one is known', () => {
  const known = [...Object.keys(examples), ...Object.keys(untyped), 'search'];
  expect(known.sort()).toEqual(Object.keys(data).sort());
  for (const [name, schema] of [...every, ...Object.entries(untyped)]) expect(datumOf(schema)?.datum).toBe(name);
});

describe.each(every)('%s', (name, schema) => {
  test.each(samples[name])('reads $typed', ({ typed, ...expected }) => {
    expect(read(schema, typed)).toEqual(expected);
  });

  test.each(blanks)('%j says that it is empty, and may be left so', (blank) => {
    expect(read(schema, blank)).toEqual({ refused: 'datum.empty' });
    expect(read(optional(schema), blank)).toEqual({ becomes: undefined });
  });

  test('no text makes its reader throw, and nothing invisible is kept', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(fc.constantFrom('a', 'Fundación', 'ا', '👩', '1', ...ignorable), { maxLength: 20 })
        .map((all) => all.join('')),
      fc.constantFrom(...samples[name].map((s) => s.typed)),
    );
    fc.assert(
      fc.property(anything, (typed) => {
        const { becomes = '' } = read(schema, typed) as { becomes?: unknown };
        expect(String(becomes).replace(NEEDED, '')).not.toMatch(INVISIBLE);
      }),
    );
  });

  test('what is no text is refused, never thrown', () => {
    for (const odd of [{}, [], ['a'], true, Number.NaN, new Map()])
      expect(read(schema, odd)).toEqual({ refused: 'datum.unreadable' });
  });
});

test('a text that may be left empty is empty, and a datum that is optional keeps its limits', () => {
  expect(orEmpty(text(9)).parse(undefined)).toBe('');
  expect(orEmpty(text(9)).parse(' \r\n ')).toBe('');
  expect(read(orEmpty(text(3)), 'cuatro')).toEqual({ refused: 'text.tooLong' });
  expect(datumOf(optional(wholeNumber(1, 6)))).toEqual({ datum: 'wholeNumber', from: 1, to: 6 });
  expect(datumOf(orEmpty(line(9)))).toEqual({ datum: 'line', most: 9 });
});

test('a field of a form finds its datum by its name', () => {
  const schema = z.strictObject({
    liaison: z.object({ email }),
    actions: z.array(line(9)).min(1),
    kind: z.enum(['a']),
  });
  expect(datumAt(schema, 'liaison.email')?.datum).toBe('email');
  expect(datumAt(schema, 'actions[3]')?.datum).toBe('line');
  expect(datumAt(schema, 'kind')).toBeNull();
});

test('what looks like a slip of the finger is asked, once', () => {
  for (const slip of ['a@gmail.con', 'a@gmial.com', 'a@gmail.co', 'a@gmai.com', 'a@gmaill.com', 'a@hmail.com'])
    expect(doubtOfEmail(slip), slip).toEqual({ code: 'email.didYouMean', domain: 'gmail.com' });
  expect(doubtOfEmail('a@hotmial.com')?.domain).toBe('hotmail.com');
  expect(doubtOfEmail('a@empresa.com.c')?.domain).toBe('empresa.com.co');
  expect(doubtOfEmail('a@scrd.gov.com')?.domain).toBe('scrd.gov.co');
  for (const right of ['a@gmail.com', 'a@mail.com', 'a@scrd.gov.co', 'a@outlook.es', 'a@etb.net.co'])
    expect(doubtOfEmail(right), right).toBeNull();
});

test('a doubt names its field, wherever it stands, and is not asked again of what was sent again', () => {
  const schema = z.object({ people: z.array(z.object({ email })), contact: z.object({ email: optional(email) }) });
  const typed = { people: [{ email: 'a@x.org' }, { email: 'B@gmail.con' }], contact: {} };
  const asked = doubtsIn(schema, schema.parse(typed));
  expect(asked).toEqual([{ name: 'people[1].email', question: { code: 'email.didYouMean', domain: 'gmail.com' } }]);
  expect(doubtsIn(schema, schema.parse(typed), { asWritten: [' B@gmail.con '] })).toEqual([]);
});

test('a holiday or a weekend on which people would meet is asked about, once', () => {
  const schema = z.object({ onDay: meetingDay(), dueOn: day('planned') });
  const typed = { onDay: '08/12/2026', dueOn: '2026-12-08' };
  const today = '2026-11-30';
  expect(doubtsIn(schema, typed, { today })).toEqual([
    { name: 'onDay', question: { code: 'day.holiday', on: '2026-12-08' } },
  ]);
  expect(doubtsIn(schema, typed, { today, asWritten: ['2026-12-08'] })).toEqual([]);
  expect(doubtsIn(schema, { ...typed, onDay: '2026-12-09' }, { today })).toEqual([]);
  const saturday = { ...typed, onDay: '2026-12-12' };
  expect(doubtsIn(schema, saturday, { today })).toEqual([
    { name: 'onDay', question: { code: 'day.weekend', on: '2026-12-12' } },
  ]);
  expect(doubtsIn(schema, saturday, { today, asWritten: ['2026-12-12'] })).toEqual([]);
});

test('a day to come that is years from today is asked about, once, and nothing else of it', () => {
  const schema = z.object({ onDay: meetingDay(), dueOn: optional(day('planned')), heldOn: day('past') });
  const asked = (typed: object, asWritten: string[] = []) =>
    doubtsIn(schema, typed, { today: '2026-11-30', asWritten });
  // A saint Joseph's Friday, which only a near meeting is asked about besides
  const slip = { onDay: '2047-03-25', dueOn: '1 de marzo de 2047', heldOn: '2047-03-01' };
  expect(asked(slip)).toEqual([
    { name: 'onDay', question: { code: 'day.far', on: '2047-03-25' } },
    { name: 'dueOn', question: { code: 'day.far', on: '2047-03-01' } },
  ]);
  expect(asked(slip, ['2047-03-25', '01/03/2047'])).toEqual([]);
  expect(asked({ onDay: '2027-03-23', dueOn: '2017-03-01' }).map(({ name }) => name)).toEqual(['dueOn']);
  expect(asked({ onDay: '2028-11-30', dueOn: '2021-11-30' })).toEqual([]);
  expect(() => doubtsIn(schema, slip)).toThrow(TypeError);
});

test('a year that is far from today is asked about, once', () => {
  const schema = z.object({ year: year(2023, 2100), most: wholeNumber(1, 5000) });
  const asked = (typed: string, asWritten: string[] = []) =>
    doubtsIn(schema, { year: typed, most: '2062' }, { today: '2026-11-30', asWritten });
  expect(asked('2062')).toEqual([{ name: 'year', question: { code: 'year.far', year: 2062 } }]);
  expect(asked('2029')).toHaveLength(1);
  for (const near of ['2023', '2027', '2028']) expect(asked(near)).toEqual([]);
  expect(asked('2062', ['2062'])).toEqual([]);
  expect(() => doubtsIn(schema, { year: '2062' })).toThrow(TypeError);
});

test('a day that should have passed and has not is told, and no other', () => {
  const schema = z.object({ heldOn: day('past'), dueOn: day('planned') });
  const typed = { heldOn: '2026-11-30', dueOn: '2026-11-30' };
  expect(daysToCome(schema, typed, '2026-11-29')).toEqual([
    { name: 'heldOn', question: { code: 'day.notYet', today: '2026-11-29' } },
  ]);
  expect(daysToCome(schema, typed, '2026-11-30')).toEqual([]);
});

test('an effort is shown in the hours that it was typed in', () => {
  expect([0, 20, 60, 90, 150, 57_600].map(hoursTyped)).toEqual(['0', '0,33', '1', '1,5', '2,5', '960']);
  fc.assert(
    fc.property(fc.nat(600_000), (minutes) => {
      expect(readEffort(hoursTyped(minutes))).toEqual({ ok: true, value: minutes });
    }),
  );
});

test('every time that the clock has is read, as 24 hours and as it is printed', () => {
  const printed = new Intl.DateTimeFormat('es-CO', {
    hour: 'numeric',
    minute: '2-digit',
    hour12: true,
    timeZone: 'UTC',
  });
  for (let minute = 0; minute < 1440; minute += 7) {
    const at = new Date(minute * 60_000);
    const value = at.toISOString().slice(11, 16);
    expect(readTime(value)).toEqual({ ok: true, value });
    expect(readTime(printed.format(at)), printed.format(at)).toEqual({ ok: true, value });
  }
});

test('what is sought is one visible line of two hundred characters at most', () => {
  expect(readSearch(null)).toBe('');
  expect(readSearch(' a\0\u200b  b\r\n')).toBe('a b');
  expect(readSearch('x'.repeat(300))).toHaveLength(200);
  expect(isBlank(readSearch('\u202e'))).toBe(true);
});
