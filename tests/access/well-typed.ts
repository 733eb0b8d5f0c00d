import { randomUUID } from 'node:crypto';
import { dayFromNow, type World } from '@alianzas/domain/given';
import type { Datum, DatumName } from '@alianzas/domain/platform/inputs';
import { sql } from 'drizzle-orm';
import sharp from 'sharp';
import type { ShownForm } from './forms.ts';
import { BLANKS, type Spelling, spelledData, spellingsOf } from './spellings.ts';
import {
  type Ask,
  datumOfControl,
  formsNow,
  isToldAt,
  type Shown,
  send,
  shownForms,
  turnOf,
  typedOf,
  waysOf,
} from './typed.ts';

/** What else a form asks for, said plainly. */
const PLAIN: Readonly<Partial<Record<DatumName, string>>> = {
  name: 'Fundación Inventada',
  personName: 'Ana Peña',
  title: 'Un nombre inventado',
  label: 'Dirección',
  line: 'Una línea',
  text: 'Unas palabras que dicen algo',
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
  code: 'SOL-2026-0022',
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

export interface Scene {
  ask: Ask;
  page: Shown;
  known: ReadonlyMap<string, Datum>;
  world: World;
}

/** What else a form asks for hangs on choices among few. */
export const FEW = 6;
/** Under each of the fewest every spelling is tried, under the others one. */
const FEWEST = 3;
/** How many of the blanks each field meets, in turn. */
const BLANKS_EACH = process.env.DEEP ? BLANKS.length : 2;

/** What could not be read as it was spelled in the forms of a page: all fields of a form at once, under each of its choices. */
export async function wellTyped(scene: Scene): Promise<string[]> {
  const faults: string[] = [];
  for (const form of await shownForms(scene.ask, scene.page)) {
    const spelled = typedOf(form).flatMap(({ name, limit }) => {
      const datum = datumOfControl(scene.known, { name });
      const spellings = datum ? spellingsOf(datum.datum, limit) : [];
      return spellings.length > 0 ? [{ name, spellings }] : [];
    });
    // What says something of another field is spelled apart, so that each is right
    for (const isOfOther of [false, true]) {
      const fields = spelled.filter(({ name }) => name in PLAIN_OF === isOfOther);
      const rounds = Math.max(0, ...fields.map(({ spellings }) => spellings.length));
      for (let round = 0; round < rounds; round += 1) {
        const now = fields.map(({ name, spellings }) => ({ name, as: spellings[round % spellings.length]! }));
        const sending = new Sending(scene, form);
        for (const way of waysOf(form, round === 0 ? FEW : FEWEST)) {
          faults.push(...(await misread(sending, way, now)));
        }
      }
    }
  }
  return [...new Set(faults)];
}

/** How many rows hold each spelling once it is read. */
export async function rowsSpelled(world: World): Promise<Map<DatumName, number>> {
  const counts = await rowsWith(
    world,
    spelledData.map(([, kept]) => kept),
  );
  const all = new Map<DatumName, number>();
  for (const [datum, kept] of spelledData) all.set(datum, (all.get(datum) ?? 0) + counts.get(kept)!);
  return all;
}

interface Spelled {
  name: string;
  as: Spelling;
}

/** A form sent with its fields so spelled: those that are told although the same said plainly is not. */
async function misread(sending: Sending, way: Record<string, string>, fields: readonly Spelled[]): Promise<string[]> {
  const said = (index: 0 | 1) => Object.fromEntries(fields.map(({ name, as }) => [name, as[index]]));
  const answer = await sending.sent({ ...way, ...said(0) });
  const told = answer.status === 422 ? fields.filter(({ name }) => isToldAt(answer.forms, name)) : [];
  if (told.length === 0) return [];
  const plainly = await sending.sent({ ...way, ...said(1) });
  const isTold = (name: string) => plainly.status === 422 && isToldAt(plainly.forms, name);
  return told.flatMap(({ name, as }) => (isTold(name) ? [] : [`${sending.at} · ${name}: ${as[0].slice(0, 40)}`]));
}

/** Sends a form again and again, opened anew once something was taken: it may be closed then, or have another key and version. */
class Sending {
  readonly at: string;
  #form: ShownForm | undefined;

  constructor(
    private readonly scene: Scene,
    private readonly first: ShownForm,
  ) {
    this.at = `${scene.page.name} · ${first.label || first.action}`;
  }

  async sent(said: Record<string, string>): Promise<{ status: number; forms: readonly ShownForm[] }> {
    const { ask, page, known } = this.scene;
    this.#form ??= await this.#opened();
    const form = this.#form;
    if (!form) return { status: 0, forms: [] };
    const fields = { ...plainOf(form, known), ...Object.fromEntries(boxesOf(form)), ...said };
    const whole = 'key' in form.defaults() ? { ...fields, key: randomUUID() } : fields;
    const late = await send(ask, page, form, whole, await pictureFor(form));
    // What was left unsent of a page that was saved since is told first, and sent again on what is saved now
    const version = late.status === 409 && versionIn(late.forms, form);
    const answer = version ? await send(ask, page, form, { ...whole, version }, await pictureFor(form)) : late;
    if (answer.status >= 500) throw new Error(`${this.at} ${JSON.stringify(said).slice(0, 300)} is a ${answer.status}`);
    if (answer.status !== 422) this.#form = undefined;
    return answer;
  }

  async #opened(): Promise<ShownForm | undefined> {
    const names = new Set(typedOf(this.first).map(({ name }) => name));
    return (await formsNow(this.scene.ask, this.scene.page)).find(
      (one) => isSame(one, this.first) && typedOf(one).some(({ name }) => names.has(name)),
    );
  }
}

