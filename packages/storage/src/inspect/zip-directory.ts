import type { FileHandle } from 'node:fs/promises';
import type { ArchiveFault } from '../refusals.ts';
import { readAt } from './bytes.ts';

export interface ZipEntry {
  name: string;
  encrypted: boolean;
  method: number;
  packed: number;
  unpacked: number;
  symlink: boolean;
  offset: number;
}

export type ZipDirectory = { entries: ZipEntry[]; offset: number } | { fault: ArchiveFault };

/** Bytes from the end of a file in which a ZIP can end: its record and the longest comment. */
export const zipEndReach = 22 + 0xffff;

const endSignature = Buffer.from('PK\x05\x06', 'latin1');
const entrySignature = 0x02014b50;
/** Line ends and zeros that mail and copies leave after a file. */
const mostTrailing = 1024;
const longestDirectory = 4 * 1024 * 1024;
/** Bytes of a name: Office gives its parts some dozens. */
const longestName = 1024;

/**
 * Where, in the tail of a file, the record that ends a ZIP begins; null when the file does not end as one. Up to `spare`
 * bytes may follow it.
 */
export function findZipEnd(tail: Buffer, spare = 0): number | null {
  for (let at = tail.lastIndexOf(endSignature); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf(endSignature, at - 1)) {
    if (at + 22 > tail.length) continue;
    const follows = tail.length - (at + 22 + tail.readUInt16LE(at + 20));
    if (follows >= 0 && follows <= spare) return at;
  }
  return null;
}

/** Reads the list of a ZIP before anything is unpacked: one disk, no ZIP64, at most `most` entries, little after it. */
export async function readZipDirectory(handle: FileHandle, size: number, most: number): Promise<ZipDirectory> {
  const reach = Math.min(size, zipEndReach);
  const tail = await readAt(handle, size - reach, reach);
  const end = findZipEnd(tail, mostTrailing);
  if (end === null) return { fault: findZipEnd(tail, zipEndReach) === null ? 'layout' : 'trailing' };
  const [disk, startDisk, here, total] = [4, 6, 8, 10].map((at) => tail.readUInt16LE(end + at));
  const length = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  if (total === undefined || disk !== 0 || startDisk !== 0 || here !== total) return { fault: 'layout' };
  if (total > most || length > longestDirectory) return { fault: 'entries' };
  if (offset + length !== size - reach + end) return { fault: 'layout' };
  return parseDirectory(await readAt(handle, offset, length), total, offset);
}

function parseDirectory(directory: Buffer, total: number, offset: number): ZipDirectory {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === entrySignature) {
    if (directory.readUInt16LE(at + 28) > longestName) return { fault: 'entryName' };
    if (entries.length === total) return { fault: 'layout' };
    entries.push(parseEntry(directory, at));
    at += 46 + directory.readUInt16LE(at + 28) + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return at === directory.length && entries.length === total ? { entries, offset } : { fault: 'layout' };
}

function parseEntry(directory: Buffer, at: number): ZipEntry {
  const kind = directory.readUInt32LE(at + 38) >>> 28;
  return {
    name: directory.toString('utf8', at + 46, at + 46 + directory.readUInt16LE(at + 28)),
    encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
    method: directory.readUInt16LE(at + 10),
    packed: directory.readUInt32LE(at + 20),
    unpacked: directory.readUInt32LE(at + 24),
    symlink: kind === 0xa,
    offset: directory.readUInt32LE(at + 42),
  };
}
