import { randomUUID } from 'node:crypto';
import {
  aWorld,
  bearerOf,
  by,
  dayFromNow,
  dismissNonconformity,
  endAlliance,
  linkOf,
  must,
  rowOf,
  through,
} from '@alianzas/domain/given';
import { sendRequest } from '@alianzas/domain/intake';
import { historySays } from '@alianzas/lexicon';
import { DRAFT } from '@alianzas/web/save-unsent';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { aPortal, wordsOf } from '../../apps/portal/app/testing.ts';
import { linksOf } from './crawl.ts';
import { withPages } from './foreign-scene.ts';
import { heldIn } from './forms.ts';
import { type Desk, keptDesks } from './kept-desks.ts';
import { keptIn, sent, untouched, wordsIn } from './kept-forms.ts';

const world = aWorld();
const [inBackoffice, inPortal] = [aBackoffice(world), aPortal(world)];

interface Kept {
  name: string;
  desk: Desk;
  words: string;
  label: string;
  /** As it was open, with its words, sent by its first button */
  body: RequestInit;
  /** The same, with more than its field takes and without what else was typed: its form takes it from nobody */
  wrong: RequestInit;
}

const kept: Kept[] = [];
beforeAll(async () => {
  const desks = await keptDesks({ world: world(), inBackoffice, inPortal });
  for (const desk of desks) {
    for (const form of keptIn(await (await desk.ask({})).text())) {
      const field = wordsIn(form);
      if (!field) continue;
      const words = `Lo que llevaba escrito ${randomUUID().slice(0, 8)}`;
      const body = new URLSearchParams({ ...form.defaults(), [field]: words, [DRAFT.wish]: 'save' });
      expect((await desk.ask({ method: 'POST', body })).status, desk.address).toBe(303);
      const late = untouched(form);
      late.set(field, words);
      if (late.has('dueOn')) late.set('dueOn', dayFromNow(20));
      const wrong = new URLSearchParams(late);
      for (const { name, type } of form.controls) if (type === 'text' || type === 'textarea') wrong.set(name, '');
      wrong.set(field, words.repeat(200));
      const { label } = form;
      kept.push({
        name: `${desk.of} «${label}»`,
        desk,
        words,
        label,
        body: sent(form, late),
        wrong: sent(form, wrong),
      });
    }
  }
  const { db } = world().database.owner;
  const faults = await db.execute<{ id: string }>(sql`select id from nonconformity where state = 'open'`);
  for (const { id } of faults)
    must(await dismissNonconformity(by(world(), 'lead', 41), { nonconformity: id, reason: 'No era una falta' }));
  const open = await db.execute<{ id: string }>(sql`select id from alliance a where state = 'running'
    and not exists (select from invitation i where i.alliance_id = a.id and i.state <> 'accepted') order by id`);
  for (const { id } of open)
    must(await endAlliance(by(world(), 'lead', 42), { alliance: id, outcome: 'endedEarly', reason: 'Cerró' }));
  const draft = await rowOf(world(), sql`select id from request where state = 'draft'`);
  const request = String(draft.id);
  const bearer = bearerOf('request', request);
  await withPages(world(), { id: request, bearer });
  const { version } = await rowOf(world(), sql`select version from request where id = ${request}`);
  must(await sendRequest(through(world(), bearer, 43), { request, version: Number(version) }, linkOf()));
  await db.execute(sql`update request set state = 'declined' where state = 'sent' and id <> ${request}`);
  await db.execute(sql`update invitation set expires_at = now() - interval '1 minute' where state = 'sent'`);
  expect(kept.length).toBeGreaterThan(25);
}, 300_000);

/** Whether a reader of the page sees it, in its words or in a field of it. */
function isTold(html: string, words: string): boolean {
  return `${wordsOf(html)} ${heldIn(html)}`.includes(words);
}

/** Whether a page shows what was kept of it: itself, or by the link to another that is kept of it too. */
async function isShown({ desk, words }: Kept): Promise<boolean> {
  const html = await (await desk.ask({})).text();
  if (isTold(html, words)) return true;
  for (const other of linksOf(html).filter((href) => href.includes('borrador=')))
    if (isTold(await (await desk.ask({}, other)).text(), words)) return true;
  return false;
}

test('what was kept of each form stands in its page once the case ended, whether its form is still there or not', async () => {
  const lost: string[] = [];
  for (const one of kept) if (!(await isShown(one))) lost.push(one.name);
  expect(lost).toEqual([]);
}, 120_000);

test('what is wrong in a form is said to be put right now where its form stands on the page, and only there', async () => {
  const amiss: string[] = [];
  const answered = { standing: 0, gone: 0 };
  for (const { name, desk, label, wrong } of kept) {
    const answer = await desk.ask(wrong);
    if (answer.status !== 422) continue;
    const html = await answer.text();
    const stands = keptIn(html).some((form) => form.label === label);
    answered[stands ? 'standing' : 'gone'] += 1;
    const says = wordsOf(html).includes('puede corregirlo ahora');
    if (says !== stands) amiss.push(`${name}: ${says ? 'said' : 'not said'}`);
  }
  expect(amiss).toEqual([]);
  expect(answered.standing).toBeGreaterThan(0);
  expect(answered.gone).toBeGreaterThan(10);
}, 120_000);

/** No end of a case closes these: who came to what was held, the balance of its year, and whether what was found of it is a fault. */
const STAYS_OPEN = [
  '/reuniones/:code «Asistencia»',
  '/no-conformes/:code «Abrir la salida no conforme»',
  '/balances/:year «»',
];

test('what is sent of a form that closed meanwhile comes back in the answer', async () => {
  const lost: string[] = [];
  const taken: string[] = [];
  for (const { name, desk, words, body } of kept) {
    const answer = await desk.ask(body);
    if (answer.status < 400) taken.push(name);
    else if (!isTold(await answer.text(), words)) lost.push(`${name}: ${answer.status}`);
  }
  expect(lost).toEqual([]);
  expect(taken).toEqual(STAYS_OPEN);
}, 120_000);

const NOT_KEPT = /Lo que usted escribió no se (?:recibió|guardó)/;
const SUMMARY = /<div[^>]*id="errores"[^>]*>.*?<\/div>/s;

test('the page of what is sent of a form that closed meanwhile says one thing of it, and once', async () => {
  const amiss: string[] = [];
  let [keptSo, pointed] = [0, 0];
  for (const { name, desk, body } of kept) {
    const html = await (await desk.ask(body)).text();
    const words = wordsOf(html);
    if (words.includes('quedó guardado sin enviar')) keptSo += 1;
    if (words.includes('quedó guardado sin enviar') && NOT_KEPT.test(words)) amiss.push(`${name}: kept, and not`);
    const [summary = ''] = SUMMARY.exec(html) ?? [];
    for (const [, line = ''] of summary.matchAll(/<li>(.*?)<\/li>/gs)) {
      const said = wordsOf(line);
      if (said !== '' && words.split(said).length > 2) amiss.push(`${name}: says again «${said}»`);
    }
    if (!summary.includes(historySays)) continue;
    pointed += 1;
    if (!summary.includes(`/historial">${historySays}</a>`)) amiss.push(`${name}: points nowhere`);
  }
  expect(amiss).toEqual([]);
  expect(keptSo).toBeGreaterThan(10);
  expect(pointed).toBeGreaterThan(0);
}, 120_000);
