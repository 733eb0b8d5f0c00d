import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folders = ['./routes/alliance', './pages/alliance'];

test('a page of a case quotes the version of its case, never the one in force', () => {
  const files = folders.flatMap((folder) =>
    readdirSync(new URL(folder, import.meta.url), { recursive: true }).map((name) => `${folder}/${name}`),
  );
  const pages = files.filter((name) => /(?<!\.test)\.tsx?$/.test(name));
  expect(pages.length).toBeGreaterThan(5);
  const bare = pages.flatMap((name) => {
    const calls =
      readFileSync(new URL(name, import.meta.url), 'utf8').match(/\bactivityOf\((?:[^()]|\([^()]*\))*\)/g) ?? [];
    return calls.filter((call) => !call.includes(',')).map((call) => `${name} ${call}`);
  });
  expect(bare).toEqual([]);
});
