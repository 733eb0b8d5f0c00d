import { randomUUID } from 'node:crypto';
import { dayFromNow, radicado, type World } from '@alianzas/domain/given';
import type { Datum } from '@alianzas/domain/platform/inputs';
import { wordsOf } from '@alianzas/web/testing';
import { sql } from 'drizzle-orm';
import { PASSING } from './changes-noted.ts';
import { pdfWith } from './foreign-acts.ts';
import { formsOf, type ShownForm } from './forms.ts';
import { type Ask, headersOf, type Shown, waysOf } from './typed.ts';
import { boxesOf, plainOf } from './well-typed.ts';

interface Sending {
  ask: Ask;
  world: World;
  known: ReadonlyMap<string, Datum>;
  page: Shown;
  form: ShownForm;
  /** Which of the acts of the form; '' for its one */
  intent: string;
}

/**
 * A form sent until it is taken, and then once more as it was: '' when the second answer says that it was done, by those
 * words or by the page to which the first led, and no row was added; else what it is instead.
 */
export async function saidAgain(sending: Sending): Promise<string> {
  const { ask, world, page, form } = sending;
  let last = '';
  for (const way of waysOf(form)) {
    const body = bodyOf(sending, way);
    const send = () => ask(form.action, page.person, { method: 'POST', body, ...headersOf(page) });
    let first = await send();
    let told = await first.text();
    if (first.status === 409 && addAsked(body, form, told)) {
      first = await send();
      told = await first.text();
    }
    const words = wordsOf(told);
    last = `${first.status} ${first.status === 422 ? '' : words.slice(0, 300)}`;
    if (first.status !== 303) continue;
    const rows = await rowsOf(world);
    const again = await send();
    const said = wordsOf(await again.text());
    const added = (await rowsOf(world)).filter((row) => !rows.includes(row));
    if (added.length > 0) return `done again: ${added}`;
    if (/Esto ya quedó hecho|Ya está guardado lo mismo/.test(said)) return '';
    const to = again.headers.get('location') ?? '';
    if (again.status === 303 && to === first.headers.get('location') && leadsToWhatWasMade(to, form.action)) return '';
    return `the second is a ${again.status} ${to || said.slice(0, 300)}`;
  }
  return `never taken: ${last}`;
}

/** The boxes that the answer asks besides, ticked: whether there is one. */
function addAsked(body: FormData | URLSearchParams, form: ShownForm, told: string): boolean {
  const before = new Set(form.controls.map(({ name }) => name));
  const asked = formsOf(told)
    .filter(({ action, label }) => action === form.action && label === form.label)
    .flatMap(({ controls }) => controls)
    .filter(({ name, type }) => type === 'checkbox' && !before.has(name));
  for (const { name, choices, value } of asked) body.set(name, choices[0] ?? value ?? 'yes');
  return asked.length > 0;
}

/** A confirmation, or another page than the form's own. */
function leadsToWhatWasMade(to: string, action: string): boolean {
  return /[?&]hecho=/.test(to) || to.split('?')[0] !== action.split('?')[0];
}

/** What its rules want: a year that is not open yet, far as it is, and a day to come. */
const OWN: Readonly<Record<string, string>> = { year: '2045', onDay: dayFromNow(20) };
const MEANT = { asWritten: '2045' };
/** And what those of one act want: a meeting that people await moves to a moment to come. */
const OWN_OF_ACT: Readonly<Record<string, Readonly<Record<string, string>>>> = { move: { day: dayFromNow(15) } };
/** Days that agree with those of the plan as they stand. */
const AS_THEY_STAND = ['startsOn', 'endsOn'];

function bodyOf({ form, known, intent }: Sending, way: Record<string, string>): FormData | URLSearchParams {
  const { draft: _, ...given } = form.defaults();
  const own = Object.fromEntries(Object.entries(OWN).filter(([name]) => name in given));
  Object.assign(own, OWN_OF_ACT[intent]);
  for (const name of AS_THEY_STAND) if (given[name]) own[name] = given[name];
  const numbers: Record<string, string> = 'number' in given ? { number: radicado() } : {};
  const typed = { ...plainOf(form, known), ...own, ...numbers, ...Object.fromEntries(boxesOf(form)), ...way };
  const fields = {
    ...given,
    ...typed,
    ...('year' in given && MEANT),
    ...(intent && { intent }),
    ...('key' in given && { key: randomUUID() }),
  };
  const body = form.multipart ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const file = new File([pdfWith(randomUUID())], 'acta.pdf', { type: 'application/pdf' });
  for (const { name, type } of form.controls) if (type === 'file') (body as FormData).append(name, file);
  return body;
}

/** How many rows each table has, of those that do not pass by themselves. */
async function rowsOf({ database }: World): Promise<string[]> {
  const { db } = database.owner;
  const tables = await db.execute<{ name: string }>(sql`select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not in ${PASSING}`);
  const counts = tables.map(
    ({ name }) => sql`select ${`${name} `}::text || count(*) as rows from ${sql.identifier(name)}`,
  );
  return (await db.execute<{ rows: string }>(sql.join(counts, sql` union all `))).map(({ rows }) => rows);
}
