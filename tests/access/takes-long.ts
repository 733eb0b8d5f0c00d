import { DRAFT } from '@alianzas/web/save-unsent';
import { formsOf, type ShownForm } from './forms.ts';
import type { Ask, Shown } from './typed.ts';

const WRITTEN = ['text', 'textarea', 'email', 'tel', 'url', 'number', 'date', 'time'];

/** Whether a form takes longer than a minute to write: it asks for a text, or for four things besides. */
function takesLong({ controls }: ShownForm): boolean {
  const written = controls.filter(({ type }) => WRITTEN.includes(type));
  return written.length >= 4 || written.some(({ type }) => type === 'textarea');
}

const textsOf = ({ controls }: ShownForm) => controls.filter(({ type }) => type === 'textarea').length;

/** What a form asks for, by which it is known: its intent, else what it says of itself, else where it is sent. */
function nameOf({ controls, label, action }: ShownForm): string {
  const intent = controls.find(({ name }) => name === 'intent');
  return intent?.choices[0] || label || action;
}

/** The forms of a page that take longer than a minute to write and cannot be saved unfinished. */
export async function unsavable(ask: Ask, { name, path, person, cookie }: Shown): Promise<string[]> {
  const answer = await ask(path, person, cookie ? { headers: { cookie } } : {});
  const forms = formsOf(await answer.text(), path).filter(takesLong);
  const lacking = forms.filter(({ controls }) => !controls.some((control) => control.name === DRAFT.of));
  const untold = lacking.filter((form) => !(nameOf(form) in SHORT) || textsOf(form) > 1);
  return [...new Set(untold.map((form) => `${name}: ${nameOf(form)}`))];
}

const CLOSED = 'it is one sentence that says why what is there ends, said as it ends';

/** The forms, of one text at most, that are not kept unfinished, and why that costs nobody what they wrote. */
export const SHORT: Readonly<Record<string, string>> = {
  annul: CLOSED,
  cancel: CLOSED,
  dismiss: CLOSED,
  disable: CLOSED,
  revoke: CLOSED,
  unverify: CLOSED,
  withdraw: CLOSED,
  carry: 'it is one sentence that says why a case goes on in the next year',
  deshacer: CLOSED,
  enable: 'it is one sentence that says why an account is opened again',
  part: 'it is one sentence that says why two registrations are two again',
  reanudar: 'it is one sentence that says why a case goes on',
  retiro: CLOSED,
  settle: 'it is one sentence that says what was found out',
  suspender: 'it is one sentence that says why a case waits',
  takeBack: CLOSED,
  terminar: CLOSED,
  correctBalance: 'it is a number and one sentence that says why it was wrong',
  attend: 'who came is saved as far as it is known, and again as often as it takes',
  '/invitacion/respuesta': 'it is who answers and how to reach them, or one sentence of who declines',
  keep: 'it is one sentence that answers an objection',
  correct: 'it is a number and one sentence that says why it was wrong',
  move: 'another day, two hours and a place are written as they were agreed',
  open: 'it is one sentence that says why a file is opened, and it counts for that day alone',
  add: 'a name, an owner and a sentence of a list that changes once a year',
  return: 'it is one sentence that says what a report lacks, beside the report',
  'Decidir la categoría': 'it is one sentence, beside the facts that it answers',
  'Entregar alianzas': 'it is one sentence that says why cases go to another person',
  'Unir los registros': 'it is one sentence that says why two registrations are one',
  '/organizaciones/nueva': 'its short data are copied from the document that proves the organization',
};
