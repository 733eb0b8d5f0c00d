import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folders = [import.meta.dirname, join(import.meta.dirname, '../../drawings/src')];
const sources = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const),
);

// A context is read while the server renders; the others wait for a browser that runs them
test.each(sources)('%s writes no style attribute, no raw HTML, and needs no script', (_file, source) => {
  expect(source).not.toMatch(/\bstyle=|dangerouslySetInnerHTML|\buse(State|Effect|Ref|Id)\(|on[A-Z]\w+=\{/);
});
