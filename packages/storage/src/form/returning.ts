import type { Storage } from '../files.ts';
import { takeWaiting, type WaitingFile, waitingField } from '../waiting.ts';
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
  const named = opened.flat().filter((file) => file !== null && Object.hasOwn(rules.slots, file.field));
  const files = await present(rules.storage, new Map(named.map((file) => [file?.file.key, file])).values());
  const isWhole = !opened.includes(null) && files.length === named.length && tokens.size <= rules.maxFiles;
  return { files, faults: isWhole ? [] : [{ field: onlyField(rules), fileName: null, code: 'waitingGone' }] };
}

async function present(storage: Storage, files: Iterable<WaitingFile | null>): Promise<WaitingFile[]> {
  const all = [...files].filter((file) => file !== null);
  const absent = await storage.absent(all.map(({ file }) => file.key));
  return all.filter(({ file }) => !absent.includes(file.key));
}

/** A token that does not open names no field: the only one, where there is only one. */
function onlyField({ slots }: FormRules): string | null {
  const fields = Object.keys(slots);
  return fields.length === 1 ? (fields[0] ?? null) : null;
}
