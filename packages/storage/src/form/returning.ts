import type { Storage } from '../files.ts';
import { isUnwritable } from '../landing.ts';
import { extensionsOf, limitOf, waitingField } from '../slots.ts';
import { takeWaiting, type WaitingFile } from '../waiting.ts';
import type { FormFault, FormFields, FormRules } from './form.ts';

export interface Returning {
  files: WaitingFile[];
  faults: FormFault[];
}

/** Takes the tokens out of a form's texts and opens them: the files that waited, and a fault for those that are gone. */
export async function returning(rules: FormRules, fields: FormFields): Promise<Returning> {
  const tokens = new Set([fields[waitingField] ?? []].flat().filter((token) => token !== ''));
  delete fields[waitingField];
  const { waiting } = rules;
  if (!waiting || tokens.size === 0) return { files: [], faults: [] };
  const opened = [...tokens].slice(0, rules.maxFiles).map((token) => takeWaiting(token, waiting));
  const all = new Map(opened.flatMap((files) => files ?? []).map((one) => [one.file.key, one]));
  const fitting = [...all.values()].filter((one) => fits(rules, one));
  const files = await present(rules.storage, fitting).catch(unlessUnwritable);
  // Nobody can say: they go on waiting with their form
  if (!files)
    return { files: fitting, faults: [{ field: onlyField(rules), fileName: null, code: 'storageUnwritable' }] };
  const isWhole = !opened.includes(null) && files.length === all.size && tokens.size <= rules.maxFiles;
  return { files, faults: isWhole ? [] : [{ field: onlyField(rules), fileName: null, code: 'waitingGone' }] };
}

/** A token may come from another form: what this one does not take stays out of it. */
function fits({ slots }: FormRules, { field, file }: WaitingFile): boolean {
  const slot = Object.hasOwn(slots, field) ? slots[field] : undefined;
  if (!slot || !extensionsOf(slot).includes(file.extension)) return false;
  return file.bytes <= limitOf(slot, file.extension);
}

async function present(storage: Storage, files: readonly WaitingFile[]): Promise<WaitingFile[]> {
  const absent = await storage.absent(files.map(({ file }) => file.key));
  return files.filter(({ file }) => !absent.includes(file.key));
}

function unlessUnwritable(error: unknown): null {
  if (!isUnwritable(error)) throw error;
  return null;
}

/** A token that does not open names no field: the only one, where there is only one. */
function onlyField({ slots }: FormRules): string | null {
  const fields = Object.keys(slots);
  return fields.length === 1 ? (fields[0] ?? null) : null;
}
