import { expect, test } from 'vitest';
import { withinDrawn } from './drawn.ts';

test('of a form every field that has no room is named, the longest first, and the others come back in their order', () => {
  const form = new FormData();
  const said = { place: 'El parque', description: 'a'.repeat(400), note: 'b'.repeat(300), reason: 'c'.repeat(500) };
  for (const [name, value] of Object.entries(said)) form.append(name, value);
  form.append('reason', 'd'.repeat(600));
  const { form: back, isWhole, longest, left } = withinDrawn(form, 700);
  expect([...back]).toEqual([
    ['place', said.place],
    ['note', said.note],
  ]);
  expect([isWhole, longest, left]).toEqual([false, 'reason', ['reason', 'description']]);
  const whole = withinDrawn(form, 10_000);
  expect([whole.isWhole, whole.left, [...whole.form].length]).toEqual([true, [], 5]);
});
