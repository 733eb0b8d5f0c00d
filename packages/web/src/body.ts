import { isDrawnWithin, MOST_DRAWN } from './drawn.ts';

/** How much a posted form may hold: bytes as they travel, and fields, repeats counted. */
export interface FormLimits {
  bytes: number;
  fields: number;
  /** What signing in takes is written in it: nothing of it is kept, sealed, marked or said again */
  secret?: true;
}

/** What a form holds unless its line of the access table says otherwise. */
export const USUAL_FORM: FormLimits = { bytes: 64_000, fields: 200 };

/**
 * The most of a form without files that the wall lets come, so that who pasted too much gets its page back with the words:
 * four times what of them is given back, as a form sends a text whose every third letter has an accent and more.
 * Beyond it, the wall's bare page says it.
 */
export const MOST_BYTES = 4_000_000;

/**
 * The body is larger than what its route takes. `typed` reads on, for who may send it there: what was typed, up to
 * `MOST_BYTES`; nothing of what is larger, or no form. Null where more fields came than may be told apart.
 */
export class TooLarge extends Error {
  override name = 'TooLarge';
  constructor(
    readonly limits: FormLimits,
    /** Which of its limits was passed, or that of any page: what it would draw */
    readonly passed: 'bytes' | 'fields' | 'drawn',
    readonly typed: (() => Promise<FormData>) | null = null,
  ) {
    super(`a form of more than ${limits.bytes} bytes or ${limits.fields} fields`);
  }
}

/** Names of fields as our pages write them: `name`, `fields.places[3]`, `items[12].note`. Any other is ignored. */
const FIELD_NAME = /^[A-Za-z][\w-]{0,39}(?:\[\d{0,3}\])?(?:\.[A-Za-z][\w-]{0,39}(?:\[\d{0,3}\])?){0,3}$/;

/** How many rows of a list a form may leave out: a page numbers them one after another. */
const ROWS_LEFT_OUT = 50;

const read = new WeakMap<Request, Promise<FormData>>();

/**
 * The body of a form without files, read once however often it is asked for: each caller gets a copy of its own. Bounded
 * before it is parsed; fields whose name no page of ours would write are left out. Throws `TooLarge`; a body that is no
 * form is a 400.
 */
export async function bodyOf(request: Request, limits: FormLimits = USUAL_FORM): Promise<FormData> {
  let reading = read.get(request);
  if (!reading) {
    reading = readBody(request, limits);
    read.set(request, reading);
  }
  const copy = new FormData();
  for (const [name, value] of await reading) copy.append(name, value);
  return copy;
}

/** True when the body brings files: it is read by the action, as it arrives. */
export function bringsFiles(request: Request): boolean {
  return typeOf(request).startsWith('multipart/');
}

async function readBody(request: Request, limits: FormLimits): Promise<FormData> {
  const read = readerOf(request);
  const parsed = async (bytes: Buffer) =>
    bringsFiles(request) ? partsOf(request, bytes, limits) : pairsOf(bytes, limits);
  const bytes = await read(limits.bytes);
  if (bytes) {
    const form = await parsed(bytes);
    if (isDrawnWithin(form, MOST_DRAWN)) return form;
    throw new TooLarge(limits, 'drawn', async () => form);
  }
  throw new TooLarge(limits, 'bytes', async () => {
    const whole = await read(MOST_BYTES);
    return whole ? parsed(whole).catch(() => new FormData()) : new FormData();
  });
}

/** Reads a body up to a bound, and on from there when it is asked again with a larger one; null where there is more. */
function readerOf(request: Request): (most: number) => Promise<Buffer | null> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  return async (most) => {
    if (announced > most) return null;
    const reader = request.body?.getReader();
    // Never cancelled: that would close the connection before its answer
    try {
      while (size <= most) {
        const part = await reader?.read();
        if (!part || part.done) return Buffer.concat(chunks);
        size += part.value.byteLength;
        chunks.push(part.value);
      }
      return null;
    } finally {
      reader?.releaseLock();
    }
  };
}

function pairsOf(bytes: Buffer, limits: FormLimits): FormData {
  let pairs = 1;
  for (const byte of bytes) if (byte === 0x26) pairs += 1;
  if (pairs > limits.fields) throw new TooLarge(limits, 'fields');
  return known(new URLSearchParams(bytes.toString('utf8')), limits);
}

/** A form sent as parts though it brings no file: small, so that it may be read whole. */
async function partsOf(request: Request, bytes: Buffer, limits: FormLimits): Promise<FormData> {
  try {
    const whole = new Response(new Uint8Array(bytes), { headers: { 'content-type': typeOf(request) } });
    return known(await whole.formData(), limits);
  } catch (error) {
    if (error instanceof TooLarge) throw error;
    throw new Response(null, { status: 400 });
  }
}

function known(entries: Iterable<[string, unknown]>, limits: FormLimits): FormData {
  const texts: [string, string][] = [];
  let fields = 0;
  for (const [name, value] of entries) {
    fields += 1;
    if (fields > limits.fields) throw new TooLarge(limits, 'fields');
    if (typeof value === 'string') texts.push([name, value]);
  }
  return namedByPages(texts);
}

/** Of what was posted, the fields that some page of ours may write; whether this one does, its schema knows. */
export function namedByPages(texts: Iterable<[string, string]>): FormData {
  const form = new FormData();
  for (const [name, value] of texts) if (isNameOfOurs(name)) form.append(name, value);
  return withinTheirLists(form);
}

/** A name that a page may write, no part of it being one that every object has (`toString`, `constructor`). */
export function isNameOfOurs(name: string): boolean {
  return FIELD_NAME.test(name) && !name.split(/[.[\]]+/).some((part) => part in Object.prototype);
}

/** Without the rows that stand far behind all others of their list: each would bring as many empty ones with it. */
function withinTheirLists(form: FormData): FormData {
  const rows = new Map<string, Set<number>>();
  for (const name of form.keys()) {
    for (const { list, row } of rowsOf(name)) rows.set(list, (rows.get(list) ?? new Set()).add(row));
  }
  const kept = new FormData();
  for (const [name, value] of form) {
    if (rowsOf(name).every(({ list, row }) => row < rows.get(list)!.size + ROWS_LEFT_OUT)) kept.append(name, value);
  }
  return kept;
}

function rowsOf(name: string): { list: string; row: number }[] {
  return [...name.matchAll(/\[(\d+)\]/g)].map(({ index, 1: row }) => ({
    list: name.slice(0, index),
    row: Number(row),
  }));
}

function typeOf(request: Request): string {
  return request.headers.get('content-type') ?? '';
}
