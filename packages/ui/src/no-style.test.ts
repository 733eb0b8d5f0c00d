import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folders = [import.meta.dirname, join(import.meta.dirname, '../../drawings/src')];
const sources = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const),
);

/** The answers that were saved, which the server reads while it renders: what other parts need comes as their properties. */
const READS_A_CONTEXT = 'forms/answers.tsx';

test.each(sources)('%s writes no style attribute, no raw HTML, and needs no script', (file, source) => {
  expect(source).not.toMatch(
    /\bstyle=|dangerouslySetInnerHTML|\buse(State|Effect|LayoutEffect|Ref|Id|Reducer|SyncExternalStore)\(|on[A-Z]\w+=\{/,
  );
  expect(/\b(useContext|use)\(/.test(source), 'reads a context').toBe(file === READS_A_CONTEXT);
});
