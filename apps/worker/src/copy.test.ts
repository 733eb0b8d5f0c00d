import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { verifyChains, verifyStored } from '@alianzas/domain/audit';
import { dumpTables, isRestoring } from '@alianzas/domain/backup';
import { by, givenAlliance, givenCycle, type World } from '@alianzas/domain/given';
import { type Ctx, enqueue, openPool } from '@alianzas/domain/platform';
import { contextOf, testDatabase } from '@alianzas/domain/testing';
import { openStorage, type Storage } from '@alianzas/storage';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backUp, restore } from './copy.ts';
import { checkFiles, markReconciled } from './files.ts';
import { MANIFEST, signed } from './manifest.ts';
import { drawPicture } from './pictures.ts';
import { EVERYTHING, elsewhere, ofYesterday, placeIn, quiet } from './testing.ts';
import { tidy } from './tidy.ts';

const key = randomBytes(32);
type Put = Parameters<Storage['putBack']>;
let world: World;
let folder: string;
let storage: Storage;
let ctx: Ctx;

beforeAll(async () => {
  world = await givenCycle(await testDatabase());
  await givenAlliance(world, { at: 14, parties: 2 });
  folder = mkdtempSync(join(tmpdir(), 'copia-'));
  storage = await openStorage({ folder: join(folder, 'archivos') });
  ctx = contextOf(world.database.owner, { kind: 'job', name: 'test' });
  const [{ n }] = [...(await ctx.db.execute<{ n: number }>('select count(*)::int as n from file'))] as [{ n: number }];
  expect(n).toBeGreaterThan(0);
  // The world's rows name bytes that were never kept: each gets a picture of its own.
  const rows = await ctx.db.execute<{ id: string }>('select id from file');
  for (const { id } of rows) {
    const { key: at, bytes, sha256 } = await drawPicture(storage, id);
    await ctx.db.execute(`update file set key = '${at}', bytes = ${bytes}, sha256 = '${sha256}' where id = '${id}'`);
  }
  await enqueue(by(world, 'lead', 20), { task: 'mail', key: randomUUID(), payload: { template: 'x' } });
});
afterAll(async () => {
  await world.database.drop();
  rmSync(folder, { recursive: true });
});

const roots = () => join(folder, 'auditoria');
const archive = () => join(folder, 'archivos');
const sweeper = () => contextOf(world.database.worker, { kind: 'job', name: 'tidy' }, new Date());

const copy = async () => {
  const at = join(folder, `copia-${randomUUID()}`);
  return { at, manifest: await backUp(world.database.urls.owner, { storage, roots: roots() }, at, key) };
};

test('the drill: a copy restored elsewhere has the same rows, queue, sequences, chains and files, and is read-only of its source', async () => {
  const { at, manifest } = await copy();
  const there = await elsewhere(folder);
  expect(await restore(there.urls, there, at, key)).toBeNull();
  const again = await dumpTables(there.urls.owner, null);
  expect(again).toEqual(manifest.database);
  expect(again.tables['public.event']!.rows).toBeGreaterThan(50);
  expect(again.tables['graphile_worker._private_jobs']!.rows).toBeGreaterThan(0);
  expect(Object.keys(again.sequences).length).toBeGreaterThan(0);
  expect(await dumpTables(world.database.urls.owner, null)).toEqual(manifest.database);
  expect((await verifyChains(there.ctx().db)).faults).toEqual([]);
  expect((await verifyStored(there.ctx().db)).filter(({ fault }) => fault !== 'file')).toEqual([]);
  expect(await checkFiles(there.ctx(), there.storage)).toMatchObject({ missing: [], altered: [] });
  expect(await there.storage.objectsOf(manifest.database.files[0]!)).toEqual(
    await storage.objectsOf(manifest.database.files[0]!),
  );
  for (const name of readdirSync(at, { recursive: true, encoding: 'utf8' }))
    expect(statSync(join(at, name)).mode & 0o077, name).toBe(0);
});

