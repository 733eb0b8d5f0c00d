import { cpSync, linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { postgresPatch } from './patches/postgres.mjs';
import { applyPatches, PATCHES } from './patches.mjs';
import { root } from './root.mjs';

/** A folder with the driver as npm brings it, told from the one that is installed here. */
function unpatched() {
  const folder = mkdtempSync(join(tmpdir(), 'alianzas-parches-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const home = join(folder, 'node_modules', 'postgres');
  mkdirSync(join(folder, 'node_modules'));
  cpSync(join(root, 'node_modules', 'postgres'), home, { recursive: true });
  for (const { files, from, to } of postgresPatch.edits) {
    for (const file of files) change(join(home, file), (text) => text.split(to).join(from));
  }
  return { folder, home };
}

function change(file, by) {
  writeFileSync(file, by(readFileSync(file, 'utf8')));
}

test.each(PATCHES)('$name as it is installed here carries every edit', ({ name, edits }) => {
  for (const { files, to } of edits) {
    for (const file of files) expect(readFileSync(join(root, 'node_modules', name, file), 'utf8')).toContain(to);
  }
});

test('each file is mended once, and the one that it was linked from stays as it was', () => {
  const { folder, home } = unpatched();
  const source = join(home, 'src', 'index.js');
  const before = readFileSync(source, 'utf8');
  linkSync(source, join(folder, 'elsewhere.js'));
  expect(applyPatches(folder)).toHaveLength(4);
  expect(applyPatches(folder)).toEqual([]);
  expect(readFileSync(source, 'utf8')).not.toBe(before);
  expect(readFileSync(join(folder, 'elsewhere.js'), 'utf8')).toBe(before);
});

test('another version, or a text that is not where it was, is refused in one sentence', () => {
  const { folder, home } = unpatched();
  change(join(home, 'src', 'index.js'), (text) => text.replace('connection.onclose = reject', 'other'));
  expect(() => applyPatches(folder)).toThrow('no está el texto de «a transaction whose');
  change(join(home, 'package.json'), (text) => text.replace('"3.4.9"', '"3.4.10"'));
  expect(() => applyPatches(folder)).toThrow('se instaló la versión 3.4.10');
});

test('a checkout without packages has nothing to mend', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alianzas-parches-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  expect(applyPatches(folder)).toEqual([]);
});
