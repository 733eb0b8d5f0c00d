import { open } from 'node:fs/promises';
import type { Extension } from '../slots.ts';
import { readAt } from './bytes.ts';

/** Where the pieces of a picture begin, how many writers make of the largest one that we take, and where the next one is. */
interface Pieces {
  begin: number;
  most: number;
  /** Bytes from one piece to the next; null where there are no more to count */
  step: (window: Buffer, at: number) => number | null;
}

const windowSize = 512;

const pieces: Partial<Record<Extension, Pieces>> = {
  png: { begin: 8, most: 20_000, step: (window, at) => 12 + window.readUInt32BE(at) },
  jpg: { begin: 2, most: 5000, step: segmentStep },
};

/** A JPEG is segments up to its pixels, and bytes between them that fill. */
function segmentStep(window: Buffer, at: number): number | null {
  if (window[at] !== 0xff) return null;
  const marker = window[at + 1];
  if (marker === 0xff) return 1;
  return marker === 0xda || marker === 0xd9 ? null : 2 + window.readUInt16BE(at + 2);
}

/**
 * True when a picture is cut into more pieces before its pixels, or in all, than anybody writes: each remark is an object
 * to who reads its header.
 */
export async function isCutTooSmall(path: string, bytes: number, extension: Extension): Promise<boolean> {
  const { begin, most, step } = pieces[extension] ?? { begin: bytes, most: 0, step: () => null };
  const handle = await open(path);
  try {
    let [at, count] = [begin, 0];
    while (at < bytes && count <= most) {
      const window = await readAt(handle, at, windowSize);
      if (window.length < 12) return false;
      const from = at;
      for (; at - from + 4 <= window.length && count <= most; count += 1) {
        const length = step(window, at - from);
        if (length === null) return false;
        at += length;
      }
    }
    return count > most;
  } finally {
    await handle.close();
  }
}