test('what was restored works on: triggers, references and guards are awake, and numbers go on', async () => {
  const { at } = await copy();
  const there = await elsewhere(folder);
  expect(await restore(there.urls, there, at, key)).toBeNull();
  const { db } = there.ctx();
  await expect(db.execute('update event set name = name')).rejects.toMatchObject({ cause: { code: '42501' } });
  const guards = `select (select count(*)::int from pg_constraint where contype = 'f') as referring,
    (select count(*)::int from pg_trigger where tgenabled = 'D') as asleep`;
  const [guarded, here] = [await db.execute(guards), await ctx.db.execute(guards)];
  expect([...guarded]).toEqual([...here]);
  expect(guarded[0]).toMatchObject({ asleep: 0 });
  const worker = openPool(there.urls.worker, { max: 1 });
  const [before] = await worker.db.execute<{ last: string }>(
    'select max(id)::text as last from graphile_worker._private_jobs',
  );
  await worker.db.execute(`select graphile_worker.add_job('mail')`);
  const [after] = await worker.db.execute<{ last: string }>(
    'select max(id)::text as last from graphile_worker._private_jobs',
  );
  await worker.close();
  expect(Number(after!.last)).toBeGreaterThan(Number(before!.last));
});

test('a copy that is not whole, not ours or changed writes nothing', async () => {
  const there = await elsewhere(folder);
  const { at, manifest } = await copy();
  expect(await restore(there.urls, there, at, randomBytes(32))).toEqual({ fault: 'unsigned' });
  appendFileSync(join(at, 'tablas', 'public.event.copy'), 'x');
  expect(await restore(there.urls, there, at, key)).toEqual({
    fault: 'damaged',
    files: ['tablas/public.event.copy'],
  });
  const other = await copy();
  const name = manifest.objects[0]!.name;
  unlinkSync(join(other.at, 'archivos', name));
  expect(await restore(there.urls, there, other.at, key)).toEqual({
    fault: 'damaged',
    files: [`archivos/${name}`],
  });
  expect(await restore(there.urls, there, join(folder, 'nada'), key)).toEqual({ fault: 'unsigned' });
  expect([...(await there.ctx().db.execute(EVERYTHING))]).toEqual([]);
});

test('a database or a store that holds something is left as it is', async () => {
  const { at } = await copy();
  const there = await elsewhere(folder);
  expect(await restore(there.urls, { ...there, storage }, at, key)).toEqual({ fault: 'filesThere' });
  const { urls } = world.database;
  expect(await restore(urls, there, at, key)).toEqual({ fault: 'notEmpty' });
});

test('a restore that was cut short is run again as it is', async () => {
  const { at, manifest } = await copy();
  const there = await elsewhere(folder);
  let put = 0;
  const putBack = (...of: Put) => (put++ < 2 ? there.storage.putBack(...of) : Promise.reject(new Error('halted')));
  await expect(restore(there.urls, { ...there, storage: { ...there.storage, putBack } }, at, key)).rejects.toThrow(
    'halted',
  );
  expect(put).toBeGreaterThan(2);
  expect(await isRestoring(there.urls.owner)).toBe(true);
  expect(await restore(there.urls, there, at, key)).toBeNull();
  expect(await isRestoring(there.urls.owner)).toBe(false);
  expect(await dumpTables(there.urls.owner, null)).toEqual(manifest.database);
  expect(await checkFiles(there.ctx(), there.storage)).toMatchObject({ missing: [], altered: [] });
  expect(await restore(there.urls, there, at, key)).toEqual({ fault: 'filesThere' });
}, 60_000);

