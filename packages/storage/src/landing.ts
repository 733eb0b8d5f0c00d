import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { type Refused, refuse } from './refusals.ts';
import { type Extension, fileTypes, limitOf, type SlotName } from './slots.ts';
import { StoreUnusable } from './store/unusable.ts';

/** Bytes that arrived whole, in a file of the landing folder, flushed to disk. */
export interface Arrived {
  path: string;
  bytes: number;
  sha256: string;
}

/**
 * Writes a stream into the landing folder while counting and hashing it. The limit holds while writing: what is over
 * it is read and thrown away, so the rest of the form can still be read. A cut stream, a disk that takes no
 * more or a refusal leaves no file.
 */
export async function arrive(
  stream: Readable,
  folder: string,
  rule: { slot: SlotName; extension: Extension },
): Promise<({ ok: true } & Arrived) | Refused> {
  const path = join(folder, randomUUID());
  stream.on('error', () => {});
  const limit = limitOf(rule.slot, rule.extension);
  const landed = await write(stream, path, limit).catch((error: unknown) => ({ failure: error }));
  if (!('failure' in landed) && landed.bytes > 0 && landed.bytes <= limit) return { ok: true, path, ...landed };
  await removeLanded(path);
  if ('failure' in landed) return refuseFailure(landed.failure, stream);
  if (landed.bytes === 0) return refuse({ code: 'fileEmpty' });
  return refuse({ code: 'fileTooLarge', kind: fileTypes[rule.extension].kind, limit });
}

/** Hashes and counts a file that is already whole (a finished resumable upload), and flushes it. */
export async function measure(path: string): Promise<Arrived> {
  const hash = createHash('sha256');
  let bytes = 0;
  const handle = await open(path, 'r');
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
      bytes += chunk.length;
      hash.update(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { path, bytes, sha256: hash.digest('hex') };
}

/** As the system names its errors: `ENOSPC`, `EIO`. Those of the runtime begin with `ERR_`. */
const SYSTEM = /^E[A-Z0-9]+$/;

/**
 * True when nothing can be kept: whatever the system says of the disk (no room, closed to us, no folder, damaged) or of the
 * way to the service that keeps files, and what that service answers.
 */
export function isUnwritable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof StoreUnusable || ('code' in error && SYSTEM.test(String(error.code)))) return true;
  return isUnwritable(error.cause);
}

/** Removes what must not stay. A disk that only reads keeps it: then the sweep removes it once it can. */
export async function removeLanded(path: string): Promise<void> {
  await rm(path, { force: true }).catch((error: unknown) => {
    if (!isUnwritable(error)) throw error;
  });
}

async function write(stream: Readable, path: string, limit: number): Promise<{ bytes: number; sha256: string }> {
  const handle = await onDisk(open(path, 'wx', 0o600));
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
      bytes += chunk.length;
      if (bytes > limit) continue;
      hash.update(chunk);
      await onDisk(handle.writeFile(chunk));
    }
    if (bytes > 0 && bytes <= limit) await onDisk(handle.sync());
  } finally {
    await handle.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

class DiskFailed extends Error {}

async function onDisk<T>(act: Promise<T>): Promise<T> {
  return act.catch((cause: unknown) => {
    throw new DiskFailed('the landing file could not be written', { cause });
  });
}

function refuseFailure(failure: unknown, stream: Readable): Refused {
  stream.resume();
  if (!(failure instanceof DiskFailed)) return refuse({ code: 'uploadInterrupted' });
  if (isUnwritable(failure.cause)) return refuse({ code: 'storageUnwritable' });
  throw failure;
}
