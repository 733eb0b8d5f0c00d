import { DRAFT } from '@alianzas/web/save-unsent';
import { formsOf, type ShownForm } from './forms.ts';
import { type Ask, actsIn, type Shown } from './typed.ts';

const WRITTEN = ['text', 'textarea', 'email', 'tel', 'url', 'number', 'date', 'time'];

/** Whether a form takes longer than a minute to write: it asks for a text, or for four things besides. */
function takesLong({ controls }: ShownForm): boolean {
  const written = controls.filter(({ type }) => WRITTEN.includes(type));
  return written.length >= 4 || written.some(({ type }) => type === 'textarea');
}

const textsOf = ({ controls }: ShownForm) => controls.filter(({ type }) => type === 'textarea').length;

/** The forms of a page that take longer than a minute to write and cannot be saved unfinished, each by its first act. */
export async function unsavable(
  ask: Ask,
  { path, person, cookie }: Shown,
  routeOf: (address: string) => string | null,
): Promise<{ act: string; texts: number }[]> {
  const answer = await ask(path, person, cookie ? { headers: { cookie } } : {});
  const forms = formsOf(await answer.text(), path).filter(takesLong);
  return forms
    .filter(({ controls }) => !controls.some((control) => control.name === DRAFT.of))
    .map((form) => ({ act: actsIn(form, routeOf)[0]!, texts: textsOf(form) }));
}