test('a copy that lacks a file is made, says which, and is restored with it told', async () => {
  const [row] = await ctx.db.execute<{ id: string; key: string }>('select id, key from file order by id limit 1');
  const objects = await storage.objectsOf(row!.key);
  const bytes = new Map<string, Buffer>();
  for (const name of objects)
    bytes.set(name, Buffer.concat(await Readable.from((await storage.open(name))!.stream).toArray()));
  await storage.remove(row!.key);
  const run = (command: string, env: Record<string, string>, ...args: string[]) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', join(import.meta.dirname, command), ...args], {
      env: { PATH: process.env.PATH, DATA_DIR: folder, AUDIT_KEY: key.toString('base64'), ...env },
    }).catch((error) => error);
  const at = join(folder, 'incompleta');
  const made = await run('backup.ts', { DATABASE_URL: world.database.urls.owner }, `--en=${at}`);
  expect(made).toMatchObject({ code: 1, stdout: expect.stringContaining(`falta el archivo ${row!.key}`) });
  expect(made.stdout).toContain('La copia está INCOMPLETA: le falta 1 archivo ');
  const there = await elsewhere(folder);
  const { owner, portal, backoffice, worker } = there.urls;
  const urls = {
    ...{ DATABASE_URL: owner, PORTAL_DATABASE_URL: portal },
    ...{ BACKOFFICE_DATABASE_URL: backoffice, WORKER_DATABASE_URL: worker },
  };
  const told = await run('restore.ts', { ...urls, DATA_DIR: join(folder, 'otro-equipo') }, `--de=${at}`);
  expect(told).toMatchObject({ code: 1, stdout: expect.stringContaining(`falta el archivo de la fila ${row!.id}`) });
  expect(told.stdout).toMatch(/Restaurado: .* Fallas: 1\./);
  for (const [name, kept] of bytes) await storage.putBack(name, Readable.from([kept]));
}, 60_000);

test('a copy of another version writes nothing', async () => {
  const {
    at,
    manifest: { signature: _, ...manifest },
  } = await copy();
  const other = { ...manifest.database, migrations: manifest.database.migrations.slice(1) };
  writeFileSync(join(at, MANIFEST), JSON.stringify(signed({ ...manifest, database: other }, key)));
  const there = await elsewhere(folder);
  expect(await restore(there.urls, there, at, key)).toEqual({ fault: 'otherVersion' });
  expect([...(await there.ctx().db.execute(EVERYTHING))]).toEqual([]);
});

test('rows and files are compared both ways, with their sums', async () => {
  const stray = await drawPicture(storage, 'sin fila');
  const [first, second] = await ctx.db.execute<{ id: string; key: string }>(
    'select id, key from file order by id limit 2',
  );
  const place = (at: string) => placeIn(archive(), at);
  await ofYesterday(place(stray.key));
  const kept = await storage.open(second!.key);
  const bytes = Buffer.concat(await Readable.from(kept!.stream).toArray());
  writeFileSync(place(second!.key), Buffer.concat([bytes.subarray(0, -1), Buffer.from([bytes.at(-1)! ^ 1])]));
  await storage.remove(first!.key);
  const report = await checkFiles(ctx, storage);
  expect(report).toMatchObject({ missing: [first!.id], altered: [second!.id], orphans: [stray.key] });
  expect(await checkFiles(ctx, storage, { sums: false })).toMatchObject({ missing: [first!.id], altered: [] });
  let all = 0;
  for await (const _ of storage.keys(0)) all += 1;
  expect(report, 'young files are counted, and said to be too young').toMatchObject({ files: all, young: all - 1 });
  expect(all).toBeGreaterThan(1);
  writeFileSync(place(second!.key), bytes);
  writeFileSync(place(first!.key), 'x');
});

