import type { LandedFile } from '../files.ts';
import { isUnwritable } from '../landing.ts';
import { fileTypes } from '../slots.ts';
import { keepWaiting, takeWaiting, type WaitingFile, type WaitingMark } from '../waiting.ts';
import type { FormFault, FormRules, WaitingNote } from './form.ts';
import { ofForm } from './listen.ts';

/** A file of a form that arrived and passed. */
export interface LandedPart {
  field: string;
  fileName: string;
  file: LandedFile;
}

export interface Keeping {
  files: WaitingFile[];
  faults: FormFault[];
}

/**
 * Keeps what arrived beside those that waited, as many as the form has room for, each on its own: one that the disk does
 * not take leaves the others kept. One that waits already and was chosen again is let go. When the store is broken it
 * throws, and what was not kept yet is gone.
 */
export async function keepAll(
  rules: FormRules,
  arrived: readonly LandedPart[],
  waited: readonly WaitingFile[],
): Promise<Keeping> {
  const { storage, waiting, maxFiles } = rules;
  const keeping: Keeping = { files: [], faults: [] };
  const room = Math.max(0, maxFiles - waited.length);
  const fresh = arrived.filter((part) => !waited.some((file) => isSame(file, part)));
  const parts = fresh.slice(0, room);
  if (fresh.length > room) keeping.faults.push(ofForm({ code: 'tooManyFiles', limit: maxFiles }));
  await Promise.all(arrived.filter((part) => !parts.includes(part)).map(({ file }) => storage.discard(file)));
  const since = (waiting?.now ?? new Date()).getTime();
  for (const [at, { field, fileName, file }] of parts.entries()) {
    try {
      keeping.files.push({ field, since, file: await storage.keep(file) });
    } catch (error) {
      if (!isUnwritable(error)) {
        await Promise.all(parts.slice(at + 1).map((later) => storage.discard(later.file)));
        throw error;
      }
      keeping.faults.push({ field, fileName, code: 'storageUnwritable' });
    }
  }
  return keeping;
}

function isSame(waited: WaitingFile, { field, file }: LandedPart): boolean {
  return waited.field === field && waited.file.sha256 === file.facts.sha256;
}

/** What a page shows of the files that wait under these tokens; those whose hour is over are left out. */
export function waitingNotes(tokens: readonly string[], waiting: WaitingMark): WaitingNote[] {
  return notesOf(
    { waiting },
    tokens.flatMap((token) => takeWaiting(token, waiting) ?? []),
  );
}

/** One token a file, so that a person can leave one of them out. */
export function notesOf({ waiting }: Pick<FormRules, 'waiting'>, files: readonly WaitingFile[]): WaitingNote[] {
  if (!waiting) return [];
  return files.map((one) => ({
    field: one.field,
    name: one.file.name,
    bytes: one.file.bytes,
    isPicture: fileTypes[one.file.extension].kind === 'picture',
    token: keepWaiting([one], waiting),
  }));
}
