import type { Datum } from '@alianzas/domain/platform/inputs';
import { wordsOf } from '@alianzas/web/testing';
import type { ShownForm } from './forms.ts';
import { type Ask, formsNow, isToldAt, type Shown, send, shownForms, typedOf, waysOf } from './typed.ts';
import { plainOf } from './well-typed.ts';

const LINE = /<li>(?:<a href="#([^"]*)">)?(.*?)(?:<\/a>)?<\/li>/gs;

/**
 * Each form of a page sent empty, under each of its choices among few, and once with too much in each of its fields. Of the
 * summary of errors: a line that leads to no field of the page, or is told twice; and, of what was sent empty, a field that is
 * marked as optional and asked for.
 */
export async function untrueSummaries(ask: Ask, page: Shown): Promise<string[]> {
  const faults = new Set<string>();
  for (const { form, at, empty } of await emptied(ask, page)) {
    const tooLong = Object.fromEntries(Object.keys(empty).map((name) => [name, TOO_LONG]));
    for (const way of [tooLong, ...waysOf(form, FEW)]) {
      const { status, html } = await send(ask, page, form, { ...empty, ...way });
      if (status === 303 && (await isGone(ask, page, form))) break;
      if (status !== 422) continue;
      const summary = /<div class="error-summary".*?<\/div>/s.exec(html)?.[0] ?? '';
      const rest = html.replace(summary, '');
      if (summary === '') faults.add(`${at}: no summary`);
      const told = new Set<string>();
      for (const [, id, line] of summary.matchAll(LINE)) {
        const said = `${id} ${wordsOf(line!)}`;
        if (told.has(said)) faults.add(`${at}: told twice: ${said}`);
        told.add(said);
        if (id === undefined || !rest.includes(`id="${id}"`)) faults.add(`${at}: leads nowhere: ${wordsOf(line!)}`);
      }
      // What is optional may still be too long
      if (way !== tooLong)
        for (const label of optionalAndTold(rest)) faults.add(`${at}: optional, and asked for: ${label}`);
    }
  }
  return [...faults];
}

/** A form that asks for nothing more was taken, and its page shows it no more. */
async function isGone(ask: Ask, page: Shown, { action, label }: ShownForm): Promise<boolean> {
  return !(await formsNow(ask, page)).some((one) => one.action === action && one.label === label);
}

/** Each form sent empty, and then with what was told: the fields that are asked for only once the first errors are gone. */
export async function askedLater(ask: Ask, page: Shown, known: ReadonlyMap<string, Datum>): Promise<string[]> {
  const faults = new Set<string>();
  for (const { form, at, empty } of await emptied(ask, page)) {
    const plain = plainOf(form, known);
    for (const way of waysOf(form, FEW)) {
      const first = await send(ask, page, form, { ...empty, ...way });
      if (first.status !== 422) break;
      const told = Object.keys(empty).filter((name) => isToldAt(first.forms, name));
      const mended = Object.fromEntries(told.map((name) => [name, plain[name]!]));
      const again = await send(ask, page, form, { ...empty, ...way, ...mended });
      // Taken: its page may show it no more
      if (again.status !== 422) break;
      const late = Object.keys(empty).filter((name) => !told.includes(name) && isToldAt(again.forms, name));
      for (const name of late) faults.add(`${at}: ${name}`);
    }
  }
  return [...faults];
}

const FEW = 6;

/** More than a field takes, and less, for all of a form, than its page does. */
const TOO_LONG = 'Muchas palabras. '.repeat(250);

async function emptied(ask: Ask, page: Shown) {
  return (await shownForms(ask, page)).flatMap((form) => {
    const names = typedOf(form).map(({ name }) => name);
    const at = `${page.name} · ${form.label || form.action}`;
    return names.length > 0 ? [{ form, at, empty: Object.fromEntries(names.map((name) => [name, ''])) }] : [];
  });
}

/** The labels of fields that say that they are optional, and that they are wrong. */
function optionalAndTold(html: string): string[] {
  return html
    .split(/class="field(?= |")|<fieldset/)
    .slice(1)
    .map((field) => field.slice(0, field.search(/<(?:input|textarea|select)\b/)))
    .filter((field) => field.includes('(opcional)') && field.includes('class="error"'))
    .map((field) => wordsOf(field.slice(field.indexOf('<label'))).slice(0, 60));
}
