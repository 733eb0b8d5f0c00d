import type { Extension, FileKind } from './slots.ts';

/** Why a file is not taken, with the facts that its sentence needs. Sizes are bytes; `found` is what it really is. */
export type FileRefusal =
  | { code: 'fileMissing' }
  | { code: 'fileEmpty' }
  | { code: 'fileUnexpected' }
  | { code: 'fileNameRefused' }
  | { code: 'fileTypeRefused'; allowed: readonly Extension[]; found: string; convertTo: 'jpg' | null }
  | {
      code: 'fileTypeMismatch';
      extension: Extension;
      allowed: readonly Extension[];
      found: string | null;
      convertTo: 'jpg' | null;
    }
  | { code: 'fileTooLarge'; kind: FileKind; limit: number }
  | { code: 'fileDamaged'; cause?: unknown }
  | { code: 'videoIncomplete' }
  | { code: 'videoTellsPlace' }
  | { code: 'filePasswordProtected' }
  | { code: 'fileActiveContent'; found: ActiveContent }
  | { code: 'pixelsTooMany'; limit: number; width: number; height: number }
  | { code: 'sideTooLong'; limit: number; width: number; height: number }
  | { code: 'archiveSuspicious'; reason: ArchiveFault }
  | { code: 'tooManyFiles'; limit: number }
  | { code: 'uploadInterrupted' }
  | { code: 'storageUnwritable' }
  | { code: 'waitingGone' };

/**
 * Why a form as a whole is not taken: a text too long to be read, or to be shown again, too many fields, files that are too much
 * together, or a body that is no form.
 */
export type FormRefusal =
  | { code: 'tooManyFields'; limit: number }
  | { code: 'formTooLarge'; limit: number }
  | { code: 'formNotShown' }
  | { code: 'filesTooLarge'; limit: number }
  | { code: 'formUnreadable' };

/** What a file would do or bring by itself; `unknownPart` is what no list of ours names. */
export type ActiveContent =
  | 'javascript'
  | 'launch'
  | 'embeddedFile'
  | 'macro'
  | 'externalTarget'
  | 'unknownPart'
  | 'form'
  | 'opensAlone'
  | 'action';

export type ArchiveFault =
  | 'layout'
  | 'entries'
  | 'unpackedSize'
  | 'declaredSize'
  | 'entryName'
  | 'symlink'
  | 'method'
  | 'overlap'
  | 'trailing'
  | 'markup'
  | 'pieces'
  | 'objectStream';

export type Refused = { ok: false; refusal: FileRefusal };

/** A file cut into more pieces than anybody writes: objects, boxes, chunks, segments. */
export const ofPieces: FileRefusal = { code: 'archiveSuspicious', reason: 'pieces' };

export function refuse(refusal: FileRefusal): Refused {
  return { ok: false, refusal };
}

/** Pictures that only iPhones read: the page can say how to convert them. */
export function conversionFor(found: string | null): 'jpg' | null {
  return found === 'heic' || found === 'heif' ? 'jpg' : null;
}
