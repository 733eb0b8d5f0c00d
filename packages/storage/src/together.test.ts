import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { genuineFiles, hostileFiles } from './fixtures/hostile.ts';
import { relationsPart } from './fixtures/hostile-archives.ts';
import { docxOf, xlsxOf } from './fixtures/zip.ts';
import type { Candidate, Inspection } from './inspect/candidate.ts';
import { inspect } from './inspect/inspect.ts';
import { extensionsOf, typeOfExtension } from './slots.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Relations of a part that take several turns to read: each of another length, and the last one as given. */
function manyRelations(length: number, last: string) {
  const part = relationsPart(`${office}/${last}`, 'a');
  const text = String(part.content);
  const link = `<Relationship Type="${office}/hyperlink" Target="${'a'.repeat(length)}"/>`;
  return { ...part, content: text.replace('<Relationship ', `${link.repeat(15_000)}<Relationship `) };
}

async function allFiles() {
  const padding = { name: 'word/media/a.png', content: randomBytes(40_000), stored: true };
  const long = [7, 11, 30, 53].flatMap((length) => [
    { name: 'a.docx', content: docxOf([manyRelations(length, 'image'), padding]) },
    { name: 'a.xlsx', content: xlsxOf([manyRelations(length, 'vbaProject'), padding]) },
  ]);
  const genuine = Object.entries(await genuineFiles()).map(([kind, content]) => ({ name: `a.${kind}`, content }));
  return [...long, ...(await hostileFiles()), ...genuine, ...long];
}

test('many files looked into side by side are each what they are when they are looked into alone', {
  timeout: 120_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'juntos-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const files: Candidate[] = [];
  for (const [at, { name, content }] of (await allFiles()).entries()) {
    const path = join(folder, String(at));
    await writeFile(path, content);
    const extension = typeOfExtension(/\.(\w+)$/.exec(name)?.[1] ?? '') ?? 'pdf';
    files.push({ path, bytes: content.length, extension, allowed: extensionsOf('evidence') });
  }
  const alone: Inspection[] = [];
  for (const file of files) alone.push(await inspect(file));
  const together = await Promise.all(files.map((file) => inspect(file)));
  const differing = files.flatMap((_, at) =>
    JSON.stringify(together[at]) === JSON.stringify(alone[at]) ? [] : [{ alone: alone[at], together: together[at] }],
  );
  expect(differing).toEqual([]);
  expect(alone.slice(0, 2)).toMatchObject([{ ok: true }, { refusal: { found: 'macro' } }]);
});
