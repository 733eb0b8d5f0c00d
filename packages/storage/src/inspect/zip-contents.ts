import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import type { ArchiveFault } from '../refusals.ts';
import { readAt } from './bytes.ts';
import type { ZipEntry } from './zip-directory.ts';

const localSignature = 0x04034b50;
const pieceSize = 64 * 1024;

export interface PlacedEntry extends ZipEntry {
  start: number;
}

/** Finds where each entry's bytes begin; none may lie over another, over the list, or under another name. */
export async function placeEntries(
  handle: FileHandle,
  entries: readonly ZipEntry[],
  directoryOffset: number,
): Promise<PlacedEntry[] | ArchiveFault> {
  const placed: PlacedEntry[] = [];
  let free = 0;
  for (const entry of [...entries].sort((one, other) => one.offset - other.offset)) {
    const head = await readAt(handle, entry.offset, 30);
    if (head.length < 30 || head.readUInt32LE(0) !== localSignature) return 'layout';
    const nameLength = head.readUInt16LE(26);
    if (nameLength !== Buffer.byteLength(entry.name)) return 'entryName';
    const name = (await readAt(handle, entry.offset + 30, nameLength)).toString('utf8');
    if (name !== entry.name) return 'entryName';
    const start = entry.offset + 30 + nameLength + head.readUInt16LE(28);
    if (entry.offset < free || start + entry.packed > directoryOffset) return 'overlap';
    free = start + entry.packed;
    placed.push({ ...entry, start });
  }
  return placed[0]?.offset === 0 ? placed : 'layout';
}

/** An entry's bytes, unpacked; null when they are more than `most`. */
export async function bytesOf(handle: FileHandle, entry: PlacedEntry, most: number): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let seen = 0;
  for await (const piece of unpack(handle, entry)) {
    seen += piece.length;
    if (seen > most) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Unpacks an entry piece by piece. Whoever reads it counts: the list may lie. */
export async function* unpack(handle: FileHandle, entry: PlacedEntry): AsyncGenerator<Buffer> {
  if (entry.packed === 0) return;
  if (entry.method === 0) {
    yield* packedPieces(handle, entry);
    return;
  }
  const packed = Readable.from(packedPieces(handle, entry));
  const inflate = createInflateRaw({ chunkSize: pieceSize });
  packed.once('error', (error) => inflate.destroy(error));
  try {
    yield* packed.pipe(inflate);
  } finally {
    packed.destroy();
    inflate.destroy();
  }
}

async function* packedPieces(handle: FileHandle, { start, packed }: PlacedEntry): AsyncGenerator<Buffer> {
  const end = start + packed;
  for (let at = start; at < end; at += pieceSize) yield await readAt(handle, at, Math.min(pieceSize, end - at));
}
