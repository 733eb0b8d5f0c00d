import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { constants, inflate } from 'node:zlib';
import type { FileRefusal } from '../refusals.ts';
import { readAt } from './bytes.ts';
import type { Unlock } from './pdf-lock.ts';
import type { PackedObjects, PdfObjects } from './pdf-objects.ts';
import { tokensOf } from './pdf-tokens.ts';

const inflateBuffer = promisify(inflate);
const longestPacked = 16 * 1024 * 1024;
const mostUnpacked = 128 * 1024 * 1024;
const mostUnfolding = 200;
const fewBytes = 64 * 1024;

const suspicious: FileRefusal = { code: 'archiveSuspicious', reason: 'objectStream' };

/** Unlocks, unpacks and judges the objects that a PDF keeps in streams, within bounds; null when there is no fault. */
export async function refusalOfPacked(
  handle: FileHandle,
  objects: PdfObjects,
  unlock: Unlock,
): Promise<FileRefusal | null> {
  let room = mostUnpacked;
  const all = [...objects.seen.packed];
  for (const packed of all) {
    const length = packed.until - packed.from;
    if (length > Math.min(room, longestPacked) || !isPlainlyPacked(packed)) return suspicious;
    const bytes = unlock(await readAt(handle, packed.from, length), packed.number, packed.generation);
    const unpacked = await unpack(packed, bytes, Math.min(room, bytes.length * mostUnfolding + fewBytes));
    if (unpacked === null || !judge(objects, packed, unpacked)) return suspicious;
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

async function unpack({ dictionary }: PackedObjects, bytes: Buffer, most: number): Promise<Buffer | null> {
  if (!dictionary.has('Filter')) return bytes;
  const options = { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH };
  return inflateBuffer(bytes, options).catch(() => null);
}

/** Each object is read from where the list says that it begins, and must end before the next one does. */
function judge(objects: PdfObjects, { dictionary }: PackedObjects, unpacked: Buffer): boolean {
  const first = Number(dictionary.get('First'));
  if (!Number.isInteger(first) || first < 0 || first > unpacked.length) return false;
  const numbers = unpacked
    .toString('latin1', 0, first)
    .split(/[\0\t\n\f\r ]+/)
    .filter(Boolean)
    .map(Number);
  if (numbers.some((number) => !Number.isInteger(number) || number < 0) || numbers.length % 2 === 1) return false;
  const places = Array.from({ length: numbers.length / 2 }, (_, at) => ({
    number: numbers[at * 2] ?? 0,
    at: first + (numbers[at * 2 + 1] ?? 0),
  })).sort((one, other) => one.at - other.at);
  return places.every(({ number, at }, index) => {
    objects.begin(number);
    const tokens = tokensOf(objects.take, objects.skip);
    tokens.push(unpacked.subarray(at, places[index + 1]?.at ?? unpacked.length));
    return tokens.end() && objects.isBalanced();
  });
}
