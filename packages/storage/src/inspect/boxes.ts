import type { FileHandle } from 'node:fs/promises';
import { readAt } from './bytes.ts';

/** A box of an MP4 or MOV: `start` to `end` of the file, its contents from `body`. */
export interface Box {
  type: string;
  start: number;
  body: number;
  end: number;
}

/** A video written in pieces of a second has two for each: more than two hours. */
const mostBoxes = 20_000;

/** The boxes that fill a stretch of a file without a gap; null when they do not. A last one may run to the end. */
export async function boxesIn(handle: FileHandle, from: number, until: number): Promise<Box[] | null> {
  const boxes: Box[] = [];
  for (let at = from; at < until; ) {
    const box = boxAt(await readAt(handle, at, 16), at, until);
    if (box === null || boxes.length === mostBoxes) return null;
    boxes.push(box);
    at = box.end;
  }
  return boxes;
}

function boxAt(head: Buffer, start: number, until: number): Box | null {
  if (start + 8 > until || head.length < 8) return null;
  const short = head.readUInt32BE(0);
  const isLong = short === 1;
  if (isLong && head.length < 16) return null;
  const stated = isLong ? Number(head.readBigUInt64BE(8)) : short;
  const size = short === 0 ? until - start : stated;
  const body = start + (isLong ? 16 : 8);
  const end = start + size;
  return end < body || end > until ? null : { type: head.toString('latin1', 4, 8), start, body, end };
}
