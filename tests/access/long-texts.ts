import { randomUUID } from 'node:crypto';
import { COOKIES, hashSecret } from '@alianzas/auth';
import type { World } from '@alianzas/domain/given';
import type { App } from '@alianzas/domain/identity';
import type { Datum } from '@alianzas/domain/platform/inputs';
import { sessionOf, wordsOf } from '@alianzas/web/testing';
import { sql } from 'drizzle-orm';
import { formsOf, type ShownForm } from './forms.ts';
import { put } from './put-rows.ts';
import { type Ask, type Shown, shownForms, typedOf, waysOf } from './typed.ts';
import { plainOf } from './well-typed.ts';

interface Walk {
  ask: Ask;
  app: App;
  world: World;
  known: ReadonlyMap<string, Datum>;
  /** Somebody of the same application who may not send what the page's reader sends */
  stranger: string;
}

export interface LongTexts {
  /** Where what was typed is not shown any more */
  lost: string[];
  /** How each form was answered that kept it */
  met: Set<number | 'ended'>;
}

/** Longer than a short note, in words that stand nowhere else. */
const longText = () => `Unas palabras largas ${randomUUID()} ${'que nadie quiere escribir otra vez '.repeat(15)}y fin`;

/**
 * Each form of a page with a field for long texts, sent with one that is wrong, that is stale, that is not its sender's and
 * after the session ended: whatever the answer, but that it was taken, shows the whole text.
 */
export async function longTexts(walk: Walk, page: Shown): Promise<LongTexts> {
  const all: LongTexts = { lost: [], met: new Set() };
  const forms = (await shownForms(walk.ask, page)).filter(({ controls }) => controls.some(isLong));
  for (const form of forms) {
    for (const [way, fields] of waysToFail(form, walk.known)) await tried(walk, page, form, way, fields, all);
  }
  return all;
}

const isLong = ({ type }: { type: string }) => type === 'textarea';

type Way = 'wrong' | 'stale' | 'stranger' | 'ended';

/** The form with its long texts: with nothing else, on a version that is not any more, from another person, too late. */
function waysToFail(form: ShownForm, known: Walk['known']): [Way, Record<string, string>][] {
  const long = Object.fromEntries(form.controls.filter(isLong).map(({ name }) => [name, longText()]));
  const bare = Object.fromEntries(typedOf(form).map(({ name }) => [name, '']));
  const wrong = { ...form.defaults(), ...bare, ...long };
  const whole = (way: Record<string, string>) => ({ ...form.defaults(), ...plainOf(form, known), ...way, ...long });
  const stale = 'version' in form.defaults() ? waysOf(form).map((way) => ({ ...whole(way), version: '999999' })) : [];
  // First what nobody takes: one that says nothing else may be taken, and its form is gone
  return [
    ['ended', wrong],
    ['wrong', wrong],
    ...stale.map((fields): [Way, Record<string, string>] => ['stale', fields]),
    ['stranger', whole(waysOf(form)[0] ?? {})],
  ];
}

async function tried(
  { ask, app, world, stranger }: Walk,
  page: Shown,
  form: ShownForm,
  way: Way,
  { draft: _, ...fields }: Record<string, string>,
  all: LongTexts,
): Promise<void> {
  if (page.person === null && way === 'stranger') return;
  // Of who may not send files nothing of the body is read
  if (form.multipart && way === 'stranger') return;
  const body = form.multipart ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const isOfLink = page.person === null;
  if (way === 'ended' && isOfLink) await endLink(world, page.cookie!, true);
  const cookie = way === 'ended' && !isOfLink ? await ended(world, app, page.person!) : (page.cookie ?? '');
  const person = { wrong: page.person, stale: page.person, stranger, ended: null }[way];
  const sent = await ask(form.action, person, { method: 'POST', body, headers: { cookie } });
  const kept = sent.headers.getSetCookie().find((line) => line.startsWith(`${COOKIES.kept}=`));
  if (way === 'ended' && isOfLink) await endLink(world, page.cookie!, false);
  if (way !== 'ended' && sent.status < 400) return void (await sent.body?.cancel());
  const isBack = way === 'ended' && !isOfLink;
  const answer = isBack ? await ask(form.action, page.person, { headers: { cookie: kept ?? '' } }) : sent;
  const html = await answer.text();
  const own = formsOf(html, page.path).flatMap(({ controls }) => controls);
  const read = (text: string) => html.includes(text) || wordsOf(html).includes(text);
  // Whoever may send it has it in its field again, where its form is still there and nobody else's words stand in it
  const inField = (name: string) => isIn(way, isOfLink) && own.some((one) => one.name === name);
  const shows = (name: string, text: string) =>
    inField(name) ? own.some((one) => one.name === name && one.value === text) : read(text);
  const lost = form.controls
    .filter((one) => isLong(one) && !shows(one.name, fields[one.name]!))
    .map(({ name }) => name);
  if (lost.length > 0) all.lost.push(`${page.name} · ${form.label || form.action} · ${lost}: ${way} ${sent.status}`);
  else all.met.add(way === 'ended' ? way : sent.status);
  if (way === 'ended') await world.database.owner.db.execute(sql`delete from kept_form`);
}

const isIn = (way: Way, isOfLink: boolean): boolean => way === 'wrong' || (way === 'ended' && !isOfLink);

/** A session that ended some minutes ago, as the browser still presents it. */
async function ended(world: World, app: App, person: string): Promise<string> {
  const token = await sessionOf(world, app, person);
  const idle = app === 'portal' ? 24 * 60 : 30;
  await world.database.owner.db.execute(
    sql`update session set last_seen_at = now() - make_interval(mins => ${idle + 20}) where person_id = ${person} and app = ${app}`,
  );
  return `${COOKIES[app]}=${token}`;
}

/** A link by which a browser comes, revoked, and live again. */
async function endLink(world: World, cookie: string, isOver: boolean): Promise<void> {
  const hashes = cookie.split('; ').map((one) => hashSecret(one.slice(one.indexOf('=') + 1)));
  await put(world, [sql`update token set revoked_at = ${isOver ? sql`now()` : null} where token_hash in ${hashes}`]);
}
