import { formsOf, type ShownForm } from './forms.ts';

/** A form of a page, with what a browser would send of it as it stands. */
export interface PageForm {
  action: string;
  fields: [name: string, value: string][];
}

/** The ways to send a form: as it stands, and by each of its buttons that say something. */
function waysOf({ action, controls }: ShownForm): PageForm[] {
  const pairs = (from: 'given' | 'choices', isButton: boolean) =>
    controls
      .filter(({ type }) => (type === 'button') === isButton)
      .flatMap((control) => control[from].map((value): [string, string] => [control.name, value]));
  const fields = pairs('given', false);
  return [{ action, fields }, ...pairs('choices', true).map((button) => ({ action, fields: [...fields, button] }))];
}

/** A form without files, posted. */
export function posted(fields: Readonly<Record<string, string>>): RequestInit {
  return { method: 'POST', body: new URLSearchParams(fields) };
}

/** The one form that carries these values. Throws where there is none. */
export function formWith(html: string, carried: Readonly<Record<string, string>>): PageForm {
  const found = formsOf(html)
    .flatMap(waysOf)
    .find(({ fields }) =>
      Object.entries(carried).every(([name, value]) => fields.some((field) => field[0] === name && field[1] === value)),
    );
  if (!found) throw new Error(`no form carries ${JSON.stringify(carried)}`);
  return found;
}

/** The form as it is sent with other answers. */
export function withAnswers({ fields }: PageForm, answers: Readonly<Record<string, string>>): URLSearchParams {
  const kept = fields.filter(([name]) => !Object.hasOwn(answers, name));
  return new URLSearchParams([...kept, ...Object.entries(answers)]);
}

/** What a field of the form holds. */
export function valueIn(form: PageForm, name: string): string | undefined {
  return valuesIn(form, name)[0];
}

/** All that the fields of a name hold, such as the boxes that are ticked. */
export function valuesIn({ fields }: PageForm, name: string): string[] {
  return fields.filter((field) => field[0] === name).map(([, value]) => value);
}

/** The values among which a list of the page lets choose. */
export function optionsOf(html: string, name: string): readonly string[] {
  const controls = formsOf(html).flatMap((form) => form.controls);
  return controls.find((control) => control.type === 'select' && control.name === name)?.choices ?? [];
}
