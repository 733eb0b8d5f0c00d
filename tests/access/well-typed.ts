import { randomUUID } from 'node:crypto';
import { dayFromNow, type World } from '@alianzas/domain/given';
import type { Datum, DatumName } from '@alianzas/domain/platform/inputs';
import { longDay } from '@alianzas/lexicon';
import { sql } from 'drizzle-orm';
import sharp from 'sharp';
import type { ShownForm } from './forms.ts';
import { type Ask, datumOfControl, isToldAt, type Shown, send, shownForms, typedOf, waysOf } from './typed.ts';

/** As people write it, the same said plainly, and what stands in a row once it was read. */
type Spelling = readonly [typed: string, plainly: string, kept: string];

const SOON = dayFromNow(20);
const [number, , month, , year] = longDay(SOON).split(' ');

/** Spellings that every door reads (issue 7, e), each of an answer that nothing else in the world has. */
const SPELLINGS: Readonly<Partial<Record<DatumName, readonly Spelling[]>>> = {
  day: [
    ['17/11/2026', '2026-11-17', '2026-11-17'],
    ['9 de febrero de 2026', '2026-02-09', '2026-02-09'],
    [`${number} ${month!.slice(0, 3)}. ${year}`, SOON, SOON],
  ],
  time: [['2:37 p. m.', '14:37', ':37:00']],
  wholeNumber: [['1.037', '1037', '1037']],
  quantity: [['1.037,25', '1037,25', '1037.25']],
  money: [['1.234.567', '1234567', '1234567']],
  nit: [
    ['860.034.313', '860034313-7', '860034313'],
    ['NIT 860034313-7', '860034313-7', '860034313'],
  ],
  phone: [['(601) 327 4850 ext. 137', '6013274850 ext. 137', '6013274850 ext. 137']],
  filingNumber: [['Radicado No. 20267100013737', '20267100013737', '20267100013737']],
  effort: [['2:37', '157 min', '157']],
};

/** What else a form asks for, said plainly. */
const PLAIN: Readonly<Partial<Record<DatumName, string>>> = {
  name: 'Fundación Inventada',
  personName: 'Ana Peña',
  line: 'Una línea',
  text: 'Unas palabras',
  email: 'ana@entidad.example',
  phone: '3005550142',
  day: '2026-11-18',
  time: '09:00',
  wholeNumber: '1',
  quantity: '1',
  money: '1000',
  effort: '1',
  place: 'La plaza',
  webAddress: 'https://entidad.example/',
  nit: '',
};

/** Where one field says something of another. */
const PLAIN_OF: Readonly<Record<string, string>> = {
  dueOn: dayFromNow(20),
  to: '18:00',
  endsOn: dayFromNow(22),
  tentativeStart: '2026-01-20',
  tentativeEnd: dayFromNow(22),
};

/** What every field of a form holds, said plainly. */
export function plainOf(
  form: ShownForm,
  known: ReadonlyMap<string, Datum>,
  said: Readonly<Partial<Record<DatumName, string>>> = PLAIN,
): Record<string, string> {
  const plain = typedOf(form).map((field) => {
    const datum = datumOfControl(known, field)?.datum ?? 'line';
    return [field.name, PLAIN_OF[field.name] ?? said[datum] ?? ''] as const;
  });
  return Object.fromEntries(plain);
}

export interface WellTyped {
  /** What was told at its field although the same said plainly was not */
  faults: string[];
  /** The data of which some form kept what was typed */
  kept: DatumName[];
}

interface Scene {
  ask: Ask;
  page: Shown;
  known: ReadonlyMap<string, Datum>;
  world: World;
}

/** Each field of a page's forms with each spelling, the rest of its form said plainly, under each of its choices. */
export async function wellTyped(scene: Scene): Promise<WellTyped> {
  const { ask, page, known } = scene;
  const all: WellTyped = { faults: [], kept: [] };
  for (const form of await shownForms(ask, page)) {
    for (const { name } of typedOf(form)) {
      const datum = datumOfControl(known, { name })?.datum;
      for (const [typed, plainly, kept] of (datum && SPELLINGS[datum]) ?? []) {
        const said = await tried(scene, form, name, typed, kept);
        if (said === 'kept') all.kept.push(datum!);
        if (said !== 'told' || (await tried(scene, form, name, plainly, kept)) === 'told') continue;
        all.faults.push(`${page.name} · ${form.label || form.action} · ${name}: ${typed}`);
      }
    }
  }
  return all;
}

