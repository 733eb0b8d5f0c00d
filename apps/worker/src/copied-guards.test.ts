import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dumpTables } from '@alianzas/domain/backup';
import { givenAlliance, givenCycle, type World } from '@alianzas/domain/given';
import type { Ctx } from '@alianzas/domain/platform';
import { contextOf, testDatabase } from '@alianzas/domain/testing';
import { openStorage, type Storage } from '@alianzas/storage';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backUp, restore } from './copy.ts';
import { drawPicture } from './pictures.ts';
import { elsewhere } from './testing.ts';

const GUARD = 'evidence_second_person';
const key = randomBytes(32);
let world: World;
let folder: string;
let storage: Storage;
let ctx: Ctx;

beforeAll(async () => {
  world = await givenCycle(await testDatabase());
  await givenAlliance(world, { at: 14, parties: 2 });
  folder = mkdtempSync(join(tmpdir(), 'guardas-'));
  storage = await openStorage({ folder: join(folder, 'archivos') });
  ctx = contextOf(world.database.owner, { kind: 'job', name: 'test' });
  // The world's rows name bytes that were never kept: each gets a picture of its own.
  for (const { id } of await ctx.db.execute<{ id: string }>('select id from file')) {
    const { key: at, bytes, sha256 } = await drawPicture(storage, id);
    await ctx.db.execute(`update file set key = '${at}', bytes = ${bytes}, sha256 = '${sha256}' where id = '${id}'`);
  }
});
afterAll(async () => {
  await world.database.drop();
  rmSync(folder, { recursive: true });
});

/** The guards that were not asked of the rows that stood when they were made. */
const BOUND = 'select conname, pg_get_constraintdef(oid) as says from pg_constraint where not convalidated order by 1';

/** An evidence accepted by who submitted it, as an installation that was migrated keeps those of before its guard. */
async function acceptedByItsSubmitter() {
  const { db } = ctx;
  const [kept] = [...(await db.execute<{ says: string }>(BOUND.replace('where', `where conname = '${GUARD}' and`)))];
  await db.execute(`alter table evidence disable trigger user, drop constraint ${GUARD}`);
  const old = await db.execute(`update evidence set submitted_by = reviewed_by
    where id = (select min(id::text)::uuid from evidence where state = 'accepted') returning id`);
  expect([...old]).toHaveLength(1);
  await db.execute(`alter table evidence enable trigger user, add constraint ${GUARD} ${kept!.says}`);
  return [...(await db.execute(BOUND))];
}

test('a row of before a guard that binds only those to come is restored as it was, and the guard with it', async () => {
  const guards = await acceptedByItsSubmitter();
  const at = join(folder, 'copia');
  const manifest = await backUp(world.database.urls.owner, { storage, roots: join(folder, 'auditoria') }, at, key);
  const there = await elsewhere(folder);
  expect(await restore(there.urls, there, at, key)).toBeNull();
  expect(await dumpTables(there.urls.owner, null)).toEqual(manifest.database);
  expect([...(await there.ctx().db.execute(BOUND))]).toEqual(guards);
}, 60_000);
