import { open } from 'node:fs/promises';
import { ofPieces, refuse } from '../refusals.ts';
import { type Box, type Boxes, bare, boxesOf } from './boxes.ts';
import type { Candidate, Inspection, Veil } from './candidate.ts';
import { veilWithin } from './held.ts';
import { type OpenMovie, veilOfMovie } from './movie.ts';

/** What a video may hold beside what it plays: room left free and what cameras add. All of it is left out of the copy. */
const left = new Set(['free', 'skip', 'wide', 'uuid', 'meta', 'udta', 'pnot', 'PICT', 'thum', 'frea', 'sefd', '_htc']);
const played = new Set(['ftyp', 'styp', 'pdin', 'moov', 'moof', 'mfra', 'mdat', 'sidx', 'ssix', 'prft']);

/** Of all pieces, which say at most some nine boxes each. */
const mostInPieces = 100_000;

/**
 * An MP4 or MOV is a file that boxes of a list fill to its last byte, one film among them. It is not decoded. Its veil
 * covers all that does not play: user data with places and devices, also within its pieces and its tables, tracks of
 * positions, what stands in free room. Where its
 * samples stand in pieces, which no table of the film names, a track that does not play is refused: no veil would cover them.
 */
export async function inspectVideo({ path, bytes, extension }: Candidate): Promise<Inspection> {
  const handle = await open(path);
  try {
    const all = boxesOf(handle);
    const boxes = await all.within(0, bytes);
    if (all.areTooMany()) return refuse(ofPieces);
    if (boxes === null) return refuse({ code: 'videoIncomplete' });
    const stranger = boxes.find(({ type }) => !played.has(type) && !left.has(type));
    if (stranger) return refuse({ code: 'videoIncomplete' });
    const [film, second] = boxes.filter(({ type }) => type === 'moov');
    if (!film || second || !boxes.some(({ type }) => type === 'mdat')) return refuse({ code: 'videoIncomplete' });
    const pieces = boxesOf(handle, mostInPieces);
    const besides = await besidesOf({ handle, boxesIn: all.within }, pieces.within, boxes, film);
    if (all.areTooMany() || pieces.areTooMany()) return refuse(ofPieces);
    if (besides === null) return refuse({ code: 'fileDamaged' });
    const isInPieces = boxes.some(({ type }) => type === 'moof');
    if (isInPieces && besides.hasOtherTracks) return refuse({ code: 'videoTellsPlace' });
    return { ok: true, extension, veil: besides.veil };
  } finally {
    await handle.close();
  }
}

async function besidesOf(file: OpenMovie, inPieces: Boxes['within'], boxes: readonly Box[], film: Box) {
  const inside = await veilOfMovie(
    file,
    film,
    boxes.filter(({ type }) => type === 'mdat'),
  );
  const told = await veilWithin(
    inPieces,
    boxes.filter(({ type }) => type === 'moof' || type === 'mfra'),
  );
  if (inside === null || told === null) return null;
  const around = boxes.filter(({ type }) => left.has(type)).flatMap(bare);
  const veil: Veil = [...around, ...inside.veil, ...told].sort(([one], [other]) => one - other);
  return { ...inside, veil };
}
