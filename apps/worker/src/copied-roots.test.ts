import { randomBytes, randomUUID } from 'node:crypto';
import { appendFileSync, chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { givenCycle, type World } from '@alianzas/domain/given';
import type { Ctx } from '@alianzas/domain/platform';
import { contextOf, testDatabase } from '@alianzas/domain/testing';
import { openStorage } from '@alianzas/storage';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backUp, restore } from './copy.ts';
import { exportRoot, readRoots } from './roots.ts';
import { EVERYTHING, elsewhere } from './testing.ts';

const key = randomBytes(32);
let world: World;
let folder: string;
let ctx: Ctx;

beforeAll(async () => {
  world = await givenCycle(await testDatabase());
  folder = mkdtempSync(join(tmpdir(), 'raices-'));
  ctx = contextOf(world.database.owner, { kind: 'job', name: 'test' });
});
afterAll(async () => {
  await world.database.drop();
  rmSync(folder, { recursive: true });
});

const roots = () => join(folder, 'auditoria');

async function copy() {
  const at = join(folder, `copia-${randomUUID()}`);
  const storage = await openStorage({ folder: join(folder, 'archivos') });
  return { at, manifest: await backUp(world.database.urls.owner, { storage, roots: roots() }, at, key) };
}

test('the signed roots go with a copy and come back; newer ones that are there stay, those of another history refuse it', async () => {
  await exportRoot(ctx, roots(), key);
  const { at, manifest } = await copy();
  expect(manifest.roots!.map(({ name }) => name)).toEqual(readdirSync(roots()));
  await exportRoot(ctx, roots(), key);
  const [there, besides] = [await elsewhere(folder), await elsewhere(folder)];
  expect(await restore(there.urls, there, at, key)).toBeNull();
  expect(await readRoots(there.roots)).toEqual((await readRoots(roots())).slice(0, -1));
  const newer = readdirSync(roots()).at(-1)!;
  mkdirSync(besides.roots);
  cpSync(join(roots(), newer), join(besides.roots, newer));
  expect(await restore(besides.urls, besides, at, key)).toBeNull();
  expect(await readRoots(besides.roots)).toEqual(await readRoots(roots()));
  const foreign = await elsewhere(folder);
  await exportRoot(ctx, foreign.roots, key);
  expect(await restore(foreign.urls, foreign, at, key)).toEqual({ fault: 'otherRoots' });
  expect([...(await foreign.ctx().db.execute(EVERYTHING))]).toEqual([]);
  chmodSync(join(at, 'auditoria', manifest.roots![0]!.name), 0o600);
  appendFileSync(join(at, 'auditoria', manifest.roots![0]!.name), ' ');
  expect(await restore(foreign.urls, foreign, at, key)).toMatchObject({ fault: 'damaged' });
}, 60_000);
