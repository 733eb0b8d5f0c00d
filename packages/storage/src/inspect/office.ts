import { type FileHandle, open } from 'node:fs/promises';
import { type FileRefusal, refuse } from '../refusals.ts';
import { findInFile } from './bytes.ts';
import type { Candidate, Inspection } from './candidate.ts';
import { type PlacedEntry, placeEntries, textOf, unpacksAsDeclared } from './zip-contents.ts';
import { readZipDirectory } from './zip-directory.ts';
import { faultIn } from './zip-faults.ts';

const parts: Partial<Record<Candidate['extension'], { main: string; declared: string }>> = {
  docx: { main: 'word/document.xml', declared: 'wordprocessingml.document.main+xml' },
  xlsx: { main: 'xl/workbook.xml', declared: 'spreadsheetml.sheet.main+xml' },
};
const typesPart = '[Content_Types].xml';
const longestTypesPart = 1024 * 1024;
const encryptedPackage = new RegExp([...'EncryptedPackage'].join('\\x00'));

/**
 * A DOCX or XLSX is a bounded, honest ZIP that declares the right main part, without macros or password. An
 * encrypted one is not a ZIP: Office wraps it in an old compound file.
 */
export async function inspectOffice(candidate: Candidate): Promise<Inspection> {
  const handle = await open(candidate.path);
  try {
    const refusal = (await isCompoundFile(handle))
      ? await refusalOfCompoundFile(candidate)
      : await refusalOfZip(handle, candidate);
    return refusal ? refuse(refusal) : { ok: true };
  } finally {
    await handle.close();
  }
}

async function isCompoundFile(handle: FileHandle): Promise<boolean> {
  const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
  return buffer.toString('hex') === 'd0cf11e0';
}

async function refusalOfCompoundFile(candidate: Candidate): Promise<FileRefusal> {
  const encrypted = await findInFile(candidate.path, encryptedPackage);
  if (encrypted !== null) return { code: 'filePasswordProtected' };
  return { code: 'fileTypeMismatch', extension: candidate.extension, found: 'cfb', convertTo: null };
}

async function refusalOfZip(handle: FileHandle, candidate: Candidate): Promise<FileRefusal | null> {
  const directory = await readZipDirectory(handle, candidate.bytes);
  if ('fault' in directory) return { code: 'archiveSuspicious', reason: directory.fault };
  if (directory.entries.some((entry) => entry.encrypted)) return { code: 'filePasswordProtected' };
  const fault = faultIn(directory.entries, candidate.bytes);
  if (fault) return { code: 'archiveSuspicious', reason: fault };
  const placed = await placeEntries(handle, directory.entries, directory.offset);
  if (typeof placed === 'string') return { code: 'archiveSuspicious', reason: placed };
  return (await refusalOfParts(handle, candidate, placed)) ?? refusalOfContents(handle, placed);
}

async function refusalOfParts(
  handle: FileHandle,
  { extension }: Candidate,
  entries: readonly PlacedEntry[],
): Promise<FileRefusal | null> {
  if (entries.some((entry) => /(^|\/)vba[^/]*\.(bin|xml)$/i.test(entry.name))) {
    return { code: 'fileActiveContent', found: 'macro' };
  }
  const part = parts[extension];
  const types = entries.find((entry) => entry.name === typesPart);
  const mismatch: FileRefusal = { code: 'fileTypeMismatch', extension, found: 'zip', convertTo: null };
  if (!part || !types || !entries.some((entry) => entry.name === part.main)) return mismatch;
  const text = await textOf(handle, types, longestTypesPart).catch(() => null);
  if (text === null) return { code: 'archiveSuspicious', reason: 'declaredSize' };
  if (/macroEnabled/i.test(text)) return { code: 'fileActiveContent', found: 'macro' };
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) return { code: 'archiveSuspicious', reason: 'layout' };
  return text.includes(part.declared) ? null : mismatch;
}

async function refusalOfContents(handle: FileHandle, entries: readonly PlacedEntry[]): Promise<FileRefusal | null> {
  for (const entry of entries) {
    const honest = await unpacksAsDeclared(handle, entry).catch(() => null);
    if (honest === null) return { code: 'fileDamaged' };
    if (!honest) return { code: 'archiveSuspicious', reason: 'declaredSize' };
  }
  return null;
}
