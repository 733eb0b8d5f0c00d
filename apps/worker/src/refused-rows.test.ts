import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRestoring } from '@alianzas/domain/backup';
import { aWorld } from '@alianzas/domain/given';
import { openStorage } from '@alianzas/storage';
import { afterAll, expect, test } from 'vitest';
import { backUp, restore } from './copy.ts';
import { MANIFEST, signed, sumOf, tablePath } from './manifest.ts';
import { elsewhere } from './testing.ts';

const world = aWorld();
const key = randomBytes(32);
const folder = mkdtempSync(join(tmpdir(), 'copia-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('rows that the database refuses end the restore with their table and why, and leave none; it is run again as it is', async () => {
  const storage = await openStorage({ folder: join(folder, 'archivos') });
  const at = join(folder, 'copia');
  const manifest = await backUp(world().database.urls.owner, { storage, roots: join(folder, 'auditoria') }, at, key);
  const there = await elsewhere(folder);
  const [table, path] = ['public.event', tablePath(at, 'public.event')];
  const whole = readFileSync(path);
  writeFileSync(path, whole.subarray(0, whole.lastIndexOf('\t')));
  const { rows } = manifest.database.tables[table]!;
  const tables = { ...manifest.database.tables, [table]: { rows, sha256: (await sumOf(path))!.sha256 } };
  const { signature: _, ...said } = { ...manifest, database: { ...manifest.database, tables } };
  writeFileSync(join(at, MANIFEST), JSON.stringify(signed(said, key)));
  expect(await restore(there.urls, there, at, key)).toEqual({ fault: 'refused', tables: [table], code: '22P04' });
  expect((await there.ctx().db.execute('select 1 from alliance')).length, 'of what came before it').toBe(0);
  expect(await isRestoring(there.urls.owner), 'nothing is to use it').toBe(true);
  writeFileSync(path, whole);
  writeFileSync(join(at, MANIFEST), JSON.stringify(manifest));
  expect(await restore(there.urls, there, at, key)).toBeNull();
}, 60_000);
