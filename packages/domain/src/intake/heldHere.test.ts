import { expect, test } from 'vitest';
import { refusal } from '../given.ts';
import { isUnsent, REQUESTS_HERE, roomForOneMore } from './heldHere.ts';

const draft = (id: string) => ({ id, startedAt: '2026-01-01', sentAt: null });
const sent = (id: string, day: number) => ({ ...draft(id), sentAt: `2026-02-0${day}` });
const drafts = Array.from({ length: REQUESTS_HERE }, (_, at) => draft(`draft ${at}`));

test('a browser holds so many requests, and lets go of what was sent longest ago', () => {
  expect(roomForOneMore(drafts.slice(1))).toEqual({ ok: true, value: [] });
  const full = [...drafts.slice(2), sent('later', 3), sent('earlier', 2)];
  expect(roomForOneMore(full)).toMatchObject({ value: [{ id: 'earlier' }] });
  expect(roomForOneMore([draft('over'), ...full])).toMatchObject({ value: [{ id: 'earlier' }, { id: 'later' }] });
});

test('an unsent draft is never let go of', () => {
  expect(refusal(roomForOneMore(drafts))).toBe('request.tooManyHere');
  expect(refusal(roomForOneMore([...drafts, sent('one', 2)])), 'one that goes makes no room').toBe(
    'request.tooManyHere',
  );
  expect([...drafts, sent('one', 2)].filter((one) => !isUnsent(one)).map(({ id }) => id)).toEqual(['one']);
});
