import { filesIn, isCode, read } from '../files.mjs';
import { matches } from '../source.mjs';

export const name = 'leftovers: nothing half done, silenced or skipped';

const others = /\.(css|sql|sh|yml|yaml|typ)$/;
const marks = [
  [/(?:\/\/|\/\*|^\s*\*|--|#)[^\n]*\b(?:TO[D]O|FIX[M]E|XX[X]|HA[C]K)\b/m, 'leaves something to do'],
  [/@ts-(?:ignor[e]|nochec[k])\b/, 'silences the type checker'],
  [/\bas an[y]\b(?!\s+[a-z])/, 'casts to any'],
  [/\b(?:test|it|describe|suite|bench)(?:\.\w+)*\.(?:only|skip|todo|fixme)\b/, 'focuses or skips a test'],
  [/\b(?:xit|xtest|xdescribe|fit|fdescribe)\(/, 'focuses or skips a test'],
];
/** Reads the titles of tests, so its own test quotes every form of them. */
const quotes = 'scripts/docs/titles.test.ts';

/** Marks of unfinished work, silenced types, and tests that do not run. */
export async function run(root) {
  return filesIn(root)
    .filter((path) => (isCode(path) || others.test(path)) && path !== quotes)
    .flatMap((path) => {
      const text = read(root, path);
      return marks.flatMap(([pattern, what]) => matches(path, text, pattern, what));
    });
}
