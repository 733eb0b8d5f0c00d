import { readdirSync, readFileSync } from 'node:fs';
import * as procedure from '@alianzas/domain/procedure';
import { expect, test } from 'vitest';

/** Whether it holds words, not only codes and numbers. */
function speaks(given: unknown): boolean {
  if (typeof given === 'string') return /\s/.test(given);
  return given !== null && typeof given === 'object' && Object.values(given).some(speaks);
}
/** Every text that the procedure gives without being asked for a version. */
const ofNoVersion = Object.entries(procedure)
  .filter(([, given]) => speaks(given))
  .map(([name]) => name);

function filesIn(folders: readonly string[]): { name: string; text: string }[] {
  return folders
    .flatMap((folder) =>
      readdirSync(new URL(folder, import.meta.url), { recursive: true }).map((name) => `${folder}/${name}`),
    )
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    .map((name) => ({ name, text: readFileSync(new URL(name, import.meta.url), 'utf8') }));
}

function takenFrom(text: string): string[] {
  const taken = /import \{([^}]*)\} from '@alianzas\/domain\/procedure'/.exec(text)?.[1] ?? '';
  return taken.split(',').map((name) => name.trim());
}

test('no page of a case takes of the procedure what is of no version: it quotes that of its case', () => {
  const files = filesIn(['./routes/alliance', './pages/alliance']);
  expect(files.length).toBeGreaterThan(15);
  expect(ofNoVersion).toContain('versionInForce');
  expect(files.filter(({ text }) => takenFrom(text).some((name) => ofNoVersion.includes(name)))).toEqual([]);
});

test('no page names a version by its number', () => {
  const files = filesIn(['./routes', './pages']);
  expect(files.filter(({ text }) => /versi[oó]n \d/i.test(text)).map(({ name }) => name)).toEqual([]);
});
