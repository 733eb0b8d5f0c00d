import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folders = ['./routes/alliance', './pages/alliance'];

test('no page of a case names the version in force: it quotes that of its case', () => {
  const files = folders
    .flatMap((folder) =>
      readdirSync(new URL(folder, import.meta.url), { recursive: true }).map((name) => `${folder}/${name}`),
    )
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name));
  expect(files.length).toBeGreaterThan(15);
  expect(
    files.filter((name) => readFileSync(new URL(name, import.meta.url), 'utf8').includes('versionInForce')),
  ).toEqual([]);
});