/** Whether it was kept under some choice of its form, or told at its field under every one. */
async function tried(
  { ask, page, known, world }: Scene,
  first: ShownForm,
  name: string,
  typed: string,
  kept: string,
): Promise<'kept' | 'told' | 'read'> {
  let isTold: boolean | null = null;
  const { action, label } = first;
  // The choices of the form as it was first shown: a form that grows with what was written would never end
  for (const choice of waysOf(first)) {
    // Opened anew each time: what was sent before may have closed it, or given it another key and version
    const form = (await shownForms(ask, page)).find(
      (one) => one.action === action && one.label === label && typedOf(one).some((field) => field.name === name),
    );
    if (!form) break;
    const boxes = Object.fromEntries(boxesOf(form));
    const fields = { ...plainOf(form, known), ...boxes, ...choice, [name]: typed };
    const whole = 'key' in form.defaults() ? { ...fields, key: randomUUID() } : fields;
    const before = await rowsWith(world, kept);
    const late = await send(ask, page, form, whole, await aPicture());
    // What was left unsent of a page that was saved since is told first, and sent again on what is saved now
    const version = late.status === 409 && versionIn(late.forms, form);
    const { status, forms } = version ? await send(ask, page, form, { ...whole, version }, await aPicture()) : late;
    if (status >= 500) throw new Error(`${page.name} ${name}: ${typed} is a ${status}`);
    if (status === 303 && (await rowsWith(world, kept)) > before) return 'kept';
    isTold = (isTold ?? true) && status === 422 && isToldAt(forms, name);
  }
  return isTold ? 'told' : 'read';
}

/** One of each group of boxes of which the page has none ticked: something must be chosen. */
export function boxesOf(form: ShownForm): [string, string][] {
  return form.controls
    .filter(({ type, given, choices }) => type === 'checkbox' && given.length === 0 && choices.length > 1)
    .map(({ name, choices }) => [name, choices[0]!]);
}

function versionIn(forms: readonly ShownForm[], { action, label }: ShownForm): string | undefined {
  const same = forms.filter((one) => one.action === action && one.label === label);
  return same.flatMap(({ controls }) => controls).find(({ name }) => name === 'version')?.value;
}

/** Each form of a page with a key, sent, and sent again as a page opened anew would: the labels of those that ask, and what else happened. */
export async function sentTwice(scene: Scene): Promise<{ asked: string[]; faults: string[] }> {
  const { ask, page } = scene;
  const all = { asked: [] as string[], faults: [] as string[] };
  for (const form of (await shownForms(ask, page)).filter((one) => 'key' in one.defaults())) {
    const at = `${page.name} · ${form.label || form.action}`;
    const sent = await firstTaken(scene, form);
    if (!sent) continue;
    const { status, forms } = await send(ask, page, form, { ...sent.fields, key: randomUUID() }, sent.file);
    if (status === 303) all.faults.push(`${at}: two of the same, unasked`);
    const question = asksAgain(forms);
    if (!question) continue;
    const again = await send(ask, page, question, {});
    if (again.status === 303) all.asked.push(at);
    // Another rule may say no, such as that there is one of that name: it says so
    else if (asksAgain(again.forms)) all.faults.push(`${at}: sent knowingly it is asked about once more`);
  }
  return all;
}

function asksAgain(forms: readonly ShownForm[]): ShownForm | undefined {
  return forms.find(({ controls }) => controls.some(({ name }) => name === 'again'));
}

async function firstTaken({ ask, page, known }: Scene, form: ShownForm) {
  // Words that nothing sent before it has
  const own: Readonly<Partial<Record<DatumName, string>>> = { ...PLAIN, text: `Unas palabras ${randomUUID()}` };
  const plain = plainOf(form, known, own);
  for (const way of waysOf(form)) {
    const [fields, file] = [{ ...plain, ...way, key: randomUUID() }, await aPicture()] as const;
    if ((await send(ask, page, form, fields, file)).status === 303) return { fields, file };
  }
  return null;
}

let tables: readonly string[] | null = null;

/** How many rows of the database hold that text. */
async function rowsWith({ database }: World, text: string): Promise<number> {
  const { db } = database.owner;
  tables ??= (
    await db.execute<{ name: string }>(sql`select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('event', 'draft', 'attempt', 'submission')`)
  ).map(({ name }) => name);
  const counts = tables.map(
    (name) => sql`select count(*) as n from ${sql.identifier(name)} t where to_jsonb(t)::text like ${`%${text}%`}`,
  );
  const [row] = await db.execute<{ n: number }>(
    sql`select sum(n)::int as n from (${sql.join(counts, sql` union all `)}) counted`,
  );
  return row!.n;
}

/** Another each time: a form does not take the same one twice. */
async function aPicture(): Promise<File> {
  const background = `#${randomUUID().slice(0, 6)}`;
  const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background } })
    .png()
    .toBuffer();
  return new File([new Uint8Array(picture)], 'foto.png', { type: 'image/png' });
}
