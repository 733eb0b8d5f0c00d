import { existsSync, readdirSync } from 'node:fs';
import { type Sample, samples } from '@alianzas/domain/given';
import { type Datum, type DatumName, leavesOf } from '@alianzas/domain/platform/inputs';
import { expect } from 'vitest';
import * as z from 'zod';
import type { Declared } from './addresses.ts';
import { kindOf } from './crawl.ts';
import { type Control, formsOf, type ShownForm } from './forms.ts';

export type Ask = (path: string, person: string | null, asking: RequestInit) => Promise<Response>;

/** A page with forms, as who fills them sees it. */
export interface Shown {
  name: string;
  path: string;
  person: string | null;
  cookie?: string;
  /** Of its forms only those that send it */
  intent?: string | undefined;
}

const CHOSEN = ['hidden', 'radio', 'checkbox', 'select', 'button', 'file', 'password'];
/** The frame's: to leave, to change the look. */
const FRAME = ['/salir', '/apariencia'];

const DOMAIN = new URL('../../packages/domain/src/', import.meta.url);

/** Every schema by which the domain reads what is sent. */
export async function schemasOfForms(): Promise<z.ZodType[]> {
  const concepts = readdirSync(DOMAIN).filter((name) => existsSync(new URL(`${name}/inputs.ts`, DOMAIN)));
  const doors = concepts.map(
    async (concept) => (await import(new URL(`${concept}/inputs.ts`, DOMAIN).href)) as Record<string, unknown>,
  );
  return (await Promise.all(doors)).flatMap((door) => Object.values(door).flatMap(schemasIn));
}

/** The datum of each name that some schema of the domain knows, by the last part of its path too. */
export async function datumsByName(): Promise<Map<string, Datum>> {
  const known = new Map<string, Datum>();
  for (const { path, datum } of (await schemasOfForms()).flatMap((schema) => leavesOf(schema))) {
    if (!datum || datum.datum === 'id') continue;
    // What is called a name is typed as one of an organization, but on the pages that say that theirs is a title
    if (datum.datum === 'title') continue;
    for (const name of [path, path.replace(/^\w+\[\]\./, '')])
      if (!known.has(name) || datum.datum === 'name') known.set(name, datum);
  }
  return known;
}

function schemasIn(exported: unknown): z.ZodType[] {
  if (exported instanceof z.ZodType) return [exported];
  if (typeof exported !== 'object' || exported === null || Array.isArray(exported)) return [];
  return Object.values(exported).flatMap(schemasIn);
}

export function datumOfControl(known: ReadonlyMap<string, Datum>, { name }: Pick<Control, 'name'>): Datum | undefined {
  const path = name.replace(/\[\d*\]/g, '[]');
  const shorter = path.replace(/^(items|session)(\[\])?\./, '');
  return known.get(path) ?? known.get(`${path}[]`) ?? known.get(shorter) ?? known.get(`${shorter}[]`);
}

/** Longer than any field of its kind takes. */
const endless = (datum: DatumName) => 'a'.repeat(datum === 'text' ? 20_001 : 3_000);

/** One bad answer for each way in which a datum is refused, another in each field but the same each time (in DEEP all), and one without end. */
export function badOf({ datum, most }: Datum, name: string): string[] {
  const known: readonly Sample[] = (samples as Partial<Record<DatumName, readonly Sample[]>>)[datum] ?? [];
  const byCode = new Map<string, string[]>();
  for (const sample of known) {
    if (!('refused' in sample) || sample.refused === 'text.tooLong') continue;
    byCode.set(sample.refused, [...(byCode.get(sample.refused) ?? []), sample.typed]);
  }
  return [
    ...[...byCode.values()].flatMap((typed) => (process.env.DEEP ? typed : [typed[turnOf(name) % typed.length]!])),
    ...(most ? [endless(datum)] : []),
  ];
}

/** A number that hangs on a name alone: what a draw takes of a list, the same in each run. */
export function turnOf(name: string): number {
  return [...name].reduce((sum, sign) => sum + sign.charCodeAt(0), 0);
}

/** A good answer, written with characters that nobody sees. */
function veiled({ datum }: Datum): string {
  if (datum === 'text') return 'Uno\u0000 \u200bdos\u202e\r\ntres\u001b[0m';
  if (['label', 'line', 'name', 'personName', 'place', 'title'].includes(datum))
    return 'Uno\u0000 \u200bdos\u202e\u001b tres';
  const good = (samples as Partial<Record<DatumName, readonly Sample[]>>)[datum]?.find((one) => 'becomes' in one);
  return `\u200b${good?.typed ?? ''}\u00a0`;
}

export function typedOf(form: ShownForm): Control[] {
  return form.controls.filter(({ type }) => !CHOSEN.includes(type));
}

