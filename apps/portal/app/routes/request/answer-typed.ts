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
    return { name, id: name, label: LABELS[name], words: name === 'role' ? wordsIn(organizationRoles, words) : words };
  });
}

const SAID = { accept: 'Sí', decline: 'No' };

/** All that was written or chosen of an answer, whichever it is, to be taken elsewhere. */
export function allWritten(state: State) {
  const words = wordsIn(SAID, typed(state, 'answer'));
  const answer = { name: 'answer', id: 'answer', label: LABELS.answer, words };
  return [answer, ...writtenFor('accept', state), ...writtenFor('decline', state)];
}

/** What a choice is called; '' of what is no choice. */
function wordsIn(choices: Readonly<Record<string, string>>, chosen = ''): string {
  return Object.hasOwn(choices, chosen) ? choices[chosen]! : '';
}
