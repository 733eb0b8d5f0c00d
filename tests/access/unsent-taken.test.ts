import { aWorld, by, givenAlliance, must, undoStep, writePlan } from '@alianzas/domain/given';
import { actionReadAs, planOf, removePlanAction, removePlanActivity } from '@alianzas/domain/plan';
import { backoffice, portal } from '@alianzas/paths';
import { DRAFT } from '@alianzas/web/save-unsent';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../apps/backoffice/app/testing.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { calledOf } from './conflict.ts';
import { endedSession, keptCookie } from './ended-sessions.ts';
import { PDF } from './evidence-scene.ts';
import { formsOf } from './forms.ts';

const world = aWorld();
const [inBackoffice, inPortal] = [aBackoffice(world), aPortal(world)];
const professional = () => world().staff.professional.id;
const SAID = 'Una jornada que llevaba escrita';
const lead = () => ({ ...by(world(), 'lead', 11), now: new Date() });

/** A plan that was carried out, and is written again: with an activity of each side. */
async function reopened() {
  const one = await givenAlliance(world(), { at: 11 });
  const { actions } = await planOf(by(world(), 'lead', 11), one.id);
  const activities = actions.flatMap((action) => action.activities);
  const [ours, theirs] = [activities.find((row) => !row.partyId)!, activities.find((row) => row.partyId)!];
  const undo = async () => must(await undoStep(lead(), { alliance: one.id, step: 11, reason: 'Faltaba una' }));
  const takeOut = async ({ id, version }: { id: string; version: number }) =>
    must(await removePlanActivity(lead(), { activity: id, version }));
  return { one, ours, theirs, undo, takeOut, person: one.organizations[0]!.representative.person };
}

type Ask = (path: string, init?: RequestInit) => Promise<Response>;
const staff: Ask = (path, init) => inBackoffice(path, professional(), init);

/** The form of a page that may be kept, with words in it. */
async function written(ask: Ask, path: string, name: string): Promise<Record<string, string>> {
  const html = await (await ask(path)).text();
  const form = formsOf(html).find(({ controls }) => controls.some((one) => one.name === name))!;
  const { [DRAFT.wish]: _, ...fields } = form.defaults();
  return { ...fields, [name]: SAID };
}

async function post(ask: Ask, path: string, fields: Record<string, string>, file?: string): Promise<Response> {
  if (!file) return ask(path, { method: 'POST', body: new URLSearchParams(fields) });
  const body = new FormData();
  for (const [key, value] of Object.entries(fields)) body.append(key, value);
  const field = file === 'ours.pdf' ? 'proof' : 'files';
  body.append(field, new File([PDF], file, { type: 'application/pdf' }));
  return ask(path, { method: 'POST', body });
}

/** The page of what is gone: its words, who took it out, and the way to leave it; then it is left. */
async function isTold(ask: Ask, path: string, { plan, who, words }: { plan: string; who: string; words: string[] }) {
  const page = await ask(path);
  const html = await page.text();
  expect(page.status, wordsOf(html).slice(0, 300)).toBe(410);
  expect(wordsOf(html)).toMatch(new RegExp(`${who} quitó la actividad \\d+ del plan hoy a las? `));
  for (const text of [...words, 'Descartar lo guardado', 'ya no está en el plan'])
    expect(wordsOf(html)).toContain(text);
  const listed = await (await ask(plan)).text();
  expect(wordsOf(listed)).toContain('Usted había guardado algo sin enviar de ella');
  expect(listed).toContain(`href="${path}"`);
  const leaving = formsOf(html).find(({ controls }) => controls.some((one) => one.choices.includes('discard')))!;
  const left = await post(ask, path, { ...leaving.defaults(), [DRAFT.wish]: 'discard' });
  expect(left.headers.get('location')).toBe(`${path}?hecho=draftDiscarded`);
  const after = wordsOf(await (await ask(path)).text());
  for (const text of words) expect(after).not.toContain(text);
  expect(await (await ask(plan)).text()).not.toContain(`href="${path}"`);
}

