import { filesIn, isCode, read } from '../files.mjs';
import { matches, onlyCode } from '../source.mjs';

export const name = 'leftovers: nothing half done, silenced or skipped';

const others = /\.(css|sql|sh|yml|yaml|typ)$/;
const inText = [
  [/(?:\/\/|\/\*|^\s*\*|--|#)[^\n]*\b(?:TO[D]O|FIX[M]E|XX[X]|HA[C]K)\b/m, 'leaves something to do'],
  [/@ts-(?:ignor[e]|nochec[k])\b/, 'silences the type checker'],
];
const inCode = [
  [/\bas any\b/, 'casts to any'],
  [/\b(?:test|it|describe|suite|bench)(?:\.\w+)*\.(?:only|skip|todo|fixme)\b/, 'focuses or skips a test'],
  [/\b(?:xit|xtest|xdescribe|fit|fdescribe)\(/, 'focuses or skips a test'],
];

/** Marks of unfinished work, silenced types, and tests that do not run. */
export async function run(root) {
  return filesIn(root)
    .filter((path) => isCode(path) || others.test(path))
    .flatMap((path) => {
      const text = read(root, path);
      const faults = named(path, text, inText);
      return isCode(path) ? [...faults, ...named(path, onlyCode(text), inCode)] : faults;
    });
}

function named(path, text, patterns) {
  return patterns.flatMap(([pattern, what]) => matches(path, text, pattern, what));
}