/** The forms of a page, of alike ones the first. Throws where it shows none, since every test of it would pass over nothing. */
export async function shownForms(ask: Ask, page: Shown): Promise<ShownForm[]> {
  const forms = await formsNow(ask, page);
  if (forms.length === 0) throw new Error(`${page.name} shows no form: ${page.path} ${page.intent ?? ''}`);
  return forms;
}

/** The same, of a page that may have closed its forms since. */
export async function formsNow(ask: Ask, page: Shown): Promise<ShownForm[]> {
  const answer = await ask(page.path, page.person, headersOf(page));
  expect(`${page.name} ${answer.status}`).toBe(`${page.name} 200`);
  const forms = formsOf(await answer.text(), page.path).filter(
    ({ action, controls }) => !FRAME.includes(action) && isSending(controls, page.intent),
  );
  const kinds = forms.map(kindOfForm);
  return forms.filter((_form, index) => kinds.indexOf(kinds[index]!) === index);
}

function isSending(controls: readonly Control[], intent: string | undefined): boolean {
  return !intent || controls.some(({ name, choices }) => name === 'intent' && choices.includes(intent));
}

/** Forms of the same fields about other things are one kind, such as those of each line of a list. */
function kindOfForm({ action, controls }: ShownForm): string {
  const intents = controls.flatMap(({ name, choices }) => (name === 'intent' ? choices : []));
  return [action, ...intents, ...controls.map(({ name, type }) => `${name.replace(/\d+/g, 'n')} ${type}`)].join('\n');
}

export const WITH_FILES = 'with files';

/** The acts that a form may send: its route with each intent that it names. */
export function actsIn(
  { action, multipart, controls }: ShownForm,
  routeOf: (address: string) => string | null,
): string[] {
  const route = (routeOf(action) ?? '').split(' ', 1)[0]!.replace(/^routes\/|\.tsx?$/g, '');
  const intents = controls.find(({ name }) => name === 'intent')?.choices ?? [multipart ? WITH_FILES : ''];
  return intents.map((intent) => `${route} ${intent}`.trim());
}

export function headersOf({ cookie }: Shown): RequestInit {
  return cookie ? { headers: { cookie } } : {};
}

export async function send(
  ask: Ask,
  page: Shown,
  form: ShownForm,
  typed: Record<string, string>,
  file?: File | undefined,
) {
  const fields = { ...form.defaults(), ...typed };
  delete fields.draft;
  const body = form.multipart ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  for (const { name, type } of form.controls) if (file && type === 'file') (body as FormData).append(name, file);
  const answer = await ask(form.action, page.person, { method: 'POST', body, ...headersOf(page) });
  const html = await answer.text();
  return { status: answer.status, headers: answer.headers, forms: formsOf(html, page.path), html };
}

/** Rows left empty are left out, so that the row of an error may be an earlier one, with its words. */
export const isToldAt = (forms: readonly ShownForm[], name: string) => at(forms, name).some((one) => one.isInvalid);
/** Whether a page asks at a field if it is meant. */
export const isAskedAt = (forms: readonly ShownForm[], name: string) => at(forms, name).some((one) => one.isAsked);
function at(forms: readonly ShownForm[], name: string) {
  const any = (one: string) => one.replace(/\[\d+\]/g, '[]');
  return forms.flatMap(({ controls }) => controls.filter((one) => any(one.name) === any(name)));
}

/** Each bad answer in each field of a page's forms: what was not told at that field, with a 422, or was kept. */
export async function untold(
  ask: Ask,
  page: Shown,
  known: ReadonlyMap<string, Datum>,
  isKept: (answer: string) => Promise<boolean>,
): Promise<string[]> {
  const faults: string[] = [];
  for (const form of await shownForms(ask, page)) {
    const at = (name: string) => `${page.name} · ${form.label || form.action} · ${name}`;
    const fields = typedOf(form).map((control) => ({ name: control.name, datum: datumOfControl(known, control) }));
    for (const { name, datum } of fields) if (!datum) faults.push(`${at(name)}: no schema knows it`);
    const asked = fields.flatMap(({ name, datum }) => (datum ? [{ name, bad: badOf(datum, name) }] : []));
    for (const [name, bad] of await untoldTogether(ask, page, form, asked)) {
      const told = await firstTold(ask, page, form, name, bad, isKept);
      if (told !== 'told') faults.push(`${at(name)}: ${bad.slice(0, 20)} is ${told}`);
    }
  }
  return faults;
}

/**
 * All fields of a form wrong at once, until each answer was told at its own, under some of its choices: what is left has to
 * be asked for alone. Where all are wrong nothing else of a form hides behind one that is told.
 */