test('what somebody of the team left unsent of an activity is not lost when a colleague takes it out', async () => {
  const { one, ours, undo, takeOut } = await reopened();
  const [report, edit] = [
    backoffice.newEvidence(one.code, ours.number),
    backoffice.planActivity(one.code, ours.number),
  ];
  const reported = await written(staff, report, 'description');
  const kept = await post(staff, report, { ...reported, [DRAFT.wish]: 'save' }, 'ours.pdf');
  expect(kept.status).toBe(303);
  await undo();
  const edited = await written(staff, edit, 'title');
  expect((await post(staff, edit, { ...edited, [DRAFT.wish]: 'save' })).status).toBe(303);
  await takeOut(ours);
  const told = { plan: backoffice.alliancePlan(one.code), who: await calledOf(world(), world().staff.lead.id) };
  await isTold(staff, report, { ...told, words: [SAID, 'ours.pdf'] });
  await isTold(staff, edit, { ...told, words: [SAID] });
  // Kept, or sent, after it was taken out
  expect((await post(staff, edit, { ...edited, [DRAFT.wish]: 'save' })).status).toBe(303);
  await isTold(staff, edit, { ...told, words: [SAID] });
  const late = await post(staff, edit, edited);
  const words = wordsOf(await late.text());
  expect([late.status, words.includes(SAID), words.includes('quedó guardado sin enviar')]).toEqual([409, true, true]);
  expect(words).toMatch(/quitó la actividad \d+ del plan hoy a las? .*, después de que usted abrió esta página\./);
  const stranger = await givenAlliance(world(), { at: 11 });
  const other = stranger.organizations[0]!.representative.person;
  expect((await inPortal(portal.newEvidence(one.code, ours.number), other)).status).toBe(404);
  expect((await staff(backoffice.planActivity(one.code, 99))).status, 'what never was').toBe(404);
}, 120_000);

test('nor what an ally left unsent, with its files; kept, sent, or given back after the session ended', async () => {
  const { one, theirs, undo, takeOut, person } = await reopened();
  const ally: Ask = (path, init) => inPortal(path, person, init);
  const path = portal.newEvidence(one.code, theirs.number);
  const fields = await written(ally, path, 'description');
  expect((await post(ally, path, { ...fields, [DRAFT.wish]: 'save' }, 'lista.pdf')).status).toBe(303);
  await undo();
  await takeOut(theirs);
  const told = { plan: portal.plan(one.code), who: 'La Secretaría' };
  await isTold(ally, path, { ...told, words: [SAID, 'lista.pdf'] });
  expect((await post(ally, path, { ...fields, [DRAFT.wish]: 'save' }, 'lista.pdf')).status).toBe(303);
  await isTold(ally, path, { ...told, words: [SAID, 'lista.pdf'] });
  const late = await post(ally, path, fields, 'lista.pdf');
  const words = wordsOf(await late.text());
  expect([late.status, words.includes(SAID), words.includes('lista.pdf')]).toEqual([409, true, true]);
  expect(words).toContain('La Secretaría quitó la actividad');
  await isTold(ally, path, { ...told, words: [SAID, 'lista.pdf'] });
  expect((await ally(portal.newEvidence(one.code, 99))).status).toBe(404);
  expect(wordsOf(await (await ally(portal.history(one.code))).text())).toContain('del plan fue retirada');
}, 120_000);

test('what was sent when its session had ended is given back in the place of what is gone', async () => {
  const one = await givenAlliance(world(), { at: 10 });
  await writePlan(world(), one);
  const [action] = (await planOf(by(world(), 'professional', 10), one.id)).actions;
  const [activity] = action!.activities;
  const path = backoffice.planActivity(one.code, activity!.number);
  const fields = await written(staff, path, 'title');
  const cookie = await endedSession(world(), 'backoffice', professional(), 5);
  const answer = await inBackoffice(path, null, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { cookie },
  });
  expect(answer.status).toBe(303);
  const read = { action: action!.id, version: actionReadAs(action!) };
  must(await removePlanAction(by(world(), 'lead', 10), read));
  const back = await inBackoffice(path, professional(), { headers: { cookie: keptCookie(answer)! } });
  const words = wordsOf(await back.text());
  expect([back.status, words.includes(SAID), words.includes('Su sesión había terminado')]).toEqual([410, true, true]);
}, 120_000);
