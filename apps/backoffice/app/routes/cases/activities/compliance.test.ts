import { aWorld, followUp, givenAlliance, rowOf } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const page = async (code: string) => (await ask(backoffice.activity(code, 13), world().staff.professional.id)).text();

test('13 offers a No where an activity is left to answer for it, and nowhere else', async () => {
  const whole = await givenAlliance(world(), { at: 13 });
  const met = await page(whole.code);
  expect(wordsOf(met)).toContain('no hay una que responda por un No. Responda Sí.');
  expect(met).not.toMatch(/name="(planActivity|renewal)|name="answer"[^>]*value="no"/);
  const partly = await givenAlliance(world(), { at: 12 });
  await followUp(world(), partly, 'partly');
  const unmet = await page(partly.code);
  expect(unmet).toMatch(/name="planActivity"/);
  expect(unmet).toMatch(/value="no"/);
}, 120_000);

/** What a decision is answered, and its visit as it was read. */
async function decide(one: { id: string; code: string }, fields: Record<string, string>) {
  const version = /name="version" value="(\d+)"/.exec(await page(one.code))![1]!;
  const said = { intent: 'decide', alliance: one.id, version, ...fields };
  const body = new URLSearchParams(said);
  const answer = await ask(backoffice.activity(one.code, 13), world().staff.professional.id, { method: 'POST', body });
  const html = await answer.text();
  return { status: answer.status, html, words: wordsOf(html) };
}

test('the activity and the cause that were chosen of a No are told beside a Sí, each at its field', async () => {
  const partly = await givenAlliance(world(), { at: 12 });
  await followUp(world(), partly, 'partly');
  const { id, title } = await rowOf(
    world(),
    sql`select id, title from plan_activity where alliance_id = ${partly.id}
    and compliance = 'partly' limit 1`,
  );
  const chosen = { planActivity: String(id), cause: 'ally' };
  const told = await decide(partly, { answer: 'yes', reason: 'Se cumplió todo', ...chosen });
  expect(told.status).toBe(422);
  for (const field of ['planActivity', 'cause']) expect(told.html).toContain(`href="#${field}"`);
  for (const value of [String(id), 'ally']) expect(told.html).toContain(`<option value="${value}" selected="">`);
  expect(told.words).toContain(String(title));
}, 120_000);

test('what was typed of a new commitment is told beside a Sí, and is not left out in silence', async () => {
  const one = await givenAlliance(world(), { at: 13 });
  const typed = { 'renewal.action': 'Otra jornada de lectura', cause: '', planActivity: '' };
  const told = await decide(one, { answer: 'yes', reason: 'Se cumplió todo', ...typed });
  expect(told.status).toBe(422);
  for (const said of ['el nuevo compromiso son solo del No', 'Otra jornada de lectura'])
    expect(told.words).toContain(said);
  expect(told.html).toContain('href="#renewal-action"');
  expect(told.html).toContain('id="renewal-action"');
  const { step } = await rowOf(world(), sql`select step from alliance where id = ${one.id}`);
  expect(step).toBe(13);
  const blank = { 'renewal.action': '', 'renewal.deliverable': ' ', 'renewal.dueOn': '', cause: '' };
  const taken = await decide(one, { answer: 'yes', reason: 'Se cumplió todo', ...blank });
  expect(taken.status, taken.words).toBe(303);
}, 120_000);

test('an activity that was chosen and may not be any more is told, and is not chosen again', async () => {
  const one = await givenAlliance(world(), { at: 13 });
  const { id, title } = await rowOf(
    world(),
    sql`select id, title from plan_activity where alliance_id = ${one.id} limit 1`,
  );
  const back = await decide(one, { answer: 'no', planActivity: String(id) });
  expect(back.status).toBe(422);
  expect(back.words).toMatch(/Se había elegido «\d+\. .*», que ya no se puede elegir/);
  expect(back.words).toContain(String(title));
  expect(back.html).not.toContain(`<option value="${String(id)}"`);
}, 120_000);
