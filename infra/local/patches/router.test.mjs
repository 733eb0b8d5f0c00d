import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { root } from '../root.mjs';
import { routerPatch } from './router.mjs';

const require = createRequire(import.meta.url);

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
    const workSoFar = () => ({ ranked: ranked.mock.calls.length, compiled: compiled.mock.calls.length - known });
    for (const address of addresses) match(asked, address);
    const first = workSoFar();
    for (const address of addresses) match(asked, address);
    return [first, workSoFar()];
  };
  const [once, twice] = workOf(after);
  expect(once.ranked * once.compiled).toBeGreaterThan(0);
  expect(twice).toEqual(once);
  const [bareOnce, bareTwice] = workOf(before);
  expect(bareTwice).toEqual({ ranked: 2 * bareOnce.ranked, compiled: 2 * bareOnce.compiled });
});
