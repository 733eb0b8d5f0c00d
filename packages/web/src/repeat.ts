import type { Refusal } from '@alianzas/domain/platform';
import { backoffice, portal } from '@alianzas/paths';
import type { FormState } from './actions.ts';

/** What a form carries that is sent again knowingly. */
export const AGAIN = 'again';

/** Of a form whose words were sent before: where their first result is, and all that it said, to be sent again. */
export interface Repeat {
  href: string;
  fields: readonly (readonly [name: string, value: string])[];
  multipart: boolean;
}

/** Where the first result of a kind is read, when that is not the page of its form. */
const FIRST: Readonly<Record<string, (said: Refusal, app: 'portal' | 'backoffice', code: string) => string>> = {
  organization: ({ id }) => backoffice.organization(String(id)),
  meeting: ({ resultCode }) => backoffice.meeting(String(resultCode)),
  invitation: ({ resultCode }) => backoffice.invitation(String(resultCode)),
  evidence: ({ id }, app, code) => (app === 'portal' ? portal.evidence(code) : backoffice.evidence(String(id))),
};

/** What is asked before it is done again: the same words, or the same file with other words. */
const ASKED: readonly string[] = ['submission.sameContent', 'evidence.sameFiles'];

interface Sent {
  app: 'portal' | 'backoffice';
  path: string;
  /** What was posted; null of a form with files, of which its values say it */
  posted: FormData | null;
  /** What it says of itself as a form that may be saved unsent: what is taken drops its draft */
  unsent: readonly (readonly [name: string, value: string])[];
}

/** The question that a form comes back with; null when it comes back with anything else. */
export function repeatOf(
  { refusal, values, waiting = [] }: FormState,
  { app, path, posted, unsent }: Sent,
): Repeat | null {
  if (!refusal || !ASKED.includes(refusal.code)) return null;
  const first = Object.hasOwn(FIRST, String(refusal.kind)) ? FIRST[String(refusal.kind)] : undefined;
  const fields = posted
    ? [...posted].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
    : [...flat(values), ...waiting.map(({ token }) => ['waiting', token] as const), ...unsent];
  return {
    href: first?.(refusal, app, path.split('/')[2] ?? '') ?? path,
    fields: fields.filter(([name]) => name !== AGAIN),
    multipart: posted === null,
  };
}

/** What was typed, with the names that its form gave it. */
function flat(value: unknown, name = ''): (readonly [name: string, value: string])[] {
  if (typeof value === 'string') return [[name, value]];
  if (Array.isArray(value))
    return value.flatMap((one, index) => flat(one, typeof one === 'string' ? name : `${name}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => flat(one, name ? `${name}.${key}` : key));
}
