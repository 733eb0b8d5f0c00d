import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;
/** A name within a template, and the stop of its sentence; two pieces of a page are joined where it is written (`pageStoppingOnce`). */
const NAMED_AND_STOPPED =
  /\$\{(?:listed\()?[\w.?!()]*\b(?:name|names|contactName|organization|party|professional|other)\b[\w.?!()]*(?: \?\? [^{}]+)?\}\.(?=[`\s])/i;
/** What is made to stop once where it is told, as the line of an inbox is; the number of an evidence. */
const ELSEWHERE = /preview=|line\.name/;

test('no sentence of a page puts a stop by hand after a name within its words: names bring theirs', () => {
  const files = [
    'apps/portal/app/',
    'apps/backoffice/app/',
    'apps/worker/src/',
    'packages/web/src/',
    'packages/ui/src/',
  ].flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, encoding: 'utf8' }).flatMap((file) =>
      /\.tsx?$/.test(file) ? [folder + file] : [],
    ),
  );
  expect(files.length).toBeGreaterThan(300);
  const found = files
    .filter((file) => !/\.test\.|testing/.test(file))
    .flatMap((file) =>
      readFileSync(root + file, 'utf8')
        .split('\n')
        .flatMap((line, at) =>
          NAMED_AND_STOPPED.test(line) && !ELSEWHERE.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : [],
        ),
    );
  expect(found).toEqual([]);
});
