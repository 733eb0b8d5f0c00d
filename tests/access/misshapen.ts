import type { Control, ShownForm } from './forms.ts';
import { type Ask, headersOf, type Shown, shownForms, turnOf } from './typed.ts';

/** What stands in the place of a field that a page shows: its name and its value as no browser of ours sends them. */
const SHAPES: readonly ((name: string, value: string) => [string, string][])[] = [
  (name, value) => [[`${name}.toString`, value]],
  (name, value) => [[`${name}[0]`, value]],
  (name, value) => [[`${name}.a`, value]],
  (name, value) => [[`${name}.__proto__`, value]],
  (name, value) => [
    [name, value],
    [name, value],
  ],
  (name, value) => [
    [name, value],
    [`${name}.valueOf`, value],
  ],
  (name) => [[name, '__proto__']],
  (name) => [[name, 'constructor']],
];

/** Those that each field is bent to alone too, so that no other's fault hides its own: an object, a list, a name of every object. */
const ALONE = [0, 4, 6];

/** Whether a field is bent in that shape alone: outside DEEP in one of the three, by its name, so that each meets many fields. */
const isAlone = (index: number, { name }: Control): boolean =>
  process.env.DEEP ? ALONE.includes(index) : ALONE[turnOf(name) % ALONE.length] === index;

/**
 * Each field of a page's forms, and then all of them, misshapen in each way; saved unsent too: whatever was a 500. A field
 * of the same act on another page is bent alone once: `bent` holds which were.
 */
export async function misshapenFaults(ask: Ask, page: Shown, bent: Set<string>): Promise<string[]> {
  const faults: string[] = [];
  for (const form of await shownForms(ask, page)) {
    const fresh = eachKind(form).filter(([one]) => !bent.has(fieldOf(form, one!)));
    for (const one of form.controls) bent.add(fieldOf(form, one));
    for (const [index, shape] of SHAPES.entries()) {
      for (const chosen of [...fresh.filter(([one]) => isAlone(index, one!)), form.controls]) {
        const names = chosen.map(({ name }) => name);
        const at = `${page.name} · ${form.label || form.action} · ${names.length > 1 ? 'all' : names[0]} · ${index}`;
        const status = await posted(ask, page, form, names, shape);
        if (status >= 500) faults.push(`${at}: ${status}`);
      }
      if (form.controls.some(({ name }) => name === 'draftOf')) {
        const typed = form.controls.filter(
          ({ name, type }) => type !== 'hidden' && type !== 'button' && name !== 'draft',
        );
        const names = typed.map(({ name }) => name);
        const saved = await posted(ask, page, form, names, shape, { draft: 'save' });
        const { status, body } = await ask(page.path, page.person, headersOf(page));
        await body?.cancel();
        if (saved >= 500 || status >= 500)
          faults.push(`${page.name} · ${form.label || form.action} · unsent ${index}: ${saved}, ${status}`);
      }
    }
  }
  return faults;
}

/** Of each list of alike fields, one. */
function eachKind({ controls }: ShownForm): Control[][] {
  const kinds = new Map(controls.map((one) => [one.name.replace(/\d+/g, 'n'), one]));
  return [...kinds.values()].map((one) => [one]);
}

/** A field of an act, of whatever thing its page is. */
function fieldOf({ action, controls }: ShownForm, { name }: Control): string {
  const intents = controls.find((one) => one.name === 'intent')?.choices;
  return [action.replace(/[0-9a-f-]{36}|[A-Z]{3}-\d{4}-\d{4}|\?.*/g, ''), intents, name.replace(/\d+/g, 'n')].join(' ');
}

async function posted(
  ask: Ask,
  page: Shown,
  form: ShownForm,
  names: readonly string[],
  shape: (typeof SHAPES)[number],
  wish: Readonly<Record<string, string>> = {},
): Promise<number> {
  const { draft: _, ...fields } = form.defaults() as Record<string, string>;
  const body = form.multipart ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries({ ...fields, ...wish })) {
    for (const [key, one] of names.includes(name) ? shape(name, value || 'x') : [[name, value] as const]) {
      body.append(key, one);
    }
  }
  const answer = await ask(form.action, page.person, { method: 'POST', body, ...headersOf(page) });
  await answer.body?.cancel();
  return answer.status;
}
