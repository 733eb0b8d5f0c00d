import { unseal } from '@alianzas/domain/platform';
import { waitingField } from '@alianzas/storage';
import { nameOf } from './draft-names.ts';
import { wordsIn } from './words-in.ts';

/** An unsent copy of a form, opened: the keys of its files, and what it says. */
export interface Opened {
  form: string;
  files: readonly string[];
  fields: FormData | null;
}

/** What a sealed copy says; null of one sealed with a key that is no more. */
export function opened(key: Uint8Array, sealed: string): FormData | null {
  try {
    const form = new FormData();
    for (const [name, value] of JSON.parse(unseal(key, sealed)) as [string, string][]) form.append(name, value);
    return form;
  } catch {
    return null;
  }
}

/**
 * Whether what was sent ends an unsent copy of the same form: it says the same, with no file that was not sent. Other words
 * stay, also under the same key: another tab may have gone on with them. `files` are the keys of those sent.
 */
export function isSentWith(sent: FormData, files: readonly string[], { form, files: held, fields }: Opened): boolean {
  if (!fields || form.split('~')[0] !== nameOf(sent)) return false;
  return said(fields) === said(sent) && held.every((one) => files.includes(one));
}

function said(form: FormData): string {
  return JSON.stringify(wordsIn([...form].filter(([name]) => name !== waitingField)).sort());
}
