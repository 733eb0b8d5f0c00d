import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline, Transform } from 'node:stream';
import { json } from 'node:stream/consumers';
import type { Veil } from './inspect/candidate.ts';
import { copySuffixes } from './store/keys.ts';
import type { ObjectStore, OpenedObject } from './store/objects.ts';

/** Lands a video's veil, a list of its bytes that the served copy does not show; the video itself is kept once. */
export async function writeVeil(veil: Veil, folder: string): Promise<string> {
  const path = join(folder, randomUUID());
  await writeFile(path, JSON.stringify(veil), { mode: 0o600, flag: 'wx', flush: true });
  return path;
}

/** Opens an original behind its veil, as long as it is, byte for byte in the same places; null when it has none. */
export async function openVeiled(store: ObjectStore, key: string): Promise<OpenedObject | null> {
  const list = await store.open(key + copySuffixes.veil);
  if (!list) return null;
  const veil = (await json(list.stream)) as Veil;
  const original = await store.open(key);
  if (!original) return null;
  const stream = pipeline(original.stream, veiling(veil), () => {});
  return { stream, bytes: original.bytes };
}

/** Overwrites the ranges of a veil in what flows through: with what is written instead, else with zeros. */
function veiling(veil: Veil): Transform {
  const ranges = [...veil].sort(([one], [other]) => one - other);
  let at = 0;
  let next = 0;
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      const end = at + piece.length;
      const shown = Buffer.from(piece);
      for (let index = next; index < ranges.length; index += 1) {
        const [from, until, instead] = ranges[index] ?? [end, end];
        if (from >= end) break;
        if (until <= end) next = index + 1;
        cover(shown, from - at, until - at, instead);
      }
      at = end;
      done(null, shown);
    },
  });
}

function cover(shown: Buffer, from: number, until: number, instead?: string): void {
  const start = Math.max(0, from);
  const stop = Math.min(shown.length, until);
  if (stop <= start) return;
  if (instead === undefined) shown.fill(0, start, stop);
  else shown.write(instead.slice(start - from, stop - from), start, 'latin1');
}
