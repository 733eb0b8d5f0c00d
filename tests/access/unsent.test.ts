import { COOKIES, hashSecret, newToken } from '@alianzas/auth';
import { aWorld, dayFromNow, givenAlliance, givenDraft, rowOf } from '@alianzas/domain/given';
import { backoffice, portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../apps/backoffice/app/testing.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { linksOf } from './crawl.ts';
import { formsOf } from './forms.ts';
import { posted } from './sent-forms.ts';

const world = aWorld();
const inBackoffice = aBackoffice(world);
const inPortal = aPortal(world);
const professional = () => world().staff.professional.id;

test('a form saved unsent comes back as it was to its writer alone, until it is sent', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const here = backoffice.activity(one.code, 9);
  const typed = { intent: 'propose', alliance: one.id, action: 'Prestar el sal', deliverable: '', dueOn: 'mañana' };
  const saved = await inBackoffice(here, professional(), posted({ ...typed, draft: 'save', draftOf: '' }));
  expect([saved.status, saved.headers.get('location')]).toEqual([303, here]);
  const { sealed } = await rowOf(world(), sql`select sealed from draft where path = ${here}`);
  expect(String(sealed)).not.toContain('Prestar');
  const page = await (await inBackoffice(here, professional(), {})).text();
  expect(wordsOf(page)).toMatch(
    /Guardado sin enviar\. Abajo está lo que usted escribió hoy a las? \d+:\d\d [ap]\. m\. y no ha enviado/,
  );
  expect(page).toContain('Prestar el sal');
  expect(page).toContain('value="mañana"');
  expect(await (await inBackoffice(here, world().staff.lead.id, {})).text()).not.toContain('Prestar el sal');
  const form = formsOf(page).find(({ label }) => label === 'Escribir un compromiso')!;
  const whole = { ...form.defaults(), action: 'Prestar el salón', deliverable: 'Un salón', dueOn: dayFromNow(20) };
  const { draft: _, ...sent } = whole as Record<string, string>;
  expect((await inBackoffice(here, professional(), posted(sent))).status).toBe(303);
  expect(await (await inBackoffice(here, professional(), {})).text()).not.toContain('Guardado sin enviar');
});

test('what comes back with an error is kept without being asked for, and discarded by its writer', async () => {
  const one = await givenAlliance(world(), { at: 2 });
  const here = backoffice.activity(one.code, 2);
  const typed = { intent: 'save', alliance: one.id, version: '0', 'fields.kind': 'support', problem: 'Poca lectura' };
  const wrong = await inBackoffice(`${here}?tipo=support`, professional(), posted({ ...typed, draftOf: '' }));
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('quedó guardado sin enviar');
  const page = await (await inBackoffice(`${here}?tipo=support`, professional(), {})).text();
  expect(page).toContain('Poca lectura');
  const discard = { intent: 'save', draftOf: 'save', draft: 'discard' };
  expect((await inBackoffice(here, professional(), posted(discard))).status).toBe(303);
  expect(await (await inBackoffice(`${here}?tipo=support`, professional(), {})).text()).not.toContain('Poca lectura');
});

const conveningIn = (html: string) =>
  formsOf(html).find(({ controls }) => controls.some(({ name }) => name === 'agenda'))!;

test('what was typed to convene for one case is not shown for another, nor for other activities', async () => {
  const [mine, other] = [await givenAlliance(world(), { at: 3 }), await givenAlliance(world(), { at: 3 })];
  const of = (code: string, ...activities: number[]) =>
    `${backoffice.newMeeting()}?${activities.map((one) => `actividad=${one}`).join('&')}&alianza=${code}`;
  const page = async (path: string) => (await inBackoffice(path, professional(), {})).text();
  const form = conveningIn(await page(of(mine.code, 3)));
  const typed = { ...form.defaults(), title: 'Solo del primero' };
  expect((await inBackoffice(of(mine.code, 3), professional(), posted({ ...typed, draft: 'save' }))).status).toBe(303);
  expect(await page(of(mine.code, 3))).toContain('Solo del primero');
  for (const path of [of(other.code, 3), of(mine.code, 4, 3), backoffice.newMeeting()])
    expect(await page(path), path).not.toContain('Solo del primero');
  const { draft: _, ...sent } = typed as Record<string, string>;
  const when = { day: '2026-02-05', from: '08:00', to: '09:00', place: 'Sala' };
  const answer = await inBackoffice(of(mine.code, 3), professional(), posted({ ...sent, ...when }));
  expect(answer.status, wordsOf(await answer.text())).toBe(303);
  expect(await page(of(mine.code, 3))).not.toContain('Guardado sin enviar');
});

