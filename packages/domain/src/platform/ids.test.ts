import { expect, test } from 'vitest';
import * as z from 'zod';
import { newId } from './ids.ts';

test('ids of the same millisecond are different, of version 7, and sort as they were made', () => {
  const at = new Date('2026-11-28T15:00:00Z');
  const made = Array.from({ length: 5_000 }, () => newId(at));
  expect(new Set(made).size).toBe(made.length);
  // The count begins at chance and goes round once in 67 million
  const turns = made.filter((id, index) => index > 0 && id < made[index - 1]!).length;
  expect(turns).toBeLessThanOrEqual(1);
  for (const id of made.slice(0, 50)) expect(z.uuidv7().safeParse(id).success).toBe(true);
  expect(newId(new Date(at.getTime() + 1)) > made[0]!).toBe(true);
});
