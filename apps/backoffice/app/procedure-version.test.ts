import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Pages of a case, of a meeting, of a cycle: what they quote is of the version under which those run. */
const folders = ['./routes/cases', './routes/meetings', './routes/cycle', './pages'];

/** What shows the procedure itself, or offers every activity of the day to choose from. */
const OF_THE_DAY = [
  './routes/cases/alliances.tsx',
  './routes/cycle/glossary.tsx',
  './routes/cycle/procedure-activity.tsx',
  './routes/cycle/procedure-parts.tsx',
  './routes/cycle/procedure.tsx',
  './routes/cycle/records-of-kind.tsx',
  './routes/cycle/records.tsx',
];

test('only the pages of the procedure itself name the version in force', () => {
  const files = folders
    .flatMap((folder) =>
      readdirSync(new URL(folder, import.meta.url), { recursive: true }).map((name) => `${folder}/${name}`),
    )
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name));
  expect(files.length).toBeGreaterThan(100);
  const naming = files.filter((name) =>
    readFileSync(new URL(name, import.meta.url), 'utf8').includes('versionInForce'),
  );
  expect(naming.sort()).toEqual(OF_THE_DAY);
});
