import { organizationRoles } from '@alianzas/lexicon';
import type { FormState } from '@alianzas/web/actions';
import { typed } from '@alianzas/web/form-errors';

type State = FormState | undefined;

/** What each field is called, in the order of the page. */
export const LABELS = {
  answer: '¿Su organización acepta la invitación?',
  name: 'Su nombre y apellido',
  position: 'Su cargo',
  role: 'Responde como',
  reason: '¿Por qué?',
};

/** The fields of each answer in which something is written or chosen. */
export const FIELDS = { accept: ['name', 'position', 'role'], decline: ['reason'] } as const;

/** What was written in the fields of an answer, to be taken elsewhere. */
export function writtenFor(answer: keyof typeof FIELDS, state: State) {
  return FIELDS[answer].map((name) => {
    const words = typed(state, name) ?? '';
    return { name, id: name, label: LABELS[name], words: name === 'role' ? roleWords(words) : words };
  });
}

const SAID: Readonly<Record<string, string>> = { accept: 'Sí', decline: 'No' };

/** All that was written or chosen of an answer, whichever it is, to be taken elsewhere. */
export function allWritten(state: State) {
  const words = SAID[typed(state, 'answer') ?? ''] ?? '';
  const answer = { name: 'answer', id: 'answer', label: LABELS.answer, words };
  return [answer, ...writtenFor('accept', state), ...writtenFor('decline', state)];
}

function roleWords(role: string): string {
  const roles: Readonly<Record<string, string>> = organizationRoles;
  return Object.hasOwn(roles, role) ? roles[role]! : '';
}
