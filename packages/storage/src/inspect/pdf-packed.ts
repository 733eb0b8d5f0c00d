import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { constants, inflate } from 'node:zlib';
import { type FileRefusal, ofPieces } from '../refusals.ts';
import { readAt } from './bytes.ts';
import type { Unlock } from './pdf-lock.ts';
import { countOf, mostPacked, type PackedObjects, type PdfObjects } from './pdf-objects.ts';
import { tokensOf } from './pdf-tokens.ts';
import { inTurns, type Turns } from './turns.ts';

const inflateBuffer = promisify(inflate);
const megabyte = 1024 * 1024;
/** Writers put some hundred objects into a stream. Of a whole file there are `mostObjects`, packed or not. */
const most = { packed: 2 * megabyte, unpacked: 8 * megabyte, altogether: 32 * megabyte, objects: 20_000 };
export const mostObjects = 500_000;
const mostUnfolding = 200;
const fewBytes = 64 * 1024;
const pieceSize = 64 * 1024;
/** Bytes that a number and a place of the list take at the most, and the gaps around them */
const longestPair = 32;

const suspicious: FileRefusal = { code: 'archiveSuspicious', reason: 'objectStream' };

/** Unlocks, unpacks and judges the objects that a PDF keeps in streams, within bounds; null when there is no fault. */
export async function refusalOfPacked(
  handle: FileHandle,
  objects: PdfObjects,
  unlock: Unlock,
): Promise<FileRefusal | null> {
  let room = most.altogether;
  let left = mostObjects - objects.seen.headers;
  const turns = inTurns();
  const all = [...objects.seen.packed];
  if (all.length > mostPacked) return suspicious;
  for (const packed of all) {
    const length = packed.until - packed.from;
    if (length > Math.min(room, most.packed) || !isPlainlyPacked(packed)) return suspicious;
    const bytes = unlock(await readAt(handle, packed.from, length), packed.number, packed.generation);
    const bound = Math.min(room, most.unpacked, bytes.length * mostUnfolding + fewBytes);
    const unpacked = await unpack(packed, bytes, bound);
    const places = unpacked && placesIn(packed.dictionary, unpacked);
    if (!unpacked || !places) return suspicious;
    left -= places.length;
    if (left < 0) return ofPieces;
    if (!(await judge(objects, places, unpacked, turns))) return suspicious;
    if (objects.seen.packed.length > all.length) return suspicious;
    room -= unpacked.length;
    const found = objects.fault();
    if (found) return { code: 'fileActiveContent', found };
  }
  return null;
}

function isPlainlyPacked({ dictionary }: PackedObjects): boolean {
  const isPlain = ['/FlateDecode', '/Fl', undefined].includes(dictionary.get('Filter'));
  return isPlain && !dictionary.has('DecodeParms') && !dictionary.has('DP');
}

async function unpack({ dictionary }: PackedObjects, bytes: Buffer, bound: number): Promise<Buffer | null> {
  if (!dictionary.has('Filter')) return bytes;
  const options = { maxOutputLength: Math.max(1, bound), finishFlush: constants.Z_SYNC_FLUSH };
  return inflateBuffer(bytes, options).catch(() => null);
}

/** Each object is read from where the list says that it begins, and must end before the next one does. */
async function judge(objects: PdfObjects, places: readonly Place[], unpacked: Buffer, turns: Turns): Promise<boolean> {
  const tokens = tokensOf(objects.take, objects.skip);
  for (const [index, { number, at }] of places.entries()) {
    const until = places[index + 1]?.at ?? unpacked.length;
    objects.begin(number);
    for (let from = at; from < until && objects.fault() === null; from += pieceSize) {
      tokens.push(unpacked.subarray(from, Math.min(until, from + pieceSize)));
      if (turns.isOver()) await turns.next();
    }
    if (objects.fault() !== null) return true;
    if (!tokens.end() || !objects.isBalanced()) return false;
  }
  return true;
}

interface Place {
  number: number;
  at: number;
}

/** What the list of a stream says of its objects: as many as it promises, each after the one before; null when not. */
function placesIn(dictionary: PackedObjects['dictionary'], unpacked: Buffer): Place[] | null {
  const count = countOf(dictionary.get('N'));
  const first = countOf(dictionary.get('First'));
  if (count === null || first === null || count > most.objects || first > unpacked.length) return null;
  if (first > (count + 1) * longestPair) return null;
  const list = unpacked.toString('latin1', 0, first).split(/[\0\t\n\f\r ]+/);
  const numbers = list.filter(Boolean).map(countOf);
  if (numbers.length !== count * 2 || numbers.includes(null)) return null;
  const places = Array.from({ length: count }, (_, at) => ({
    number: numbers[at * 2] ?? 0,
    at: first + (numbers[at * 2 + 1] ?? 0),
  }));
  const isInOrder = places.every(({ at }, index) => at < (places[index + 1]?.at ?? unpacked.length));
  return isInOrder ? places : null;
}