test('nothing is swept before rows and files were reconciled; a row without its file is told and stops nothing else', async () => {
  const store = archive();
  const stray = async (text: string) => {
    const place = placeIn(store, (await drawPicture(storage, text)).key);
    await ofYesterday(place);
    return place;
  };
  const told = async () => (await ctx.db.execute<{ n: number }>('select files_missing as n from installation'))[0]!.n;
  const newer = await stray('más nuevo que la copia');
  const unfinished = join(store, 'llegada', 'a-medias');
  writeFileSync(unfinished, 'x');
  await ofYesterday(unfinished);
  const worker = sweeper();
  await tidy(worker, storage, store, quiet);
  expect(existsSync(newer)).toBe(true);
  // What never finished arriving is nobody's, whatever rows and files say.
  expect(existsSync(unfinished)).toBe(false);
  await markReconciled(worker, store);
  const [row] = await ctx.db.execute<{ id: string; key: string }>('select id, key from file order by id desc limit 1');
  const held = placeIn(store, row!.key);
  const bytes = Buffer.concat(await Readable.from((await storage.open(row!.key))!.stream).toArray());
  unlinkSync(held);
  // The same bytes under another key: what the row looks for, and never rubbish.
  const moved = await stray('en otra parte');
  writeFileSync(moved, bytes);
  await ofYesterday(moved);
  const lines: unknown[] = [];
  const kept = pino({ level: 'error' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  await tidy(worker, storage, store, kept);
  expect(lines).toEqual([expect.objectContaining({ missing: 1, first: [row!.id], msg: 'rows lack their file' })]);
  expect(await told()).toBe(1);
  expect(existsSync(newer)).toBe(false);
  expect(existsSync(moved)).toBe(true);
  writeFileSync(held, bytes);
  await tidy(worker, storage, store, quiet);
  expect(await told()).toBe(0);
  expect(existsSync(moved)).toBe(false);
});

test('the file that an unsent form holds is copied, reconciled and swept with it, and not before', async () => {
  const [store, worker] = [archive(), sweeper()];
  await markReconciled(worker, store);
  const { key: at } = await drawPicture(storage, 'de un borrador');
  const place = placeIn(store, at);
  await ofYesterday(place);
  const save = (days: number) =>
    ctx.db.execute(`insert into draft (holder, app, path, form, sealed, saved_at, files)
      values ('person:x', 'portal', '/x', '', 'sellado', now() - interval '${days} days', '{${at}}')
      on conflict (holder, app, path, form) do update set saved_at = excluded.saved_at`);
  const { rows } = await checkFiles(ctx, storage, { sums: false });
  await save(59);
  await tidy(worker, storage, store, quiet);
  expect(existsSync(place)).toBe(true);
  const asked: string[] = [];
  const absent: Storage['absent'] = (keys) => storage.absent(keys.filter((one) => asked.push(one)));
  const report = await checkFiles(ctx, { ...storage, absent }, { sums: false });
  expect(report.orphans).not.toContain(at);
  expect(report.rows, 'what an unsent form holds counts as a row').toBe(rows + 1);
  expect(asked.length, 'only what the list lacks is asked by itself').toBeLessThanOrEqual(report.missing.length);
  const { manifest } = await copy();
  expect(manifest.objects.map(({ name }) => name)).toContain(at);
  const bytes = Buffer.concat(await Readable.from((await storage.open(at))!.stream).toArray());
  unlinkSync(place);
  expect((await checkFiles(ctx, storage, { sums: false })).missing).toContain(at);
  writeFileSync(place, bytes);
  await ofYesterday(place);
  await save(61);
  await tidy(worker, storage, store, quiet);
  expect(existsSync(place)).toBe(false);
});

test('a store that lacks many of the rows’ files is taken for another’s: nothing of it is swept', async () => {
  const store = join(folder, 'otro');
  const other = await openStorage({ folder: store });
  const worker = sweeper();
  const { key: at } = await drawPicture(other, 'de otra instalación');
  const place = placeIn(store, at);
  await ofYesterday(place);
  await markReconciled(worker, store);
  await tidy(worker, other, store, quiet);
  expect(existsSync(place)).toBe(true);
  await tidy(worker, storage, archive(), quiet);
});