async function untoldTogether(
  ask: Ask,
  page: Shown,
  form: ShownForm,
  asked: readonly { name: string; bad: readonly string[] }[],
): Promise<[name: string, bad: string][]> {
  const rounds = Math.max(0, ...asked.map(({ bad }) => bad.length));
  const left: [string, string][] = [];
  for (let round = 0; round < rounds; round += 1) {
    let waiting = asked.flatMap(({ name, bad }) =>
      bad.slice(round, round + 1).map((one): [string, string] => [name, one]),
    );
    for (const way of waysOf(form)) {
      if (waiting.length === 0) break;
      const { status, forms } = await send(ask, page, form, { ...way, ...Object.fromEntries(waiting) });
      const told = new Set(
        forms.flatMap(({ controls }) => controls.flatMap((one) => (one.isInvalid ? [one.name] : []))),
      );
      if (status === 422) waiting = waiting.filter(([name]) => !told.has(name));
    }
    left.push(...waiting);
  }
  return left;
}

/** A form as it stands, and under each of its choices: those among few (`most`, where it is said) first, on which other fields mostly hang. */
export function waysOf(form: ShownForm, most = Number.POSITIVE_INFINITY): Record<string, string>[] {
  const choices = form.controls
    .filter(({ type, choices }) => ['radio', 'select'].includes(type) && choices.length > 1 && choices.length <= most)
    .sort((one, other) => one.choices.length - other.choices.length);
  return [{}, ...choices.flatMap((one) => one.choices.map((value) => ({ [one.name]: value })))];
}

/** A field that counts only for one choice is asked for under each of them, until it is told. What is taken is kept nowhere. */
async function firstTold(
  ask: Ask,
  page: Shown,
  form: ShownForm,
  name: string,
  bad: string,
  isKept: (answer: string) => Promise<boolean>,
): Promise<string> {
  let last = '';
  for (const way of waysOf(form)) {
    const { status, forms } = await send(ask, page, form, { ...way, [name]: bad });
    if (status >= 500) return String(status);
    if (status === 303 && (await isKept(bad))) return 'taken, and kept';
    if (status === 422 && isToldAt(forms, name)) return 'told';
    last = `${status}, not told at the field`;
  }
  return last;
}

/** Every field of each form at once with a good answer written with characters that nobody sees: whatever was a 500. */
export async function veiledAnswers(ask: Ask, page: Shown, known: ReadonlyMap<string, Datum>): Promise<string[]> {
  const faults: string[] = [];
  for (const form of await shownForms(ask, page)) {
    const typed = typedOf(form).map(
      (one) => [one.name, veiled(datumOfControl(known, one) ?? { datum: 'line' })] as const,
    );
    if (typed.length === 0) continue;
    const { status } = await send(ask, page, form, Object.fromEntries(typed));
    if (status >= 500) faults.push(`${page.name} · ${form.label || form.action}: ${status}`);
  }
  return faults;
}

/** The forms of a page that carry a key and do not show the one with which they came back. */
export async function keysLost(ask: Ask, page: Shown): Promise<string[]> {
  const faults: string[] = [];
  for (const form of await shownForms(ask, page)) {
    const key = form.controls.find(({ name, type }) => name === 'key' && type === 'hidden');
    if (!key || typedOf(form).length === 0) continue;
    const [first, ...rest] = typedOf(form).map(({ name }) => name);
    const wrong = { [first!]: endless('text'), ...Object.fromEntries(rest.map((name) => [name, ''])) };
    const { status, forms } = await send(ask, page, form, wrong);
    const shown = forms.flatMap(({ controls }) => controls).filter(({ name }) => name === 'key');
    if (status !== 422 || !shown.some(({ value }) => value === key.value)) {
      faults.push(`${page.name} · ${form.label || form.action}: ${status}`);
    }
  }
  return faults;
}

/** Fields marked as optional whose hint says when they are not: a condition is said, and the mark is not true. */
export async function halfOptional(ask: Ask, page: Shown): Promise<string[]> {
  const html = await (await ask(page.path, page.person, headersOf(page))).text();
  return html
    .split(/class="field(?: invalid)?"|<fieldset/)
    .slice(1)
    .map((field) => field.slice(0, field.search(/<(input|textarea|select)\b/)).replace(/<[^>]+>/g, ' '))
    .filter((field) => field.includes('(opcional)') && /solo si|necesari[ao] si|se necesita|al menos un/i.test(field));
}

/** Of each act the forms that show it, with their pages. */
export async function actsOfPages(
  ask: Ask,
  routes: readonly Declared[],
  pages: readonly Shown[],
): Promise<Map<string, { page: Shown; form: ShownForm }[]>> {
  const routeOf = kindOf(routes);
  const found = new Map<string, { page: Shown; form: ShownForm }[]>();
  for (const page of pages) {
    for (const form of await shownForms(ask, page)) {
      for (const act of actsIn(form, routeOf)) found.set(act, [...(found.get(act) ?? []), { page, form }]);
    }
  }
  return found;
}
