import { codeFiles } from '../files.mjs';

export const name = 'names: a folder is a noun of the procedure, a file a verb of it';

const doers = new Set(
  ['service', 'manager', 'helper', 'util', 'utility', 'repository', 'dto'].flatMap((word) => [
    word,
    word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`,
  ]),
);
const browsersOwn = /service-worker/;

/** Files and folders named after a doer instead of what they are about. */
export async function run(root) {
  const parts = codeFiles(root).flatMap((path) => {
    const segments = path.split('/');
    return segments.map((segment, index) => ({ path: segments.slice(0, index + 1).join('/'), segment }));
  });
  const faults = parts.filter(
    ({ segment }) => !browsersOwn.test(segment) && words(segment).some((word) => doers.has(word)),
  );
  return [...new Set(faults.map(({ path }) => `${path} is named after a doer`))];
}

function words(segment) {
  return segment
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}
