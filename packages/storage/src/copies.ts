import { randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { pixelLimit } from './inspect/picture.ts';
import { removeLanded } from './landing.ts';
import type { CopyName } from './store/keys.ts';

const servedSide = 4096;
const thumbnailSide = 480;
const patience = { seconds: 20 };
/** Drawn at once: the threads that are left read and write the files of everybody else. */
const mostAtOnce = 2;

// Its cache would keep landed files open after they are moved or removed.
sharp.cache(false);

/** The type of every thumbnail. */
export const thumbnailMediaType = 'image/webp';

/** Paths of what landed beside an original: a picture's served copy and thumbnail, a video's veil. */
export type Copies = Partial<Record<CopyName, string>>;

/**
 * Draws a picture anew, twice: the served copy (upright, at most 4,096 px a side, same type, without EXIF, GPS or any
 * other metadata) and a thumbnail of at most 480 px. Null when it cannot be decoded; then no file is left.
 */
export async function makeCopies(original: string, extension: 'jpg' | 'png', folder: string): Promise<Copies | null> {
  const copies = { served: join(folder, randomUUID()), thumbnail: join(folder, randomUUID()) };
  await turn();
  try {
    const upright = sharp(original, { limitInputPixels: pixelLimit, failOn: 'error', sequentialRead: true })
      .autoOrient()
      .resize(servedSide, servedSide, { fit: 'inside', withoutEnlargement: true });
    await save(extension === 'jpg' ? upright.jpeg({ quality: 85 }) : upright.png(), copies.served);
    const small = sharp(copies.served).resize(thumbnailSide, thumbnailSide, {
      fit: 'inside',
      withoutEnlargement: true,
    });
    await save(small.webp({ quality: 75 }), copies.thumbnail);
    return copies;
  } catch (error) {
    await discardCopies(copies);
    if (error instanceof Error && 'code' in error) throw error;
    return null;
  } finally {
    endTurn();
  }
}

let drawing = 0;
const waiting: (() => void)[] = [];

async function turn(): Promise<void> {
  if (drawing < mostAtOnce) {
    drawing += 1;
    return;
  }
  await new Promise<void>((begin) => waiting.push(begin));
}

function endTurn(): void {
  const next = waiting.shift();
  if (next) next();
  else drawing -= 1;
}

/** Removes landed copies. */
export async function discardCopies(copies: Copies): Promise<void> {
  await Promise.all(Object.values(copies).map(removeLanded));
}

async function save(picture: Sharp, path: string): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await picture.timeout(patience).toFile(path);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
