import { expect, test } from 'vitest';
import type { ToldState } from './index.ts';
import { remainsOf } from './index.ts';

/** What is left of a case, by how it is told: nothing but its invitation, its outcome, or a path that may go on. */
const REMAINS: { readonly [told in ToldState]: 'invitation' | 'outcome' | 'path' } = {
  ...{ running: 'path', suspended: 'path' },
  ...{ withdrawn: 'outcome', endedEarly: 'outcome', closed: 'outcome' },
  ...{ declined: 'invitation', revoked: 'invitation' },
};

test.each(Object.entries(REMAINS))('of one that is told %s is left its %s', (told, left) => {
  expect(remainsOf(told as ToldState)).toEqual({
    isOver: left !== 'path',
    isClosed: told === 'closed',
    isSuspended: told === 'suspended',
    neverBegan: left === 'invitation',
    hasOutcome: left === 'outcome',
  });
});
