import { randomUUID } from 'node:crypto';
import { type FileHandle, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { removeLanded } from '../landing.ts';
import type { FileRefusal } from '../refusals.ts';
import type { Inspection } from './candidate.ts';
import { active, type PartKind } from './office-parts.ts';
import { refusalOfRelations } from './office-relations.ts';
import { bytesOf, type PlacedEntry, unpack } from './zip-contents.ts';

/** Of all parts together, and how many one may have: a sheet has up to 65,530 links. */
const longestRelations = 8 * 1024 * 1024;
const mostRelations = 70_000;
const longestWorkbook = 16 * 1024 * 1024;
const mostWorkbooks = 20;
const forbidden = ['<!DOCTYPE', '<!ENTITY', '\0'];
const plainEncoding =
  /^(?:\xef\xbb\xbf)?\s*<(?!\?xml[^>]{0,120}encoding\s*=\s*["'](?!utf-8|us-ascii|iso-8859-1|windows-1252))/i;

/** Where a workbook of a document is looked into, and by what. */
export interface Inside {
  folder: string;
  inspect: (path: string, bytes: number) => Promise<Inspection>;
}

export interface Part {
  entry: PlacedEntry;
  kind: PartKind | FileRefusal;
}

/**
 * Unpacks every part, piece by piece, and throws it away: each is exactly as long as the list says, markup declares
 * nothing, relations stay inside. A workbook inside is landed in `inside.folder` for its own look; without `inside` there
 * may be none.
 */
export async function refusalOfContents(
  handle: FileHandle,
  parts: readonly Part[],
  inside: Inside | null,
): Promise<FileRefusal | null> {
  const workbooks = parts.filter(({ kind }) => kind === 'workbook').length;
  if (workbooks > (inside ? mostWorkbooks : 0)) return active('embeddedFile');
  let relations = 0;
  for (const { entry, kind } of parts) {
    if (kind === 'relations') relations += entry.unpacked;
    if (relations > longestRelations) return declaring;
    const refusal = await refusalOfPart(handle, entry, kind, inside).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) return damaged;
      throw error;
    });
    if (refusal) return refusal;
  }
  return null;
}

const damaged: FileRefusal = { code: 'fileDamaged' };
const lying: FileRefusal = { code: 'archiveSuspicious', reason: 'declaredSize' };
const declaring: FileRefusal = { code: 'archiveSuspicious', reason: 'markup' };

async function refusalOfPart(
  handle: FileHandle,
  entry: PlacedEntry,
  kind: Part['kind'],
  inside: Inside | null,
): Promise<FileRefusal | null> {
  const fault = await faultOfBytes(handle, entry, kind === 'markup' || kind === 'relations' || kind === 'types');
  if (fault) return fault;
  if (kind === 'relations') {
    const bytes = await bytesOf(handle, entry, longestRelations);
    return bytes === null ? declaring : refusalOfRelations(bytes.toString('utf8'), mostRelations);
  }
  return kind === 'workbook' && inside ? refusalOfWorkbook(handle, entry, inside) : null;
}

async function faultOfBytes(handle: FileHandle, entry: PlacedEntry, isMarkup: boolean): Promise<FileRefusal | null> {
  let seen = 0;
  let carried = Buffer.alloc(0);
  for await (const piece of unpack(handle, entry)) {
    if (isMarkup) {
      const text = Buffer.concat([carried, piece]);
      if (seen === 0 && !plainEncoding.test(text.toString('latin1', 0, 300))) return declaring;
      if (forbidden.some((mark) => text.includes(mark))) return declaring;
      carried = text.subarray(-16);
    }
    seen += piece.length;
    if (seen > entry.unpacked) return lying;
  }
  return seen === entry.unpacked ? null : lying;
}

async function refusalOfWorkbook(handle: FileHandle, entry: PlacedEntry, inside: Inside): Promise<FileRefusal | null> {
  const bytes = await bytesOf(handle, entry, longestWorkbook);
  if (bytes === null) return active('embeddedFile');
  const landed = join(inside.folder, randomUUID());
  try {
    await writeFile(landed, bytes, { mode: 0o600, flag: 'wx' });
    const inspection = await inside.inspect(landed, bytes.length);
    if (inspection.ok) return null;
    return inspection.refusal.code === 'fileActiveContent' ? inspection.refusal : active('embeddedFile');
  } finally {
    await removeLanded(landed);
  }
}
