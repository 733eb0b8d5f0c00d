import { filesIn, read } from '../files.mjs';
import { matches } from '../source.mjs';

export const name = 'traces: no machine, no registry, nothing outside the repository';

const binary = /\.(png|jpe?g|webp|gif|ico|woff2?|ttf|otf|pdf|zip|docx|xlsx|mp4|gz|br|wasm)$/i;
const before = String.raw`(?<![\w.@/-])`;
const marks = [
  [new RegExp(`${before}/wor[k]/`), 'names a folder of a machine'],
  [new RegExp(`${before}/(?:roo[t]|User[s]|home/(?!node\\b))[\\w-]*/`), 'names a folder of a machine'],
  [/\b[A-Z]:\\(?:Users|Documents)\b/, 'names a folder of a machine'],
  [/\.\.\/share[d]\b/, 'refers to something outside the repository'],
  [/(?<!\w)\.librar[y]\//, 'refers to something outside the repository'],
  [/\bregistry\.(?:npmjs|yarnpkg|npmmirror)\.\w+/, 'names a registry'],
  [/\b(?:artifactor[y]|jfro[g]|codeartifac[t]|verdacci[o]|npm\.pkg\.githu[b])\b/i, 'names a registry'],
  [/^\s*(?:@[\w-]+:)?registry\s*=/m, 'names a registry'],
  [/"resolved": "https?:/, 'names a registry: the lock file records no hosts'],
];

/** Committed files that name the machine they were written on, a package registry or a folder beside the repository. */
export async function run(root) {
  return filesIn(root)
    .filter((path) => !binary.test(path))
    .flatMap((path) => {
      const text = read(root, path);
      return marks.flatMap(([pattern, what]) => matches(path, text, pattern, what).slice(0, 3));
    });
}
