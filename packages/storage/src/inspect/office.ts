import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type FileRefusal, refuse } from '../refusals.ts';
import { findInFile } from './bytes.ts';
import type { Candidate, Inspection } from './candidate.ts';
import { refusalOfContents } from './office-contents.ts';
import { kindOf, madeOf, readTypes, typesPart } from './office-parts.ts';
import { bytesOf, type PlacedEntry, placeEntries } from './zip-contents.ts';
import { readZipDirectory } from './zip-directory.ts';
import { faultIn } from './zip-faults.ts';

const longestTypesPart = 1024 * 1024;
/** What a file unpacks to, and of how many parts it is made; what a workbook inside adds to that is little. */
const outer = { entries: 5000, unpacked: 512 * 1024 * 1024, isInside: false };
const inner = { entries: 500, unpacked: 32 * 1024 * 1024, isInside: true };
type Bounds = typeof outer;
const encryptedPackage = new RegExp([...'EncryptedPackage'].join('\\x00'));

/**
 * A DOCX or XLSX is a bounded, honest ZIP that holds what Office writes and nothing else: parts and relations from a
 * list, nothing outside it but hyperlinks, no DOCTYPE. An encrypted one is not a ZIP: Office wraps it in an old
 * compound file. A workbook inside is looked into too, once.
 */
export async function inspectOffice(candidate: Candidate, bounds: Bounds = outer): Promise<Inspection> {
  const handle = await open(candidate.path);
  try {
    if (await isCompoundFile(handle)) return refuse(await refusalOfCompoundFile(candidate));
    const placed = await entriesOf(handle, candidate.bytes, bounds);
    return 'code' in placed ? refuse(placed) : await inspectParts(handle, candidate, placed, bounds);
  } finally {
    await handle.close();
  }
}

function inspectInside(path: string, bytes: number): Promise<Inspection> {
  return inspectOffice({ path, bytes, extension: 'xlsx', allowed: ['xlsx'] }, inner);
}

function isMacro(refusal: FileRefusal): boolean {
  return refusal.code === 'fileActiveContent' && refusal.found === 'macro';
}

async function isCompoundFile(handle: FileHandle): Promise<boolean> {
  const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
  return buffer.toString('hex') === 'd0cf11e0';
}

async function refusalOfCompoundFile({ path, extension, allowed }: Candidate): Promise<FileRefusal> {
  const encrypted = await findInFile(path, encryptedPackage);
  if (encrypted !== null) return { code: 'filePasswordProtected' };
  return { code: 'fileTypeMismatch', extension, allowed, found: 'cfb', convertTo: null };
}

async function entriesOf(
  handle: FileHandle,
  bytes: number,
  { entries, unpacked }: Bounds,
): Promise<PlacedEntry[] | FileRefusal> {
  const directory = await readZipDirectory(handle, bytes, entries);
  if ('fault' in directory) return { code: 'archiveSuspicious', reason: directory.fault };
  if (directory.entries.some((entry) => entry.encrypted)) return { code: 'filePasswordProtected' };
  const fault = faultIn(directory.entries, bytes, unpacked);
  if (fault) return { code: 'archiveSuspicious', reason: fault };
  const placed = await placeEntries(handle, directory.entries, directory.offset);
  return typeof placed === 'string' ? { code: 'archiveSuspicious', reason: placed } : placed;
}

async function inspectParts(
  handle: FileHandle,
  { path, extension, allowed }: Candidate,
  entries: readonly PlacedEntry[],
  { isInside }: Bounds,
): Promise<Inspection> {
  const list = entries.find((entry) => entry.name === typesPart);
  const none = refuse({ code: 'fileTypeMismatch', extension, allowed, found: 'zip', convertTo: null });
  if (!list) return none;
  const text = await bytesOf(handle, list, longestTypesPart).catch(() => null);
  const types = text === null ? null : await readTypes(text.toString('utf8'));
  if (types === null) return refuse({ code: 'archiveSuspicious', reason: 'markup' });
  const parts = entries.filter(({ name, unpacked }) => !(name.endsWith('/') && unpacked === 0));
  const made = madeOf(
    parts.map(({ name }) => name),
    types,
  );
  const kinds = parts.map((entry) => ({ entry, kind: kindOf(entry.name, types) }));
  const strange = kinds.find(({ kind }) => typeof kind === 'object')?.kind;
  if (typeof strange === 'object' && (made || isMacro(strange))) return refuse(strange);
  if (made === null) return none;
  const refusal = await refusalOfContents(
    handle,
    kinds,
    isInside ? null : { folder: dirname(path), inspect: inspectInside },
  );
  return refusal ? refuse(refusal) : { ok: true, extension: made };
}
