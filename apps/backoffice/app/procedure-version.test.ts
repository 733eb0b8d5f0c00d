import { readdirSync, readFileSync } from 'node:fs';
import * as procedure from '@alianzas/domain/procedure';
import { expect, test } from 'vitest';

/** Pages of a case, of a meeting, of a cycle: what they quote is of the version under which those run. */
const folders = ['./routes/cases', './routes/meetings', './routes/cycle', './pages'];

/** What shows the procedure itself, or is of the day: every activity to choose from, every ally, every pact. */
const OF_THE_DAY = [
  './pages/record-kinds.ts',
  './routes/cases/alliances.tsx',
  './routes/cycle/agents.tsx',
  './routes/cycle/asked-version.ts',
  './routes/cycle/glossary.tsx',
  './routes/cycle/methodologies.tsx',
  './routes/cycle/parameters.tsx',
  './routes/cycle/procedure-parts.tsx',
  './routes/cycle/procedure.tsx',
  './routes/cycle/records-of-kind.tsx',
];

/** Whether it holds words, not only codes and numbers. */
function speaks(given: unknown): boolean {
  if (typeof given === 'string') return /\s/.test(given);
  return given !== null && typeof given === 'object' && Object.values(given).some(speaks);
}
/** Every text that the procedure gives without being asked for a version. */
const ofNoVersion = Object.entries(procedure)
  .filter(([, given]) => speaks(given))
  .map(([name]) => name);

const files = folders
  .flatMap((folder) =>
    readdirSync(new URL(folder, import.meta.url), { recursive: true }).map((name) => `${folder}/${name}`),
  )
  .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(new URL(name, import.meta.url), 'utf8') }));

function takenFrom(text: string): string[] {
  const taken = /import \{([^}]*)\} from '@alianzas\/domain\/procedure'/.exec(text)?.[1] ?? '';
  return taken.split(',').map((name) => name.trim());
}

test('only the pages of the procedure itself take of it what is of no version', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(ofNoVersion).toContain('versionInForce');
  const taking = files.filter(({ text }) => takenFrom(text).some((name) => ofNoVersion.includes(name)));
  expect(taking.map(({ name }) => name).sort()).toEqual(OF_THE_DAY);
});

test('no page names a version by its number', () => {
  expect(files.filter(({ text }) => /versi[oó]n \d/i.test(text)).map(({ name }) => name)).toEqual([]);
});
