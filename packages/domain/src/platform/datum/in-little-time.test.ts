import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { parseDecimal } from '../money.ts';
import { formatNit, looksLikeNaturalPerson, nitSought, parseNit } from '../nit.ts';
import { slowOn } from '../testing-runs.ts';
import { composed, fold, oneLine } from '../text.ts';
import { betweenTimes, crossed, crossedIn } from './crossed.ts';
import { orEmpty } from './datum.ts';
import { day, meetingDay, time } from './moment.ts';
import { examples, untyped } from './testing.ts';
import { mustBeSaidAt } from './walk.ts';

/** In milliseconds of the processor: a few times what the slowest of them takes. */
const WITHIN = 300;

const files = readdirSync(new URL('.', import.meta.url)).filter((name) => !/test/.test(name));
const modules = await Promise.all(files.map((name) => import(new URL(name, import.meta.url).href)));
const functions = modules.flatMap((module: Record<string, unknown>) =>
  Object.entries(module).filter(([, one]) => typeof one === 'function'),
) as [string, (...given: never[]) => unknown][];

/** What reads no text that anybody typed: it makes a schema, asks about one, or says a number. */
const READ_NOTHING = [
  ...[
    'asked',
    'known',
    'optional',
    'orEmpty',
    'leftEmpty',
    'leftUnchosen',
    'datumOf',
    'mustBeSaid',
    'refusalOf',
    'leavesOf',
    'typingOf',
  ],
  ...[
    'crossed',
    'betweenDays',
    'betweenTimes',
    'mustEndAfterStart',
    'code',
    'day',
    'meetingDay',
    'isPast',
    'isFar',
    'isFarYear',
    'asksToday',
    'hoursTyped',
  ],
  ...['wholeNumber', 'year', 'numberOf', 'ids', 'line', 'text', 'name', 'title', 'label', 'personName', 'secret'],
];

const meeting = crossed(
  z.object({ on: meetingDay(), held: day('past'), from: time, to: time, email: examples.email }),
  betweenTimes('from', 'to', () => ({ ok: true, value: undefined })),
);
const answers = (typed: string) => ({ on: typed, held: typed, from: typed, to: typed, email: typed });
type Walk = (schema: z.ZodType, value: object, more?: unknown) => unknown;
/** What reads the answers of a form, and what also takes how it is read. */
const CALLED: Readonly<Record<string, (walk: Walk, typed: string) => unknown>> = {
  doubtsIn: (walk, typed) => walk(meeting, answers(typed), { asWritten: [typed], today: '2026-11-30' }),
  crossedIn: (walk, typed) => walk(meeting, answers(typed)),
  daysToCome: (walk, typed) => walk(meeting, answers(typed), '2026-11-30'),
  datumAt: (walk, typed) => walk(meeting, typed as never),
  mustBeSaidAt: (walk, typed) => walk(meeting, typed as never),
};

const read = functions.filter(([name]) => !READ_NOTHING.includes(name));

test('each function of a datum reads what is typed, or is known to read nothing', () => {
  expect(read.length).toBeGreaterThan(25);
  const gone = READ_NOTHING.filter((name) => !functions.some(([one]) => one === name));
  expect(gone).toEqual([]);
  expect(mustBeSaidAt(meeting, 'email')).toBe(true);
  expect(crossedIn(meeting, answers('9:00'))).toEqual([]);
});

describe('however long a run of signs is', () => {
  test.each(read)('%s is done in little time', (name, reads) => {
    const act = CALLED[name] ?? ((one: never, typed: string) => (one as (typed: string) => unknown)(typed));
    expect(slowOn((typed) => act(reads as never, typed), WITHIN)).toBeNull();
  });

  test.each(Object.entries({ ...examples, ...untyped }))('%s is read in little time', (name, schema) => {
    const all = name in untyped ? [schema] : [schema, orEmpty(schema as never)];
    for (const one of all) expect(slowOn((typed) => one.safeParse(typed), WITHIN)).toBeNull();
  });

  test.each(Object.entries({ parseDecimal, parseNit, formatNit, nitSought, looksLikeNaturalPerson, fold, oneLine }))(
    '%s is done in little time',
    (_, act) => expect(slowOn(act as (typed: string) => unknown, WITHIN)).toBeNull(),
  );

  test.each(['NFC', 'NFD', 'NFKC'] as const)('%s is done in little time', (form) => {
    expect(slowOn((typed) => composed(typed, form), WITHIN)).toBeNull();
  });
});
