import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeWebStream } from 'node:stream/web';
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import { fieldLimit } from './fields.ts';

export interface ParseEvents {
  field(name: string, value: string, cut: boolean): void;
  file(field: string, stream: BusboyFileStream, fileName: string): void;
  tooManyFields(): void;
  tooManyFiles(): void;
}

export interface ParseLimits {
  fields: number;
  files: number;
  fileSize: number;
}

export type ParseEnd = 'whole' | 'interrupted' | 'unreadable';

/**
 * Reads a form's body in pieces, whichever of the two encodings it has. It never rejects: a cut body destroys the
 * file streams that are still open, so whoever reads them sees it, and says so.
 */
export async function parseForm(request: Request, limits: ParseLimits, events: ParseEvents): Promise<ParseEnd> {
  const open = new Set<BusboyFileStream>();
  const parser = openParser(request, limits);
  if (!parser) return 'unreadable';
  if (!request.body) return 'whole';
  parser.on('field', (name, value, nameCut, cut) => events.field(name ?? '', value, nameCut || cut));
  parser.on('file', (field, stream, fileName) => {
    open.add(stream);
    stream.on('error', () => {}).once('close', () => open.delete(stream));
    events.file(field ?? '', stream, fileName ?? '');
  });
  parser.on('fieldsLimit', events.tooManyFields);
  parser.on('filesLimit', events.tooManyFiles).on('partsLimit', events.tooManyFiles);
  try {
    await pipeline(readableOf(request.body), wholeBody(request), parser, { signal: request.signal });
    return 'whole';
  } catch (error) {
    for (const stream of open) stream.destroy(new Error('the form was cut', { cause: error }));
    return 'interrupted';
  }
}

function openParser(request: Request, limits: ParseLimits): BusboyInstance | null {
  try {
    return new Busboy({
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
      preservePath: true,
      limits: { ...limits, parts: limits.fields + limits.files + 1, fieldSize: fieldLimit, headerPairs: 20 },
    });
  } catch {
    return null;
  }
}

function wholeBody(request: Request): Transform {
  const header = request.headers.get('content-length');
  let missing = header === null ? 0 : Number(header);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      missing -= chunk.length;
      done(null, chunk);
    },
    flush(done) {
      done(missing > 0 ? new Error('the body is shorter than announced') : null);
    },
  });
}

/** Node and the DOM declare the same web stream twice; at run time they are one class. */
function readableOf(body: ReadableStream<Uint8Array>): Readable {
  return Readable.fromWeb(body as NodeWebStream<Uint8Array>);
}