/** Each form of a page with its fields empty, and then with what says as little: the blanks that are told otherwise than the empty. */
export async function toldOfBlanks({ ask, page }: Scene): Promise<string[]> {
  const faults: string[] = [];
  for (const form of await shownForms(ask, page)) {
    const names = typedOf(form).map(({ name }) => name);
    if (names.length === 0) continue;
    const empty = await send(ask, page, form, Object.fromEntries(names.map((name) => [name, ''])));
    // What was taken is saved: blanks would be told as a second time
    if (empty.status !== 422) continue;
    for (const turn of BLANKS.keys()) {
      if (turn >= BLANKS_EACH) break;
      const blankOf = (at: number) => BLANKS[(turn + at + turnOf(names.join())) % BLANKS.length]!;
      const said = await send(ask, page, form, Object.fromEntries(names.map((name, at) => [name, blankOf(at)])));
      const differs = names.filter((name) => isToldAt(said.forms, name) !== isToldAt(empty.forms, name));
      if (said.status === 422 && differs.length === 0) continue;
      faults.push(`${page.name} · ${form.label || form.action} · ${differs}: turn ${turn}, ${said.status}`);
    }
  }
  return faults;
}

/** One of each group of boxes of which the page has none ticked: something must be chosen. */
export function boxesOf(form: ShownForm): [string, string][] {
  return form.controls
    .filter(({ type, given, choices }) => type === 'checkbox' && given.length === 0 && choices.length > 1)
    .map(({ name, choices }) => [name, choices[0]!]);
}

/** Whether two are the same form, such as one that came back. */
export function isSame(one: ShownForm, other: ShownForm): boolean {
  const intents = ({ controls }: ShownForm) => String(controls.find(({ name }) => name === 'intent')?.choices);
  return one.action === other.action && one.label === other.label && intents(one) === intents(other);
}

function versionIn(forms: readonly ShownForm[], form: ShownForm): string | undefined {
  const same = forms.filter((one) => isSame(one, form));
  return same.flatMap(({ controls }) => controls).find(({ name }) => name === 'version')?.value;
}

/** Each form of a page with a key, sent, and sent again as a page opened anew would: the labels of those that ask, and what else happened. */
export async function sentTwice(scene: Scene): Promise<{ asked: string[]; faults: string[] }> {
  const { ask, page } = scene;
  const all = { asked: [] as string[], faults: [] as string[] };
  // What the other walks left waiting of files goes with the first sending
  for (const form of (await shownForms(ask, page)).filter(takesFiles)) await firstTaken(scene, form);
  // Where nothing is typed the same words are not said twice: the walks' `notTyped` says what stands in each such form
  const said = (form: ShownForm) => typedOf(form).length > 0 || takesFiles(form);
  for (const form of (await formsNow(ask, page)).filter((one) => 'key' in one.defaults() && said(one))) {
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

function takesFiles({ controls }: ShownForm): boolean {
  return controls.some(({ type }) => type === 'file');
}

function asksAgain(forms: readonly ShownForm[]): ShownForm | undefined {
  return forms.find(({ controls }) => controls.some(({ name }) => name === 'again'));
}

async function firstTaken({ ask, page, known }: Scene, form: ShownForm) {
  // Words that nothing sent before it has
  const own: Readonly<Partial<Record<DatumName, string>>> = { ...PLAIN, text: `Unas palabras ${randomUUID()}` };
  const plain = plainOf(form, known, own);
  for (const way of waysOf(form)) {
    const [fields, file] = [{ ...plain, ...way, key: randomUUID() }, await pictureFor(form)] as const;
    if ((await send(ask, page, form, fields, file)).status === 303) return { fields, file };
  }
  return null;
}

let tables: readonly string[] | null = null;

/** How many rows of the database hold each of those texts. */
async function rowsWith({ database }: World, texts: readonly string[]): Promise<Map<string, number>> {
  const { db } = database.owner;
  tables ??= (
    await db.execute<{ name: string }>(sql`select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('event', 'draft', 'attempt', 'submission')`)
  ).map(({ name }) => name);
  const rows = tables.map((name) => sql`select to_jsonb(t)::text as said from ${sql.identifier(name)} t`);
  const found = await db.execute<{ sought: string; n: number }>(sql`
    select sought, count(*)::int as n from (${sql.join(rows, sql` union all `)}) kept
    join jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb) sought on strpos(said, sought) > 0 group by sought`);
  return new Map(texts.map((text) => [text, found.find(({ sought }) => sought === text)?.n ?? 0]));
}

/** Another each time, for a form that takes files: it does not take the same one twice. */
async function pictureFor(form: ShownForm): Promise<File | undefined> {
  if (!takesFiles(form)) return undefined;
  const background = `#${randomUUID().slice(0, 6)}`;
  const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background } })
    .png()
    .toBuffer();
  return new File([new Uint8Array(picture)], 'foto.png', { type: 'image/png' });
}
