import sharp, { type Metadata } from 'sharp';
import { ofPieces, refuse } from '../refusals.ts';
import type { Candidate, Inspection } from './candidate.ts';
import { isCutTooSmall } from './chunks.ts';

/** The most pixels that a picture may unfold into: 60 million, more than a phone takes by default. */
export const pixelLimit = 60_000_000;

/** The longest side of a picture in pixels, twice a telephone's panorama: one pixel wide and millions long costs minutes to draw. */
const sideLimit = 30_000;

const formats: Partial<Record<Candidate['extension'], string>> = { jpg: 'jpeg', png: 'png' };

/** Reads a picture's header: its real format and its upright size in pixels. Decoding it is the copies' part. */
export async function inspectPicture({ path, bytes, extension }: Candidate): Promise<Inspection> {
  if (await isCutTooSmall(path, bytes, extension)) return refuse(ofPieces);
  const metadata = await readMetadata(path);
  if (metadata === null) return refuse({ code: 'fileDamaged' });
  const { format, width, height } = metadata;
  if (format !== formats[extension]) return refuse({ code: 'fileDamaged' });
  if (width * height > pixelLimit) return refuse({ code: 'pixelsTooMany', limit: pixelLimit, width, height });
  if (Math.max(width, height) > sideLimit) return refuse({ code: 'sideTooLong', limit: sideLimit, width, height });
  return { ok: true, extension, width: metadata.autoOrient.width, height: metadata.autoOrient.height };
}

async function readMetadata(path: string): Promise<Metadata | null> {
  try {
    return await sharp(path, { limitInputPixels: false }).metadata();
  } catch {
    return null;
  }
}
