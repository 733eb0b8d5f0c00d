import { randomUUID } from 'node:crypto';
import { radicado, type StaffName, type World } from '@alianzas/domain/given';
import type { Datum } from '@alianzas/domain/platform/inputs';
import { access } from '../../apps/backoffice/app/access.ts';
import routes from '../../apps/backoffice/app/routes.ts';
import { CHOSEN_APART, TYPED_APART } from './acts-apart.ts';
import { kindOf } from './crawl.ts';
import { doorsOf } from './doors.ts';
import { pdfWith } from './foreign-acts.ts';
import type { ShownForm } from './forms.ts';
import { pagesOfActs } from './pages-of-acts.ts';
import { staffPages } from './pages-of-staff.ts';
import { type Ask, actsIn, type Shown, send, shownForms, waysOf } from './typed.ts';
import { boxesOf, plainOf } from './well-typed.ts';

/** An act of the back office as its page offers it: sent by who may do it, about a thing of which it says the ids. */
export interface StaffAct {
  /** Its route and its intent */
  name: string;
  page: Shown;
  form: ShownForm;
}

/** The acts that are about a thing and not about who does them. */
export const ACTS = doorsOf(access, (route) => route)
  .filter(({ intent, door, route }) => intent !== null && typeof door === 'object' && !route.startsWith('entry/'))
  .map(({ route, intent, place, door }) => ({
    name: place === 'files' ? `${route} with files` : `${route} ${intent}`.trim(),
    roles: (typeof door === 'object' && 'staff' in door ? door.staff : []) as readonly StaffName[],
  }));

/** Every act that some page offers, in the first form that does. */
export async function actsShown(
  world: World,
  ask: Ask,
  first?: ReadonlyMap<string, Shown>,
): Promise<Map<string, StaffAct>> {
  const routeOf = kindOf(routes);
  const found = new Map<string, StaffAct>();
  const pages = [...(first ?? (await staffPages(world))).values(), ...(await pagesOfActs(world))];
  for (const page of pages.filter(({ person }) => person)) {
    for (const form of await shownForms(ask, page)) {
      for (const name of actsIn(form, routeOf)) if (!found.has(name)) found.set(name, { name, page, form });
      const [route] = actsIn({ ...form, controls: [], multipart: false }, routeOf);
      // The same page may take the act without files too
      if (form.multipart && !found.has(route!))
        found.set(route!, { name: route!, page, form: { ...form, multipart: false } });
    }
  }
  return found;
}

/** The pages of the walks: those that show many acts, and of each other act the page that offers it, called by its name. */
export async function walkedPages(world: World, ask: Ask): Promise<Map<string, Shown>> {
  const pages = await staffPages(world);
  const shown = await actsShown(world, ask, pages);
  const apart = [...TYPED_APART, ...Object.keys(CHOSEN_APART)].map((name): [string, Shown] => {
    const { page } = shown.get(name)!;
    return [name, { ...page, name, intent: /^\S+ (\w+)$/.exec(name)?.[1] }];
  });
  return new Map([...pages, ...apart]);
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const NOWHERE = '00000000-0000-7000-8000-000000000000';
const CODE = /\b(ALZ|SOL|INV|ACT|REU|SNC)-(\d{4})-\d{4}\b/g;

/** The same about a thing that does not exist: no id, code or year of it is of anything. */
export function aboutNothing(text: string): string {
  return text
    .replace(UUID, NOWHERE)
    .replace(CODE, '$1-$2-9999')
    .replace(/^(\/(?:vigencias|balances)\/)\d{4}/, '$11999');
}

export interface Sending {
  ask: Ask;
  known: ReadonlyMap<string, Datum>;
  /** What becomes of every id and code that the form says */
  of(text: string): string;
}

/** Sends an act under each of its choices until its fields are read. */
export async function answerTo(act: StaffAct, sending: Sending & { person: string }): Promise<number> {
  let status = 0;
  for (const way of waysOf(act.form)) {
    const { about, typed } = filled(act, sending, way);
    ({ status } = await send(sending.ask, { ...act.page, person: sending.person }, about, typed, file()));
    if (status !== 422) return status;
  }
  return status;
}

/** The form of an act with what is typed in it, about what `of` makes of its thing. */
export function filled(
  { name, form }: StaffAct,
  { known, of }: Omit<Sending, 'ask'>,
  way: Readonly<Record<string, string>> = {},
): { about: ShownForm; typed: Record<string, string> } {
  const intent = name.split(' ')[1];
  const own: Record<string, string> = intent && intent !== 'with' ? { intent } : {};
  const numbers: Record<string, string> = form.controls.some((control) => control.name === 'number')
    ? { number: radicado() }
    : {};
  const typed = { ...plainOf(form, known), ...numbers, ...Object.fromEntries(boxesOf(form)), ...way, ...own };
  const key: Record<string, string> = 'key' in form.defaults() ? { key: randomUUID() } : {};
  const about = { ...form, action: of(form.action), defaults: () => mapped(form.defaults(), of) };
  return { about, typed: { ...mapped(typed, of), ...key } };
}

function mapped(fields: Record<string, string>, of: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, of(value)]));
}

export function file(): File {
  return new File([pdfWith(randomUUID())], 'acta.pdf', { type: 'application/pdf' });
}
