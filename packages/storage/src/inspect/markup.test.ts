import { expect, test } from 'vitest';
import { tagsOf } from './markup.ts';

const MANY = 1_500_000;

test.each([
  ['attributes of one tag', `<Relationships${' a=""'.repeat(MANY)} !>`],
  ['spaces between two', `<a b="c"${' '.repeat(20 * MANY)}d="e"/>`],
  ['letters of a value', `<a b="${'c'.repeat(20 * MANY)}/>`],
  ['spaces before the first', `${' '.repeat(20 * MANY)}<a/>`],
  ['spaces behind the last', `<a/>${' '.repeat(20 * MANY)}`],
])('no number of %s is more than an answer', async (_, text) => {
  expect(await tagsOf(text, 10)).toBeNull();
});

test('the tags of a part are read with their attributes', async () => {
  const text = `<?xml version="1.0"?>\n<x:Types a="1&amp;2">\n <Default b='3'/>\n</x:Types>\n`;
  expect((await tagsOf(text, 10))?.map(({ name, attributes }) => [name, ...attributes.values()])).toEqual([
    ['Types', '1&2'],
    ['Default', '3'],
  ]);
});
