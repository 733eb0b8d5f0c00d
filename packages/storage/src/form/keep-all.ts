import type { LandedFile } from '../files.ts';
import { isUnwritable } from '../landing.ts';
import { fileTypes } from '../slots.ts';
import { keepWaiting, type WaitingFile } from '../waiting.ts';
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
 * Keeps what arrived, as many as the form has room for, each on its own: one that the disk does not take leaves the
 * others kept. When the store is broken it throws, and what was not kept yet is gone.
 */
export async function keepAll(rules: FormRules, parts: readonly LandedPart[], room: number): Promise<Keeping> {
  const { storage, waiting, maxFiles } = rules;
  const keeping: Keeping = { files: [], faults: [] };
  if (parts.length > room) keeping.faults.push(ofForm({ code: 'tooManyFiles', limit: maxFiles }));
  await Promise.all(parts.slice(room).map(({ file }) => storage.discard(file)));
  const since = (waiting?.now ?? new Date()).getTime();
  for (const [at, { field, fileName, file }] of parts.slice(0, room).entries()) {
    try {
      keeping.files.push({ field, since, file: await storage.keep(file) });
    } catch (error) {
      if (!isUnwritable(error)) {
        await Promise.all(parts.slice(at + 1, room).map((later) => storage.discard(later.file)));
        throw error;
      }
      keeping.faults.push({ field, fileName, code: 'storageUnwritable' });
    }
  }
  return keeping;
}

/** One token a file, so that a person can leave one of them out. */
export function notesOf({ waiting }: FormRules, files: readonly WaitingFile[]): WaitingNote[] {
  if (!waiting) return [];
  return files.map((one) => ({
    field: one.field,
    name: one.file.name,
    bytes: one.file.bytes,
    isPicture: fileTypes[one.file.extension].kind === 'picture',
    token: keepWaiting([one], waiting),
  }));
}