test('a meeting that nobody chose a case for is told so, and is not forbidden', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const here = `${backoffice.newMeeting()}?actividad=3&alianza=${one.code}`;
  const html = await (await inBackoffice(here, professional(), {})).text();
  const form = conveningIn(html);
  const { draft: _, ...given } = form.defaults() as Record<string, string>;
  const none = Object.fromEntries(Object.entries(given).filter(([name]) => !name.startsWith('alliances')));
  const when = { day: '2026-02-05', from: '08:00', to: '09:00', place: 'Sala' };
  const answer = await inBackoffice(here, professional(), posted({ ...none, ...when }));
  expect(answer.status).toBe(409);
  expect(wordsOf(await answer.text())).toContain('La reunión debe tratar al menos una alianza');
});

test('two forms of a page are kept each by itself', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const here = backoffice.activity(one.code, 9);
  const save = (of: string, action: string) =>
    inBackoffice(here, professional(), posted({ intent: 'propose', action, draft: 'save', draftOf: of }));
  await save('', 'La primera');
  await save('otra', 'La segunda');
  const page = await (await inBackoffice(here, professional(), {})).text();
  expect(page).toContain('La segunda');
  const other = /href="([^"]*borrador=[^"]*)"/.exec(page)![1]!;
  expect(await (await inBackoffice(other.replaceAll('&amp;', '&'), professional(), {})).text()).toContain('La primera');
});

test('no tab writes over what another kept, also of what both went on with; what is sent takes its own alone', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const here = backoffice.activity(one.code, 9);
  const page = async (path = here) => (await inBackoffice(path, professional(), {})).text();
  const tab = async () =>
    formsOf(await page())
      .find(({ label }) => label === 'Escribir un compromiso')!
      .defaults();
  const save = (given: Record<string, string>, action: string) =>
    inBackoffice(here, professional(), posted({ ...given, action, draft: 'save' }));
  const kept = async () => {
    const html = await page();
    const others = linksOf(html).filter((href) => href.includes('borrador='));
    return (await Promise.all([html, ...others.map((href) => page(href))])).map(
      (text) => /name="action"[^>]*>\n?([^<]*)</.exec(text)?.[1],
    );
  };
  await save(await tab(), 'La primera');
  const [left, right] = [await tab(), await tab()];
  await save(left, 'Desde la izquierda');
  expect(await kept(), 'it takes the place of what it went on with').toEqual(['Desde la izquierda']);
  await save(right, 'Desde la derecha');
  expect(await kept()).toEqual(['Desde la derecha', 'Desde la izquierda']);
  expect(wordsOf(await page())).toContain('En esta página hay otro formulario guardado sin enviar');
  const { draft: _, ...shown } = await tab();
  const whole = { ...shown, deliverable: 'Un salón', dueOn: dayFromNow(20) };
  expect((await inBackoffice(here, professional(), posted(whole))).status).toBe(303);
  expect(await kept(), 'the other stays').toEqual(['Desde la izquierda']);
  const last = await tab();
  await save(last, 'La última');
  await save(last, 'La última, otra vez');
  expect(await kept(), 'the same copy, after Back').toEqual(['La última, otra vez']);
});

