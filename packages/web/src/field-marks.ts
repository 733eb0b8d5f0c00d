import { wordsIn } from './words-in.ts';

/** The signs of what tells a name, or what is said under it, from others. */
const LENGTH = 5;

/** The most fields of which a form says what it gave, in some 20 KB: of one with more, each counts as touched. */
const MOST = 2000;

/** What a form says of its fields that comes back without saying what its page gave: each counts as touched. */
export const UNKNOWN = '-';

const MARKS = new RegExp(`^\\.(?:[0-9a-z]{${2 * LENGTH}}){0,${MOST}}$`);

/** What each field of a form says as it goes out, in ten signs a field; what says nothing has none. */
export function fieldMarksOf(fields: Iterable<[string, unknown]>): string {
  const said = saidIn(fields);
  if (said.size > MOST) return UNKNOWN;
  return `.${[...said].map(([name, words]) => hashOf(name) + hashOf(name, ...words)).join('')}`;
}

/**
 * Whether a field that comes back says what its page gave, by the marks of its form: one that says nothing, that it said
 * nothing then. Where the marks say nothing readable, no field does.
 */
export function untouchedBy(marks: string): (name: string, sent: readonly string[]) => boolean {
  if (!MARKS.test(marks)) return () => false;
  const given = new Map<string, string>();
  for (let at = 1; at < marks.length; at += 2 * LENGTH)
    given.set(marks.slice(at, at + LENGTH), marks.slice(at + LENGTH, at + 2 * LENGTH));
  return (name, sent) => {
    const words = saidIn(sent.map((value) => [name, value])).get(name);
    return given.get(hashOf(name)) === (words && hashOf(name, ...words));
  };
}

/** What tells a name from others, in five signs. */
export function nameMark(name: string): string {
  return hashOf(name);
}

/** What is said under each name, in one order whatever the order of what was chosen. */
function saidIn(fields: Iterable<[string, unknown]>): Map<string, string[]> {
  const said = new Map<string, string[]>();
  for (const [name, words] of wordsIn(fields)) said.set(name, [...(said.get(name) ?? []), words]);
  for (const words of said.values()) words.sort();
  return said;
}

/**
 * Tells texts apart, and keeps no secret: the marks go to who wrote the texts, and come back from them. Pages are rendered
 * with it, whose code may not ask a server for a hash. It is cyrb53, by bryc, in the public domain.
 */
function hashOf(...texts: readonly string[]): string {
  const text = JSON.stringify(texts);
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 2654435761);
    other = Math.imul(other ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  const number = 4294967296 * (2097151 & other) + (one >>> 0);
  return (number % 36 ** LENGTH).toString(36).padStart(LENGTH, '0');
}
