import { cpSync, linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { postgresPatch } from './patches/postgres.mjs';
import { routerPatch } from './patches/router.mjs';
import { applyPatches, PATCHES } from './patches.mjs';
import { root } from './root.mjs';

const require = createRequire(import.meta.url);

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

test('routes are ranked, and their patterns compiled, once: each address leads where the library as npm brings it leads', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alianzas-parches-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const bare = join(folder, 'router.cjs');
  const mended = join(root, 'node_modules', routerPatch.name, 'dist', 'router.cjs.js');
  writeFileSync(
    bare,
    routerPatch.edits.reduce((text, { from, to }) => text.split(to).join(from), readFileSync(mended, 'utf8')),
  );
  expect(readFileSync(bare, 'utf8')).not.toContain('rankedBranches');
  const [before, after] = [require(bare).matchRoutes, require(mended).matchRoutes];
  const children = [
    {
      id: 'one',
      path: 'alianzas/:code',
      children: [
        { id: 'tab', path: 'plan' },
        { id: 'first', index: true },
      ],
    },
    { id: 'new', path: 'alianzas/nueva' },
    { id: 'list', path: 'alianzas' },
    { id: 'rest', path: '*' },
  ];
  const routes = [{ id: 'root', path: '', children }];
  const told = (match, address) =>
    match(routes, address).map(({ route, params, pathname }) => [route.id, params, pathname]);
  const addresses = [
    '/',
    '/alianzas',
    '/alianzas/',
    '/alianzas/nueva',
    '/alianzas/A-1',
    '/alianzas/A-1/plan',
    '/alianzas/A%2F1/x/y',
  ];
  for (const address of [...addresses, ...addresses.toReversed()]) {
    expect(told(after, address), address).toEqual(told(before, address));
  }
  const compiled = vi.spyOn(globalThis, 'RegExp');
  onTestFinished(() => compiled.mockRestore());
  const workOf = (match) => {
    const [ranked, known] = [vi.fn(Reflect.get), compiled.mock.calls.length];
    const asked = new Proxy(routes, { get: ranked });
    for (const address of addresses) match(asked, address);
    const first = { ranked: ranked.mock.calls.length, compiled: compiled.mock.calls.length - known };
    for (const address of addresses) match(asked, address);
    return [first, { ranked: ranked.mock.calls.length, compiled: compiled.mock.calls.length - known }];
  };
  const [once, twice] = workOf(after);
  expect(once.ranked * once.compiled).toBeGreaterThan(0);
  expect(twice).toEqual(once);
  const [bareOnce, bareTwice] = workOf(before);
  expect(bareTwice).toEqual({ ranked: 2 * bareOnce.ranked, compiled: 2 * bareOnce.compiled });
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
