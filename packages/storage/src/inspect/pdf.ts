import { createReadStream } from 'node:fs';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { type FileRefusal, refuse } from '../refusals.ts';
import { tailOf } from './bytes.ts';
import type { Candidate, Inspection } from './candidate.ts';
import { refusalOfNames, watchedNames } from './pdf-names.ts';

const inflateBuffer = promisify(inflate);
const streamOpening = />>\s*stream\r?\n/g;
const overlap = 512;
const longestPacked = 4 * 1024 * 1024;
const mostUnpacked = 128 * 1024 * 1024;

interface Walk {
  carried: string;
  names: Set<string>;
  body: 'none' | 'skipped' | 'kept';
  kept: string;
  unpacked: number;
}

/**
 * A PDF is whole, without password, scripts, programs to launch or files inside. The scan reads what stands outside
 * streams and, unpacked and bounded, the streams of objects. Its limit: names hidden in a stream with a predictor, or
 * behind a forged `stream` keyword, are not seen; the virus scan and the attachment headers stand behind it.
 */
export async function inspectPdf({ path, bytes }: Candidate): Promise<Inspection> {
  const tail = await tailOf(path, bytes, 64 * 1024);
  if (!tail.includes('%%EOF')) return refuse({ code: 'fileDamaged' });
  const walk: Walk = { carried: '', names: new Set(), body: 'none', kept: '', unpacked: 0 };
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024, encoding: 'latin1' })) {
    const refusal = await walkOver(walk, walk.carried + String(chunk));
    if (refusal) return refuse(refusal);
  }
  return { ok: true };
}

async function walkOver(walk: Walk, text: string): Promise<FileRefusal | null> {
  let at = 0;
  for (;;) {
    const next = walk.body === 'none' ? objectsUntilStream(walk, text, at) : streamUntilEnd(walk, text, at);
    const refusal = refusalOfNames(walk.names) ?? faultOf(walk);
    if (refusal) return refusal;
    if (next === null) return null;
    at = next;
    if (walk.body !== 'none') continue;
    const inside = await refusalOfKept(walk);
    if (inside) return inside;
  }
}

function objectsUntilStream(walk: Walk, text: string, at: number): number | null {
  streamOpening.lastIndex = at;
  const opening = streamOpening.exec(text);
  for (const name of watchedNames(text.slice(at, opening?.index))) walk.names.add(name);
  if (opening) {
    walk.body = walk.names.has('ObjStm') ? 'kept' : 'skipped';
    return opening.index + opening[0].length;
  }
  walk.carried = text.slice(Math.max(at, text.length - overlap));
  return null;
}

function streamUntilEnd(walk: Walk, text: string, at: number): number | null {
  const end = text.indexOf('endstream', at);
  const until = end === -1 ? Math.max(at, text.length - 'endstream'.length) : end;
  if (walk.body === 'kept') walk.kept += text.slice(at, until);
  if (end === -1) {
    walk.carried = text.slice(until);
    return null;
  }
  walk.body = 'none';
  return end + 'endstream'.length;
}

function faultOf({ names, kept }: Walk): FileRefusal | null {
  const otherFilter = ['ASCIIHexDecode', 'ASCII85Decode', 'LZWDecode', 'RunLengthDecode'].some((name) =>
    names.has(name),
  );
  if (kept.length <= longestPacked && !(names.has('ObjStm') && otherFilter)) return null;
  return { code: 'archiveSuspicious', reason: 'objectStream' };
}

async function refusalOfKept(walk: Walk): Promise<FileRefusal | null> {
  const packed = Buffer.from(walk.kept, 'latin1');
  walk.names.clear();
  walk.kept = '';
  if (packed.length === 0) return null;
  const room = mostUnpacked - walk.unpacked;
  const objects = await inflateBuffer(packed, {
    maxOutputLength: Math.max(1, Math.min(room, packed.length * 200)),
  }).catch((error: NodeJS.ErrnoException) => (error.code === 'ERR_BUFFER_TOO_LARGE' ? null : packed));
  if (objects === null) return { code: 'archiveSuspicious', reason: 'objectStream' };
  walk.unpacked += objects.length;
  return refusalOfNames(watchedNames(objects.toString('latin1')));
}
