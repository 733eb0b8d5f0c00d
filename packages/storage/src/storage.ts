import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { discardCopies } from './copies.ts';
import type { LandedFile, Landing, Received, Storage, StoredFile } from './files.ts';
import { landFile, landStream } from './land.ts';
import { isUnwritable, removeLanded } from './landing.ts';
import { refuse } from './refusals.ts';
import { makeFolder } from './store/durable.ts';
import { type CopyName, copySuffixes, keyOf, newKey } from './store/keys.ts';
import { openLocalStore } from './store/local.ts';
import type { ObjectStore } from './store/objects.ts';
import { openS3Store, type S3Settings } from './store/s3.ts';
import { StoreUnusable } from './store/unusable.ts';
import { sweepStore } from './sweep.ts';
import { openVeiled } from './veil.ts';

/** `folder` is `DATA_DIR/archivos`: the local store, and with S3 still the place where files land first. */
export interface StorageConfig {
  folder: string;
  s3?: S3Settings;
}

const hour = 3_600_000;
/** How many objects are asked for at once */
const TOGETHER = 16;

/** Opens the store of files: a local folder, or an S3-compatible store when `s3` is given. Makes its folders. */
export async function openStorage(config: StorageConfig): Promise<Storage> {
  const folder = landingFolderOf(config.folder);
  await makeFolder(folder);
  const store = config.s3 ? openS3Store(config.s3) : openLocalStore(config.folder);

  async function settle(landing: Landing): Promise<Received> {
    if (!landing.ok) return landing;
    try {
      return { ok: true, file: await keepIn(store, landing.landed) };
    } catch (error) {
      if (isUnwritable(error)) return refuse({ code: 'storageUnwritable' });
      throw error;
    }
  }

  return {
    land: (stream, name, slot) => landStream(stream, name, slot, folder),
    receive: async (stream, name, slot) => settle(await landStream(stream, name, slot, folder)),
    adopt: async (path, name, slot) => settle(await landFile(path, name, slot, folder)),
    keep: (landed) => keepIn(store, landed),
    discard,
    open: (key) => usable(store.open(key)),
    servedCopy: (key) => usable(servedCopyOf(store, key)),
    thumbnail: (key) => usable(store.open(key + copySuffixes.thumbnail)),
    remove: (key) => removeFrom(store, key),
    absent: (keys) => usable(absentFrom(store, keys)),
    keys: (hours) => keysIn(store, new Date(Date.now() - hours * hour)),
    objectsOf: (key) => objectsOf(store, key),
    putBack: (name, stream) => putBack(store, folder, name, stream),
    sweep: (knownAmong, hours) =>
      sweepStore({ store, landingFolder: folder, knownAmong, before: new Date(Date.now() - hours * hour) }),
    ready: () => isReady(store, folder),
  };
}

/** Where files land: on the same disk as the local store, so that keeping one is a rename. */
export function landingFolderOf(folder: string): string {
  return join(folder, 'llegada');
}

async function servedCopyOf(store: ObjectStore, key: string) {
  return (await store.open(key + copySuffixes.served)) ?? openVeiled(store, key);
}

/** What the store gives; an error of the system or of the service says that the store cannot be used. */
async function usable<T>(asked: Promise<T>): Promise<T> {
  return asked.catch((error: unknown) => {
    throw isUnwritable(error) ? new StoreUnusable(error) : error;
  });
}

async function keepIn(store: ObjectStore, landed: LandedFile): Promise<StoredFile> {
  const key = newKey();
  try {
    for (const [name, path] of Object.entries(landed.copies))
      await store.put(key + copySuffixes[name as CopyName], path);
    await store.put(key, landed.path);
    return { key, ...landed.facts };
  } catch (error) {
    await Promise.allSettled([discard(landed), removeFrom(store, key)]);
    throw error;
  }
}

async function discard({ path, copies }: LandedFile): Promise<void> {
  await removeLanded(path);
  await discardCopies(copies);
}

async function removeFrom(store: ObjectStore, key: string): Promise<void> {
  for (const suffix of ['', ...Object.values(copySuffixes)]) await store.remove(key + suffix);
}

async function absentFrom(store: ObjectStore, keys: readonly string[]): Promise<string[]> {
  const absent: string[] = [];
  for (let from = 0; from < keys.length; from += TOGETHER) {
    const some = keys.slice(from, from + TOGETHER);
    const there = await Promise.all(some.map((key) => store.has(key)));
    absent.push(...some.filter((_key, index) => !there[index]));
  }
  return absent;
}

async function objectsOf(store: ObjectStore, key: string): Promise<string[]> {
  const names = ['', ...Object.values(copySuffixes)].map((suffix) => key + suffix);
  const kept = await Promise.all(names.map((name) => store.has(name)));
  return names.filter((_name, index) => kept[index]);
}

async function putBack(store: ObjectStore, folder: string, name: string, stream: Readable): Promise<void> {
  if (keyOf(name) === null) throw new Error('not an object of this store');
  const path = join(folder, randomUUID());
  await pipeline(stream, createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true }));
  await store.put(name, path);
}

async function* keysIn(store: ObjectStore, before: Date): AsyncGenerator<string> {
  for await (const { name, modified } of store.list()) {
    if (modified < before && keyOf(name) === name) yield name;
  }
}

async function isReady(store: ObjectStore, folder: string): Promise<boolean> {
  const path = join(folder, randomUUID());
  try {
    await writeFile(path, '.', { mode: 0o600, flag: 'wx' });
    await store.has(newKey());
    return true;
  } catch {
    return false;
  } finally {
    await rm(path, { force: true });
  }
}
