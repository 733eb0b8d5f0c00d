import { expect, test } from 'vitest';
import * as z from 'zod';
import { allow, refuse } from '../outcome.ts';
import { betweenDays, betweenTimes, crossed, crossedIn } from './crossed.ts';
import { day, time } from './moment.ts';

const later = (from: string, to: string) => (to <= from ? refuse('meeting.endsBeforeStart') : allow());
const schema = crossed(
  z.strictObject({ startsOn: day('planned'), endsOn: day('planned'), from: time, to: time }),
  betweenDays('startsOn', 'endsOn'),
  betweenTimes('from', 'to', later),
);

test('what two answers say against each other is told at the second, whatever else the form lacks', () => {
  const told = crossedIn(schema, {
    startsOn: '20 de noviembre de 2026',
    endsOn: '2026-11-19',
    from: '2 pm',
    to: '9:00',
  });
  expect(told.map(({ name, question }) => [name, question.code])).toEqual([
    ['endsOn', 'dates.endBeforeStart'],
    ['to', 'meeting.endsBeforeStart'],
  ]);
});

test.each([
  { startsOn: '2026-11-20', endsOn: '20/11/2026' },
  { startsOn: '2026-11-20', endsOn: '' },
  { startsOn: 'mañana', endsOn: '2026-11-19' },
  { endsOn: ['2026-11-19'], startsOn: '2026-11-20' },
  {},
])('what agrees, lacks or cannot be read says nothing against the other: %o', (said) => {
  expect(crossedIn(schema, said)).toEqual([]);
});

test('a schema whose answers say nothing of each other has none', () => {
  expect(crossedIn(z.strictObject({ startsOn: day('planned') }), { startsOn: 'x' })).toEqual([]);
});
