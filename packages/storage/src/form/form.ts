import type { Storage, StoredFile } from '../files.ts';
import type { FileRefusal, FormRefusal } from '../refusals.ts';
import type { SlotName } from '../slots.ts';

/** What a form may bring. Fields not named in `slots` take no file; `required` file fields must bring one. */
export interface FormRules {
  storage: Storage;
  slots: Readonly<Record<string, SlotName>>;
  required?: readonly string[];
  maxFields: number;
  maxFiles: number;
}

/** Text fields by name: one value, or all of them in order. It has no prototype, and never a key `__proto__`. */
export type FormFields = Record<string, string | string[]>;

/** One reason, with where it stands: `field` and `fileName` are null when it concerns the form as a whole. */
export type FormFault = { field: string | null; fileName: string | null } & (FileRefusal | FormRefusal);

export type ReceivedForm =
  | { ok: true; fields: FormFields; files: Record<string, StoredFile[]> }
  | { ok: false; fields: FormFields; refusals: FormFault[] };
