import type { FileHandle } from 'node:fs/promises';
import { readAt } from './bytes.ts';
import { inTurns } from './turns.ts';

/** A box of an MP4 or MOV: `start` to `end` of the file, its contents from `body`. */
export interface Box {
  type: string;
  start: number;
  body: number;
  end: number;
}

/** Makes a box free room of the same length: nothing after it moves, so every offset of the film stays true. */
export function bare({ start, body, end }: Box): [from: number, until: number, instead?: string][] {
  const named: [number, number, string] = [start + 4, start + 8, 'free'];
  return body < end ? [named, [body, end]] : [named];
}

/** The boxes of one file. */
export interface Boxes {
  /** Those that fill a stretch of it without a gap; null when they do not. A last one may run to the end. */
  within(from: number, until: number): Promise<Box[] | null>;
  /** Whether there were more than any camera writes: then no more are read. */
  areTooMany(): boolean;
}

/** Of a whole file. A video written in pieces of a second has two for each: more than two hours. */
const mostBoxes = 20_000;
const windowSize = 512;

/** Reads the boxes of one file, at whatever depth, until they are more than any camera writes. */
export function boxesOf(handle: FileHandle, most = mostBoxes): Boxes {
  const turns = inTurns();
  let left = most;
  let window: { at: number; bytes: Buffer } = { at: 0, bytes: Buffer.alloc(0) };

  async function headAt(at: number): Promise<Buffer> {
    if (at < window.at || at + 16 > window.at + window.bytes.length)
      window = { at, bytes: await readAt(handle, at, windowSize) };
    return window.bytes.subarray(at - window.at, at - window.at + 16);
  }

  async function within(from: number, until: number): Promise<Box[] | null> {
    const boxes: Box[] = [];
    for (let at = from; at < until; ) {
      const box = boxAt(await headAt(at), at, until);
      if (box === null) return null;
      left -= 1;
      if (left < 0) return null;
      boxes.push(box);
      at = box.end;
      if (turns.isOver()) await turns.next();
    }
    return boxes;
  }

  return { within, areTooMany: () => left < 0 };
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
