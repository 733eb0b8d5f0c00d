import { type FileHandle, open } from 'node:fs/promises';
import { type FileRefusal, ofPieces, refuse } from '../refusals.ts';
import { tailOf } from './bytes.ts';
import type { Candidate, Inspection } from './candidate.ts';
import { headerCounter } from './pdf-headers.ts';
import { type Unlock, unlocking } from './pdf-lock.ts';
import { type PdfObjects, pdfObjects } from './pdf-objects.ts';
import { mostObjects, refusalOfPacked } from './pdf-packed.ts';
import { tokensOf } from './pdf-tokens.ts';
import { trailerCounter } from './pdf-trailers.ts';

/** A PDF begins with its mark; line ends that a mail or a scanner left before it do no harm. */
export const pdfBegin = /^(?:\xef\xbb\xbf)?[\0\t\n\f\r ]{0,1024}%PDF-\d/;

const pieceSize = 64 * 1024;
const asItIs: Unlock = (bytes) => bytes;

/**
 * A PDF is whole, opens without a password, hides no object, carries no file, and does only what stands in the lists:
 * links and places to go to. Every object is read, those packed in streams too, also when an owner's password locks
 * them. The pages themselves are not drawn.
 */
export async function inspectPdf({ path, bytes, extension }: Candidate): Promise<Inspection> {
  const tail = await tailOf(path, bytes, 64 * 1024);
  if (!tail.includes('%%EOF')) return refuse({ code: 'fileDamaged' });
  const handle = await open(path);
  try {
    const refusal = await refusalOf(handle, bytes);
    return refusal ? refuse(refusal) : { ok: true, extension };
  } finally {
    await handle.close();
  }
}

async function refusalOf(handle: FileHandle, bytes: number): Promise<FileRefusal | null> {
  const objects = pdfObjects();
  const { seen } = objects;
  const isWhole = await readAll(handle, bytes, objects);
  if (seen.headers > mostObjects) return ofPieces;
  if (!isWhole) return { code: 'archiveSuspicious', reason: 'layout' };
  const found = objects.fault();
  if (found) return { code: 'fileActiveContent', found };
  const unlock = seen.isLocked ? unlocking(seen) : asItIs;
  if (unlock === null) return { code: 'filePasswordProtected' };
  const refusal = await refusalOfPacked(handle, objects, unlock);
  const strayed = objects.strayed();
  return refusal ?? (strayed && { code: 'fileActiveContent', found: strayed });
}

/** False when the file shows fewer objects, or ends, than a reader could find in it, or more than anybody writes. */
async function readAll(handle: FileHandle, bytes: number, objects: PdfObjects): Promise<boolean> {
  const tokens = tokensOf(objects.take, objects.skip);
  const headers = headerCounter();
  const trailers = trailerCounter();
  const piece = Buffer.alloc(pieceSize);
  for (let at = 0; at < bytes; ) {
    const { bytesRead } = await handle.read(piece, 0, pieceSize, at);
    if (bytesRead === 0) break;
    tokens.push(piece.subarray(0, bytesRead));
    headers.push(piece.subarray(0, bytesRead));
    trailers.push(piece.subarray(0, bytesRead));
    at += bytesRead;
    if (objects.fault() !== null) return true;
    if (objects.seen.headers > mostObjects) return false;
  }
  tokens.end();
  return headers.counted() === objects.seen.headers && trailers.counted() === objects.seen.trailers;
}
