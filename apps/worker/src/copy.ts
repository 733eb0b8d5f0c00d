import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Dump, dumpTables, endRestoring, isRestoring, type LoadFault, loadTables } from '@alianzas/domain/backup';
import type { MigrationUrls } from '@alianzas/domain/migrate';
import type { Storage } from '@alianzas/storage';
import {
  type CopiedObject,
  isSignedBy,
  MANIFEST,
  type Manifest,
  objectPath,
  rootsPath,
  signed,
  sumOf,
  tablePath,
} from './manifest.ts';
import { addRoots, goOn, rootNames } from './roots.ts';

export type RestoreFault =
  | LoadFault
  /**
   * unsigned: no manifest of ours; damaged: files of the copy that are not what it says; filesThere: the store is not empty;
   * otherRoots: the folder of roots holds those of another history
   */
  | { fault: 'unsigned' | 'filesThere' | 'otherRoots' }
  | { fault: 'damaged'; files: string[] };

/** What an installation keeps outside its database. */
export interface Beside {
  storage: Storage;
  /** The folder of the signed roots of its history */
  roots: string;
}

/**
 * Copies roots, rows, queue, sequences and files into a folder that does not exist yet, with a signed manifest written last: a
 * copy without one was cut short. Files are read after the snapshot of the rows that name them; one that is not there is
 * named by the manifest, and the copy goes on without it.
 */
export async function backUp(url: string, beside: Beside, folder: string, key: Uint8Array): Promise<Manifest> {
  const draft = `${folder}.incompleta`;
  await mkdir(tablePath(draft, 'x').replace(/\/[^/]+$/, ''), { recursive: true, mode: 0o700 });
  await mkdir(objectPath(draft, ''), { recursive: true, mode: 0o700 });
  const roots = await copyRoots(beside.roots, draft);
  const database = await dumpTables(url, (table) =>
    createWriteStream(tablePath(draft, table), { mode: 0o600, flush: true }),
  );
  const objects: CopiedObject[] = [];
  const missing: string[] = [];
  for (const file of database.files) {
    const copied = await copyObjects(beside.storage, file, draft);
    objects.push(...copied);
    if (!copied.some(({ name }) => name === file)) missing.push(file);
  }
  const told = missing.length > 0 ? { missing } : {};
  const manifest = signed({ v: 1, at: new Date().toISOString(), database, objects, roots, ...told }, key);
  await writeFile(`${draft}/${MANIFEST}`, `${JSON.stringify(manifest)}\n`, { mode: 0o600, flush: true });
  await rename(draft, folder);
  return manifest;
}

/** Before the rows are read: the history in them holds all that these roots do. */
async function copyRoots(from: string, folder: string): Promise<CopiedObject[]> {
  const names = await rootNames(from);
  const to = rootsPath(folder);
  await addRoots(from, names, to);
  const copied: CopiedObject[] = [];
  for (const name of names) copied.push({ name, ...(await sumOf(join(to, name)))! });
  return copied;
}

async function copyObjects(storage: Storage, key: string, folder: string): Promise<CopiedObject[]> {
  const copied: CopiedObject[] = [];
  for (const name of await storage.objectsOf(key)) {
    const opened = await storage.open(name);
    if (!opened) continue;
    const path = objectPath(folder, name);
    await pipeline(opened.stream, createWriteStream(path, { mode: 0o600, flush: true }));
    copied.push({ name, ...(await sumOf(path))! });
  }
  return copied;
}

/**
 * Loads a copy into an empty database and an empty store, and puts its roots back; newer ones that are there stay. The whole copy is checked before anything is written; what was
 * loaded is read again and compared. Null when all is as it was; else the reason. One that failed or was cut short can be
 * run again as it is.
 */
export async function restore(
  urls: MigrationUrls,
  { storage, roots }: Beside,
  folder: string,
  key: Uint8Array,
): Promise<RestoreFault | null> {
  const manifest = await manifestOf(folder, key);
  if (!manifest) return { fault: 'unsigned' };
  const damaged = await damagedFiles(folder, manifest);
  if (damaged.length > 0) return { fault: 'damaged', files: damaged };
  const names = (manifest.roots ?? []).map(({ name }) => name);
  if (!(await goOn(rootsPath(folder), names, roots, key))) return { fault: 'otherRoots' };
  const own = (await isRestoring(urls.owner)) ? new Set(manifest.database.files) : new Set();
  for await (const key of storage.keys(0)) if (!own.has(key)) return { fault: 'filesThere' };
  const fault = await loadTables(urls, manifest.database, (table) => createReadStream(tablePath(folder, table)));
  if (fault) return fault;
  for (const { name } of manifest.objects) await storage.putBack(name, createReadStream(objectPath(folder, name)));
  await endRestoring(urls.owner);
  await addRoots(rootsPath(folder), names, roots);
  return null;
}

async function manifestOf(folder: string, key: Uint8Array): Promise<Manifest | null> {
  try {
    const manifest = JSON.parse(await readFile(`${folder}/${MANIFEST}`, 'utf8')) as Manifest;
    return isSignedBy(manifest, key) ? manifest : null;
  } catch {
    return null;
  }
}

async function damagedFiles(folder: string, { database, objects, roots = [] }: Manifest): Promise<string[]> {
  const told: [string, string][] = [
    ...Object.entries(database.tables as Dump['tables']).map(([table, { sha256 }]): [string, string] => [
      tablePath(folder, table),
      sha256,
    ]),
    ...objects.map(({ name, sha256 }): [string, string] => [objectPath(folder, name), sha256]),
    ...roots.map(({ name, sha256 }): [string, string] => [join(rootsPath(folder), name), sha256]),
  ];
  const damaged: string[] = [];
  for (const [path, sha256] of told)
    if ((await sumOf(path))?.sha256 !== sha256) damaged.push(path.slice(folder.length + 1));
  return damaged;
}
