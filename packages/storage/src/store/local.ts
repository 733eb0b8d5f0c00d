import { access, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isAbsent, makeFolder, syncPath } from './durable.ts';
import { keyOf, placeOf } from './keys.ts';
import type { ListedObject, ObjectStore, OpenedObject } from './objects.ts';

/** Objects as files of one folder. The landing folder must be on the same disk: an object arrives by renaming. */
export function openLocalStore(folder: string): ObjectStore {
  function pathOf(name: string): string {
    return join(folder, placeOf(name));
  }

  async function put(name: string, landedPath: string): Promise<void> {
    const path = pathOf(name);
    await makeFolder(dirname(path));
    await rename(landedPath, path);
    await syncPath(dirname(path));
  }

  async function has(name: string): Promise<boolean> {
    return access(pathOf(name)).then(() => true, absentOrThrow);
  }

  async function remove(name: string): Promise<void> {
    await rm(pathOf(name), { force: true });
  }

  return { put, open: async (name) => openFile(pathOf(name)), has, remove, list: () => listFolder(folder) };
}

async function openFile(path: string): Promise<OpenedObject | null> {
  const handle = await open(path, 'r').catch((error: unknown) => absentOrThrow(error) || null);
  if (!handle) return null;
  const { size } = await handle.stat();
  return { stream: handle.createReadStream({ highWaterMark: 256 * 1024 }), bytes: size };
}

async function* listFolder(folder: string): AsyncGenerator<ListedObject> {
  for (const shard of await shardsOf(folder)) {
    for (const inner of await shardsOf(join(folder, shard))) {
      yield* listShard(join(folder, shard, inner));
    }
  }
}

async function* listShard(shard: string): AsyncGenerator<ListedObject> {
  for (const name of await readdir(shard)) {
    if (keyOf(name) === null) continue;
    const found = await stat(join(shard, name)).catch((error: unknown) => absentOrThrow(error) || null);
    if (found) yield { name, bytes: found.size, modified: found.mtime };
  }
}

async function shardsOf(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name));
}

function absentOrThrow(error: unknown): false {
  if (isAbsent(error)) return false;
  throw error;
}