test('nobody discards by one click, nor what was written since', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const here = backoffice.activity(one.code, 9);
  const page = async () => (await inBackoffice(here, professional(), {})).text();
  const save = async (action: string) => {
    const { defaults } = formsOf(await page()).find(({ label }) => label === 'Escribir un compromiso')!;
    await inBackoffice(here, professional(), posted({ ...defaults(), action, draft: 'save' }));
  };
  await save('Prestar sillas');
  const html = await page();
  expect(html).toMatch(/<details[^>]*><summary>Descartar lo guardado<\/summary>(?:(?!<\/details>).)*value="discard"/s);
  const discard = formsOf(html)
    .find(({ controls }) => controls.some(({ type, choices }) => type === 'button' && choices.includes('discard')))!
    .defaults();
  await save('Prestar mesas');
  const late = await inBackoffice(here, professional(), posted(discard));
  expect(late.headers.get('location')).toBe(`${here}?hecho=draftChanged`);
  expect(await page()).toContain('Prestar mesas');
});

test('a discard that is pressed twice, or after another tab discarded, says that it went, whatever else is kept', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const here = backoffice.activity(one.code, 9);
  const page = async () => (await inBackoffice(here, professional(), {})).text();
  const tab = async () =>
    formsOf(await page())
      .find(({ label }) => label === 'Escribir un compromiso')!
      .defaults();
  const [left, right] = [await tab(), await tab()];
  const discardOf = async () =>
    formsOf(await page())
      .find(({ controls }) => controls.some(({ type, choices }) => type === 'button' && choices.includes('discard')))!
      .defaults();
  const press = async (form: Record<string, string>) =>
    (await inBackoffice(here, professional(), posted(form))).headers.get('location');
  const gone = `${here}?hecho=draftDiscarded`;
  for (const given of [left, right]) await inBackoffice(here, professional(), posted({ ...given, draft: 'save' }));
  const last = await discardOf();
  expect(await Promise.all([press(last), press(last)]), 'at once').toEqual([gone, gone]);
  expect(await press(last), 'the other copy was kept before').toBe(gone);
  const only = await discardOf();
  expect([await press(only), await press(only), await press(only)]).toEqual([gone, gone, gone]);
  expect(await page()).not.toContain('Guardado sin enviar');
});

test('a page whose forms are not kept refuses the wish; who may not do the act keeps nothing of it', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const nowhere = posted({ year: '2027', draft: 'save', draftOf: '' });
  expect((await inBackoffice(backoffice.cycles(), world().staff.lead.id, nowhere)).status).toBe(400);
  const auditor = posted({ intent: 'propose', action: 'x', draft: 'save', draftOf: '' });
  expect((await inBackoffice(backoffice.activity(one.code, 9), world().staff.auditor.id, auditor)).status).toBe(403);
  expect(
    await rowOf(world(), sql`select count(*)::int as n from draft where holder like ${`%${world().staff.auditor.id}`}`),
  ).toEqual({ n: 0 });
});

test('an ally saves a commitment unsent', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const { person } = one.organizations[0]!.representative;
  const here = portal.commitments(one.code);
  const body = posted({ intent: 'propose', action: 'Prestar sillas', draft: 'save', draftOf: '' });
  expect((await inPortal(here, person, body)).status).toBe(303);
  expect(await (await inPortal(here, person, {})).text()).toContain('Prestar sillas');
});

test('who writes a request, without an account, saves a page of it unsent under its link', async () => {
  const { id } = await givenDraft(world());
  const token = newToken();
  await world().database.owner.db.execute(sql`
    insert into token (token_hash, purpose, subject, created_at, expires_at, created_by)
    values (${hashSecret(token)}, 'request', ${id}, now(), now() + interval '1 day', 'test')`);
  const headers = { cookie: `${COOKIES.request}=${token}` };
  const here = portal.requestWish(id);
  const saved = await inPortal(here, null, {
    ...posted({ kind: '', actions: 'Pintar', draft: 'save', draftOf: '' }),
    headers,
  });
  expect(saved.status).toBe(303);
  const page = await (await inPortal(here, null, { headers })).text();
  expect(page).toContain('Guardado sin enviar');
  expect(page).toContain('Pintar');
  expect(wordsOf(page)).toContain('solo se abre en este navegador hasta que la envíe');
  expect(wordsOf(page)).not.toContain('Solo usted lo ve');
});
