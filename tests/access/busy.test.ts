import {
  aWorld,
  contents,
  type GivenAlliance,
  givenActaInReview,
  givenAlliance,
  itemsFor,
  rowOf,
} from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../apps/backoffice/app/testing.ts';
import { formWith, valueIn, withAnswers } from './sent-forms.ts';

const world = aWorld();
const ask = aBackoffice(world);
const WRITERS = 10;
/** What a person waits at most to be told, on a machine that runs other tests beside. */
const TOLD_MS = 4_000;

let busy: GivenAlliance;
let calm: GivenAlliance;
beforeAll(async () => {
  busy = await givenAlliance(world(), { at: 3 });
  calm = await givenAlliance(world(), { at: 3 });
}, 120_000);

/** The form that suspends a case, as its page shows it to the lead, ready to be sent. */
async function suspension({ code }: GivenAlliance): Promise<() => Promise<Response>> {
  const path = backoffice.allianceState(code);
  const person = world().staff.lead.id;
  const html = await (await ask(`${path}?acto=suspender`, person)).text();
  const body = withAnswers(formWith(html, { intent: 'suspender' }), { reason: 'Espera un concepto jurídico' });
  return () => ask(path, person, { method: 'POST', body });
}

/** Somebody whose own transaction on a case does not end until it is let go. */
async function hold({ id }: GivenAlliance): Promise<() => Promise<void>> {
  const [isHeld, held] = awaited();
  const [isFree, free] = awaited();
  const ending = world().database.owner.db.transaction(async (tx) => {
    await tx.execute(sql`select 1 from alliance where id = ${id} for update`);
    held();
    await isFree;
  });
  await isHeld;
  return async () => {
    free();
    await ending;
  };
}

function awaited(): [Promise<void>, () => void] {
  let come: () => void = () => undefined;
  const isCome = new Promise<void>((resolve) => {
    come = resolve;
  });
  return [isCome, () => come()];
}

const stateOf = async ({ id }: GivenAlliance) =>
  (await world().database.owner.db.execute(sql`select state from alliance where id = ${id}`))[0];

test('ten posts to a case that somebody holds are each told within four seconds that somebody is saving; meanwhile its page is read and another case is saved', async () => {
  const [suspend, other] = [await suspension(busy), await suspension(calm)];
  const letGo = await hold(busy);
  const writers = Array.from({ length: WRITERS }, async () => {
    const began = performance.now();
    const answer = await suspend();
    return { ms: performance.now() - began, status: answer.status, words: wordsOf(await answer.text()) };
  });
  const page = await ask(backoffice.alliance(busy.code), world().staff.lead.id);
  expect(page.status).toBe(200);
  expect((await other()).status).toBe(303);
  const told = await Promise.all(writers);
  await letGo();
  for (const { ms, status, words } of told) {
    expect(status).toBe(409);
    expect(words).toContain('tra persona está guardando');
    expect(ms).toBeLessThan(TOLD_MS);
  }
  expect([await stateOf(busy), await stateOf(calm)]).toEqual([{ state: 'running' }, { state: 'suspended' }]);
}, 60_000);

test('what was told so is sent again once the case is free, and saved', async () => {
  expect((await (await suspension(busy))()).status).toBe(303);
  expect(await stateOf(busy)).toEqual({ state: 'suspended' });
});

/** What an acta in review shows to who may approve it, and how long its page took. */
async function actaRead(code: string) {
  const began = performance.now();
  const html = await (await ask(backoffice.acta(code), world().staff.lead.id)).text();
  return { ms: performance.now() - began, html, words: wordsOf(html) };
}

test('an acta in review is read while somebody saves in a case of it: at once, with its button and without a word of it', async () => {
  const [one, other] = [await givenAlliance(world(), { at: 3 }), await givenAlliance(world(), { at: 3 })];
  const items = [one, other].flatMap((each) => itemsFor(each, contents[3]));
  const acta = await givenActaInReview(world(), { activities: [3], alliances: [one.id, other.id], items, day: 3 });
  const of = sql`select m.code from meeting m join acta a on a.meeting_id = m.id where a.id = ${acta}`;
  const code = String((await rowOf(world(), of)).code);
  await actaRead(code);
  const letGo = await hold(one);
  const tries = [await actaRead(code), await actaRead(code), await actaRead(code)];
  await letGo();
  for (const { words, html } of tries) {
    expect(words).not.toContain('tra persona está guardando');
    expect(words).not.toContain('Todavía no se puede aprobar');
    expect(valueIn(formWith(html, { intent: 'approve' }), 'acta')).toBe(acta);
  }
  expect(Math.min(...tries.map(({ ms }) => ms)), 'shorter than the tries of who saves').toBeLessThan(1_000);
}, 60_000);
