import type { FileHandle } from 'node:fs/promises';
import { type Box, type Boxes, bare } from './boxes.ts';
import { readAt } from './bytes.ts';
import type { Veil } from './candidate.ts';
import { veilWithin } from './held.ts';
import { type SamplesOf, samplesIn } from './samples.ts';

const ofFilm = new Set(['mvhd', 'trak', 'mvex', 'iods']);
const ofTrack = new Set(['tkhd', 'edts', 'mdia', 'tref', 'tapt', 'load', 'clip', 'matt', 'trgr']);
const ofMedia = new Set(['mdhd', 'hdlr', 'minf', 'elng']);
const playing = new Set([
  'vide',
  'soun',
  'subt',
  'text',
  'sbtl',
  'clcp',
  'tmcd',
  'hint',
  'pict',
  'auxv',
  'odsm',
  'sdsm',
]);

/** A film that is being read, with what is left of its bounds. */
export interface OpenMovie {
  handle: FileHandle;
  boxesIn: Boxes['within'];
}

/** What of a film is not needed to play it, and whether it has tracks that only say something. */
interface Besides {
  veil: Veil;
  hasOtherTracks: boolean;
}

/**
 * What of a film is not needed to play it: user data and metadata at every level, and whole tracks that neither show
 * nor sound (positions, sensors), with those of their samples that its own tables name. Null when its boxes do not fill it,
 * or when it has no track.
 */
export async function veilOfMovie(file: OpenMovie, film: Box, media: readonly Box[]): Promise<Besides | null> {
  const boxes = await file.boxesIn(film.body, film.end);
  if (boxes === null) return null;
  const extended = await veilWithin(
    file.boxesIn,
    boxes.filter(({ type }) => type === 'mvex'),
  );
  if (extended === null) return null;
  const veil: Veil[number][] = [...boxes.filter(({ type }) => !ofFilm.has(type)).flatMap(bare), ...extended];
  const tracks = boxes.filter(({ type }) => type === 'trak');
  if (tracks.length === 0) return null;
  const samplesOf = samplesIn(file, media);
  let hasOtherTracks = false;
  for (const track of tracks) {
    const ofOne = await veilOfTrack(file, track, samplesOf);
    if (ofOne === null) return null;
    hasOtherTracks ||= !ofOne.plays;
    for (const range of ofOne.veil) veil.push(range);
  }
  return { veil, hasOtherTracks };
}

async function veilOfTrack(
  { handle, boxesIn }: OpenMovie,
  track: Box,
  samplesOf: SamplesOf,
): Promise<{ veil: Veil; plays: boolean } | null> {
  const boxes = await boxesIn(track.body, track.end);
  const content = boxes?.find(({ type }) => type === 'mdia');
  const parts = content ? await boxesIn(content.body, content.end) : null;
  if (!boxes || !parts) return null;
  const handler = parts.find(({ type }) => type === 'hdlr');
  const kind = handler ? (await readAt(handle, handler.body + 8, 4)).toString('latin1') : '';
  if (playing.has(kind)) {
    const inner = await veilWithin(
      boxesIn,
      parts.filter(({ type }) => type === 'minf'),
    );
    if (inner === null) return null;
    const outer = [
      ...boxes.filter(({ type }) => !ofTrack.has(type)),
      ...parts.filter(({ type }) => !ofMedia.has(type)),
    ];
    return { veil: [...outer.flatMap(bare), ...inner], plays: true };
  }
  const samples = await samplesOf(parts);
  return samples === null ? null : { veil: [...samples, ...bare(track)], plays: false };
}
