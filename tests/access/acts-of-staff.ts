import { randomUUID } from 'node:crypto';
import { radicado, type StaffName, type World } from '@alianzas/domain/given';
import type { Datum } from '@alianzas/domain/platform/inputs';
import { type SQL, sql } from 'drizzle-orm';
import { access } from '../../apps/backoffice/app/access.ts';
import routes from '../../apps/backoffice/app/routes.ts';
import { kindOf } from './crawl.ts';
import { doorsOf } from './doors.ts';
import { pdfWith } from './foreign-acts.ts';
import type { ShownForm } from './forms.ts';
import { pagesOfActs } from './pages-of-acts.ts';
import { staffPages } from './pages-of-staff.ts';
import { type Ask, type Shown, send, shownForms, waysOf } from './typed.ts';
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
export async function actsShown(world: World, ask: Ask): Promise<Map<string, StaffAct>> {
  const routeOf = kindOf(routes);
  const found = new Map<string, StaffAct>();
  const pages = [...(await staffPages(world)).values(), ...(await pagesOfActs(world))];
  for (const page of pages.filter(({ person }) => person)) {
    for (const form of await shownForms(ask, page)) {
      const route = routeOf(form.action)!
        .split(' ', 1)[0]!
        .replace(/^routes\/|\.tsx?$/g, '');
      const intents = form.controls.find(({ name }) => name === 'intent')?.choices ?? [
        form.multipart ? 'with files' : '',
      ];
      for (const intent of intents) {
        const name = `${route} ${intent}`.trim();
        if (!found.has(name)) found.set(name, { name, page, form });
      }
      // The same page may take the act without files too
      if (form.multipart && !found.has(route))
        found.set(route, { name: route, page, form: { ...form, multipart: false } });
    }
  }
  return found;
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

/** Sends an act under each of its choices until its fields are read; `of` says what becomes of every id. */
export async function answerTo(
  { name, form, page }: StaffAct,
  { ask, known, person, of }: { ask: Ask; known: ReadonlyMap<string, Datum>; person: string; of(text: string): string },
): Promise<number> {
  const intent = name.split(' ')[1];
  const own: Record<string, string> = intent && intent !== 'with' ? { intent } : {};
  let status = 0;
  for (const way of waysOf(form)) {
    const numbers: Record<string, string> = form.controls.some((control) => control.name === 'number')
      ? { number: radicado() }
      : {};
    const typed = { ...plainOf(form, known), ...numbers, ...Object.fromEntries(boxesOf(form)), ...way, ...own };
    const about = { ...form, action: of(form.action), defaults: () => mapped(form.defaults(), of) };
    const key: Record<string, string> = 'key' in form.defaults() ? { key: randomUUID() } : {};
    const sent = await send(ask, { ...page, person }, about, { ...mapped(typed, of), ...key }, file());
    status = sent.status;
    if (status !== 422) return status;
  }
  return status;
}

function mapped(fields: Record<string, string>, of: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, of(value)]));
}

function file(): File {
  return new File([pdfWith(randomUUID())], 'acta.pdf', { type: 'application/pdf' });
}

/** What the rows of the things become, as nothing that happened: neither triggers nor keys hold while they are put. */
export async function put(world: World, changes: readonly SQL[]): Promise<void> {
  await world.database.owner.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    for (const change of changes) await tx.execute(change);
  });
}

/** Before a thing came as far as its acts. */
export const DRAFTED: readonly SQL[] = [
  sql`update alliance set step = 2 where step is not null`,
  sql`update request set state = 'draft' where state in ('sent', 'reviewing')`,
  sql`update acta set state = 'draft' where state = 'inReview'`,
  sql`update nonconformity set state = 'proposed' where state = 'open'`,
  sql`update nonconformity set state = 'open', correction = null, correction_note = null, corrected_at = null, corrected_by = null where state = 'corrected'`,
  sql`update filing set number = null, filed_on = null, filed_at = null, filed_by = null, state = 'pending' where withdrawn_at is null`,
];

const now = sql`'2026-03-30T15:00:00Z'`;

/** Once it is over: the case ended, the year filed, the registration merged into another, what waited answered. */
export function closed({ staff }: World): SQL[] {
  const by = staff.lead.id;
  // Of the story's own people only who does none of these acts
  const { observatory: _, ...doing } = staff;
  return [
    sql`update alliance set state = 'withdrawn', step = null, ended_at = ${now}`,
    sql`update request set state = 'declined' where state = 'draft'`,
    sql`update invitation set state = 'revoked', revoked_at = ${now}, revoked_by = ${by} where state = 'sent'`,
    sql`update meeting set state = 'cancelled', cancelled_at = ${now}, cancelled_by = ${by}, cancel_reason = 'x'`,
    sql`update acta set state = 'annulled', annulled_at = ${now} where state = 'draft'`,
    sql`update evidence set state = 'accepted', reviewed_at = ${now}, reviewed_by = ${by} where state = 'received'`,
    sql`update contribution set state = 'verified', verified_at = ${now}, verified_by = ${by} where state = 'delivered'`,
    sql`update nonconformity set state = 'closed', correction = 'adjust', snapshot_id = id, acta_id = id, closed_at = ${now}, closed_by = ${by}`,
    sql`update filing set state = 'filed', number = 'R-' || id, filed_on = '2026-03-30', filed_at = ${now}, filed_by = ${by}, received_by_lead_at = ${now}, received_by = ${by} where withdrawn_at is null`,
    sql`update cycle set balance_confirmed_at = ${now}, balance_filed_at = ${now}, committee = 'directorate', initiatives_acta_id = id, initiatives_set_at = ${now}, initiatives_set_by = ${by}`,
    sql`update balance set state = 'filed' where confirmed_at is not null`,
    sql`update pact_methodology set retired_at = ${now}`,
    sql`update organization set merged_into = null`,
    sql`update organization_merge set parted_at = ${now}, parted_by = ${by}, part_reason = 'x'`,
    sql`with first as (select id from organization order by id limit 1) update organization set merged_into = first.id from first
      where organization.id <> first.id and not exists (select from organization_merge m where organization.id in (m.organization_id, m.into_id))`,
    sql`update session set revoked_at = ${now}`,
    sql`update person set disabled_at = case when disabled_at is null then ${now}::timestamptz end where id in (select person_id from staff_member) and id not in (${sql.join(
      Object.values(doing).map(({ id }) => sql`${id}`),
      sql`, `,
    )})`,
  ];
}

/** From now on every change of a row is noted, with its table; what is rolled back is not. Returns what was noted since. */
export async function changesNoted(world: World): Promise<() => Promise<string[]>> {
  const { db } = world.database.owner;
  await db.execute(sql`create table touched (name text)`);
  await db.execute(sql`create function touch() returns trigger language plpgsql security definer as
    $$ begin insert into public.touched values (tg_table_name); return null; end $$`);
  const tables = await db.execute<{ name: string }>(sql`select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not in ${PASSING}`);
  for (const { name } of tables)
    await db.execute(
      sql`create trigger zz_touched after insert or update or delete on ${sql.identifier(name)} for each row execute function touch()`,
    );
  return async () => {
    const rows = await db.execute<{ name: string }>(sql`with taken as (delete from touched returning name)
      select distinct name from taken order by 1`);
    return rows.map(({ name }) => name);
  };
}

/** What lives for a moment, or is kept of who asks and not of what is asked about. */
const PASSING = sql`('touched', 'session', 'attempt', 'submission', 'draft', 'kept_form', 'page_look', 'personal_data_look')`;
