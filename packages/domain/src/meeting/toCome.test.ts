import { expect, test } from 'vitest';
import type { MeetingState } from './meeting.ts';
import { isPast, isToCome } from './rules.ts';

const now = new Date('2026-05-04T15:00:00Z');
const at = (state: MeetingState, hour: number) => ({ state, endsAt: new Date(`2026-05-04T${hour}:00:00Z`) });

test.each([
  ['one whose hours are ahead is to come', at('scheduled', 16), 'toCome'],
  ['one that just ended has passed', at('scheduled', 15), 'past'],
  ['one that was held is neither', at('held', 14), null],
  ['nor is one that was cancelled, before its day or after', at('cancelled', 16), null],
] as const)('%s', (_, meeting, how) => {
  expect([isToCome(meeting, now), isPast(meeting, now)]).toEqual([how === 'toCome', how === 'past']);
});
