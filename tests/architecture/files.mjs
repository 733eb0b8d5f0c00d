import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const neverCommitted = new Set([
  '.cache',
  '.data',
  '.env',
  '.git',
  '.turbo',
  'build',
  'dist',
  'node_modules',
  'playwright-report',
  'screenshots',
  'test-results',
]);
const code = /\.(ts|tsx|mjs|cjs)$/;
const tests = /\.(test|spec)\.(ts|tsx|mjs)$|^tests\/|\/(scene|testing\w*)\.tsx?$|\/fixtures\//;

/** Whether a path is source code of ours. */
export function isCode(path) {
  return code.test(path);
}

/** Whether a path is a test, or what only tests use. */
export function isTest(path) {
  return tests.test(path);
}

/** The test of the reader of titles: it quotes every form of a title, also those that no test may have. */
export const quotesTitles = 'scripts/docs/titles.test.ts';

/** The paths of all that would be committed below a folder of the root, sorted; none when the folder is absent. */
export function filesIn(root, folder = '') {
  const here = join(root, folder);
  if (!existsSync(here)) return [];
  return readdirSync(here, { withFileTypes: true })
    .filter(({ name }) => !neverCommitted.has(name) && !name.endsWith('.log'))
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) return filesIn(root, path);
      return entry.isFile() ? [path] : [];
    })
    .sort();
}

/** The source code of the rooms: applications, packages, infrastructure, scripts and tests. */
export function codeFiles(root) {
  return ['apps', 'infra', 'packages', 'scripts', 'tests'].flatMap((folder) => filesIn(root, folder)).filter(isCode);
}

/** The manifests: of the root and of each workspace. */
export function manifests(root) {
  const found = ['apps', 'packages'].flatMap((folder) => filesIn(root, folder));
  return ['package.json', ...found.filter((path) => /^[^/]+\/[^/]+\/package\.json$/.test(path))];
}

/** A file's text. */
export function read(root, path) {
  return readFileSync(join(root, path), 'utf8');
}

/** A JSON file's data, or what stands for it when it is absent. */
export function readJson(root, path, absent = {}) {
  return existsSync(join(root, path)) ? JSON.parse(read(root, path)) : absent;
}
