import { open } from 'node:fs/promises';
import { ofPieces, refuse } from '../refusals.ts';
import { type Box, boxesOf } from './boxes.ts';
import type { Candidate, Inspection, Veil } from './candidate.ts';
import { bare, type OpenMovie, veilOfMovie } from './movie.ts';

/** What a video may hold beside what it plays: room left free and what cameras add. All of it is left out of the copy. */
const besides = new Set([
  'free',
  'skip',
  'wide',
  'uuid',
  'meta',
  'udta',
  'pnot',
  'PICT',
  'thum',
  'frea',
  'sefd',
  '_htc',
]);
const played = new Set(['ftyp', 'styp', 'pdin', 'moov', 'moof', 'mfra', 'mdat', 'sidx', 'ssix', 'prft']);

/**
 * An MP4 or MOV is a file that boxes of a list fill to its last byte, one film among them. It is not decoded. Its veil
 * covers all that does not play: user data with places and devices, tracks of positions, what stands in free room.
 */
export async function inspectVideo({ path, bytes, extension }: Candidate): Promise<Inspection> {
  const handle = await open(path);
  try {
    const all = boxesOf(handle);
    const boxes = await all.within(0, bytes);
    if (all.areTooMany()) return refuse(ofPieces);
    if (boxes === null) return refuse({ code: 'videoIncomplete' });
    const stranger = boxes.find(({ type }) => !played.has(type) && !besides.has(type));
    if (stranger) return refuse({ code: 'videoIncomplete' });
    const [film, second] = boxes.filter(({ type }) => type === 'moov');
    if (!film || second || !boxes.some(({ type }) => type === 'mdat')) return refuse({ code: 'videoIncomplete' });
    const veil = await veilOf({ handle, boxesIn: all.within }, boxes, film);
    if (all.areTooMany()) return refuse(ofPieces);
    return veil === null ? refuse({ code: 'fileDamaged' }) : { ok: true, extension, veil };
  } finally {
    await handle.close();
  }
}

async function veilOf(file: OpenMovie, boxes: readonly Box[], film: Box): Promise<Veil | null> {
  const inside = await veilOfMovie(
    file,
    film,
    boxes.filter(({ type }) => type === 'mdat'),
  );
  if (inside === null) return null;
  const around = boxes.filter(({ type }) => besides.has(type)).flatMap(bare);
  return [...around, ...inside].sort(([one], [other]) => one - other);
}
