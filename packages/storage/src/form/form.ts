import type { Storage, StoredFile } from '../files.ts';
import type { FileRefusal, FormRefusal } from '../refusals.ts';
import type { SlotName } from '../slots.ts';
import type { WaitingMark } from '../waiting.ts';

/**
 * What a form may bring. Fields not named in `slots` take no file; `required` file fields must bring one. With
 * `waiting`, files that an earlier try of the form brought come back by their tokens, and count like new ones. One that
 * `takesNoFiles` is read for its texts alone: what it brings is let through and lands nowhere. `admits` is asked
 * of each file that arrives: where it says no, it lands nowhere, and is told as missing.
 */
export interface FormRules {
  storage: Storage;
  slots: Readonly<Record<string, SlotName>>;
  required?: readonly string[];
  maxFields: number;
  maxFiles: number;
  waiting?: WaitingMark;
  takesNoFiles?: boolean;
  admits?: () => Promise<boolean>;
}

/** Text fields by name: one value, or all of them in order. It has no prototype, and never a key `__proto__`. */
export type FormFields = Record<string, string | string[]>;

/** One reason, with where it stands: `field` and `fileName` are null when it concerns the form as a whole. */
export type FormFault = { field: string | null; fileName: string | null } & (FileRefusal | FormRefusal);

/** A kept file as the page shows it again: its name and size, and the token that its form gives back. */
export interface WaitingNote {
  field: string;
  name: string;
  bytes: number;
  isPicture: boolean;
  token: string;
}

/**
 * `files` holds what passed and is kept, also when something else was refused; `waiting` says the same to the page
 * that shows the form again. What no row ever names, the sweep removes.
 */
export type ReceivedForm = {
  fields: FormFields;
  files: Record<string, StoredFile[]>;
  waiting: WaitingNote[];
} & ({ ok: true } | { ok: false; refusals: FormFault[] });
