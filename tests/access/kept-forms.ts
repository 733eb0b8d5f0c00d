import { DRAFT } from '@alianzas/web/save-unsent';
import { formsOf, type ShownForm } from './forms.ts';

/** The forms of a page that say that they may be kept. */
export const keptIn = (html: string): ShownForm[] =>
  formsOf(html).filter(({ controls }) => controls.some(({ name }) => name === DRAFT.of));

/** The first field in which words are written. */
export const wordsIn = ({ controls }: ShownForm) =>
  controls.find(({ type }) => type === 'textarea' || type === 'text')?.name;

/** A form as its page gives it, with what is proposed in it, sent by its first button. */
export function untouched({ controls }: ShownForm): URLSearchParams {
  const given = controls.filter(({ type }) => type !== 'button' && type !== 'file');
  const [act] = controls.filter(({ name, type }) => name === 'intent' && type === 'button');
  const entries = given.flatMap(({ name, given: values }) => values.map((value): [string, string] => [name, value]));
  return new URLSearchParams([...entries, ...(act ? [['intent', act.value]] : [])]);
}

/** Sent with or without files, as the page says. */
export function sent(form: ShownForm, body: URLSearchParams): RequestInit {
  if (!form.multipart) return { method: 'POST', body };
  const parts = new FormData();
  for (const [name, value] of body) parts.append(name, value);
  return { method: 'POST', body: parts };
}
