import { waitingField } from '@alianzas/storage';
import { nameOf } from './draft-names.ts';
import { wordsIn } from './given.ts';

/** An unsent copy of a form, opened: the keys of its files, and what it says. */
export interface Opened {
  form: string;
  files: readonly string[];
  fields: FormData | null;
}

/**
 * Whether what was sent ends an unsent copy of the same form: it carries the key under which it was sent, so that it is the
 * same thing whatever words it holds, or it says the same with no file that was not sent. `files` are the keys of those sent.
 */
export function isSentWith(sent: FormData, files: readonly string[], { form, files: held, fields }: Opened): boolean {
  if (!fields || form.split('~')[0] !== nameOf(sent)) return false;
  const key = sent.get('key');
  if (typeof key === 'string' && key !== '' && fields.get('key') === key) return true;
  return said(fields) === said(sent) && held.every((one) => files.includes(one));
}

function said(form: FormData): string {
  return JSON.stringify(wordsIn([...form].filter(([name]) => name !== waitingField)).sort());
}
