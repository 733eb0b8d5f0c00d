import { randomUUID } from 'node:crypto';
import { addParty, citeInput } from '@alianzas/domain/alliance';
import { aWorld, by, dayFromNow, givenAlliance, givenOrganization, must, writePlan } from '@alianzas/domain/given';
import { addFollowUpDate, planOf } from '@alianzas/domain/plan';
import { backoffice } from '@alianzas/paths';
import { beforeEach, expect, test } from 'vitest';
import { intents } from '../../apps/backoffice/app/routes/cases/activities/commands.ts';
import { aBackoffice, wordsOf } from '../../apps/backoffice/app/testing.ts';
import { calledOf } from './conflict.ts';
import { formsOf } from './forms.ts';
import { formWith, withAnswers } from './sent-forms.ts';

const world = aWorld();
const ask = aBackoffice(world);
const SAID = 'Una jornada que llevaba escrita';

type Who = 'professional' | 'lead';
const as = (who: Who, path: string, body?: URLSearchParams) =>
  ask(path, world().staff[who].id, body ? { method: 'POST', body } : {});

/** A plan that is written, and the page where it is. */
let scene: Awaited<ReturnType<typeof aPlan>>;
async function aPlan() {
  const one = await givenAlliance(world(), { at: 10 });
  await writePlan(world(), one);
  must(await addFollowUpDate(by(world(), 'professional', 10), { alliance: one.id, onDay: dayFromNow(20) }));
  const { actions, dates } = await planOf(by(world(), 'professional', 10), one.id);
  return { one, path: backoffice.activity(one.code, 10), action: actions[0]!, date: dates.at(-1)! };
}
beforeEach(async () => {
  scene = await aPlan();
});

/** Each thing that a page of a case takes out, and how the answer calls it. */
const REMOVALS: Readonly<Record<string, { carries: () => Record<string, string>; called: RegExp }>> = {
  removeAction: { carries: () => ({ action: scene.action.id }), called: /esa acción del plan/ },
  removeActivity: {
    carries: () => ({ activity: scene.action.activities[0]!.id }),
    called: /la actividad \d+ del plan/,
  },
  removeDate: { carries: () => ({ date: scene.date.id }), called: /el seguimiento del \d+ de \S+/ },
};

test('every act that takes something out is here', () => {
  expect(Object.keys(REMOVALS).sort()).toEqual(
    intents.filter((one) => /^remove/.test(one) && one !== 'removeParty').sort(),
  );
});

test.each(Object.entries(REMOVALS))(
  '%s, by two: the second is told who did it, in its own page',
  async (intent, { carries, called }) => {
    const { path } = scene;
    const opened = async (who: Who) => formWith(await (await as(who, path)).text(), { intent, ...carries() });
    const [first, second] = [await opened('lead'), await opened('professional')];
    const taken = await as('lead', path, withAnswers(first, {}));
    expect(taken.status).toBe(303);
    const said = wordsOf(await (await as('lead', taken.headers.get('location')!)).text());
    expect(said).toMatch(/ salió del plan[.,]/);
    const late = await as('professional', path, withAnswers(second, {}));
    const words = wordsOf(await late.text());
    expect(late.status, words.slice(0, 300)).toBe(409);
    const who = await calledOf(world(), world().staff.lead.id);
    expect(words).toMatch(new RegExp(`${who} quitó ${called.source}[^.]* hoy a las? `));
    expect(words).toContain('No hace falta nada más.');
    for (const untrue of ['lo que escribió', 'mal escrita', 'Lo que usted escribió'])
      expect(words).not.toContain(untrue);
    expect(formsOf(await (await as('professional', path)).text()).length).toBeGreaterThan(2);
  },
  120_000,
);

test('an input of the proposal, by two: the second is told who did it, in its own page', async () => {
  const one = await givenAlliance(world(), { at: 2 });
  const cited = {
    key: randomUUID(),
    alliance: one.id,
    kind: 'strategy' as const,
    name: 'Leer en el barrio',
    files: [],
  };
  const { id: input } = must(await citeInput(by(world(), 'professional', 2), cited));
  const path = backoffice.allianceInputs(one.code);
  const form = formWith(await (await as('professional', path)).text(), { input });
  expect((await as('lead', path, withAnswers(form, {}))).status).toBe(303);
  const late = await as('professional', path, withAnswers(form, {}));
  const words = wordsOf(await late.text());
  expect(late.status, words.slice(0, 300)).toBe(409);
  const who = await calledOf(world(), world().staff.lead.id);
  expect(words).toMatch(new RegExp(`${who} quitó ese insumo de la propuesta hoy a las? `));
  expect(words).toContain('No hace falta nada más.');
}, 120_000);

test.each(['removeAction', 'removeActivity'])(
  'what is written of something that %s took out comes back, and says so',
  async (intent) => {
    const { one, path, action } = scene;
    const [activity] = action.activities;
    const edited = backoffice.planActivity(one.code, activity!.number);
    const editing = formWith(await (await as('professional', edited)).text(), { activity: activity!.id });
    const adding = formWith(await (await as('professional', path)).text(), { intent: 'activity', action: action.id });
    const carried = REMOVALS[intent]!.carries();
    const removing = formWith(await (await as('lead', path)).text(), { intent, ...carried });
    expect((await as('lead', path, withAnswers(removing, {}))).status).toBe(303);
    const { startsOn, endsOn } = activity!;
    const whole = { title: SAID, responsible: 'Coordinación', startsOn, endsOn };
    const sent: [number, string, URLSearchParams][] = [
      [409, edited, withAnswers(editing, { title: SAID })],
      [422, edited, withAnswers(editing, { title: SAID, responsible: '' })],
    ];
    if (intent === 'removeAction') {
      sent.push([409, path, withAnswers(adding, whole)]);
      sent.push([422, path, withAnswers(adding, { ...whole, responsible: '' })]);
    }
    for (const [status, where, body] of sent) {
      const late = await as('professional', where, body);
      const words = wordsOf(await late.text());
      expect([late.status, words.includes(SAID)], `${where}: ${words.slice(0, 300)}`).toEqual([status, true]);
      expect(words).toMatch(/quitó (esa acción|la actividad \d+) del plan hoy a las? /);
      expect(words).toContain('quedó guardado sin enviar');
      const later = wordsOf(await (await as('professional', where)).text());
      for (const text of [SAID, 'ya no está en esta página', 'Descartar lo guardado']) expect(later).toContain(text);
    }
  },
  120_000,
);

test('an organization that a colleague took out is refused as out already', async () => {
  const one = await givenAlliance(world(), { at: 2 });
  const other = await givenOrganization(world());
  const adding = { alliance: one.id, organization: other.id, key: randomUUID() };
  must(await addParty(by(world(), 'professional', 2), adding));
  const path = backoffice.activity(one.code, 2);
  const html = await (await as('lead', path)).text();
  const form = formWith(html, { intent: 'removeParty' });
  expect((await as('lead', path, withAnswers(form, { reason: 'Se sumó por error' }))).status).toBe(303);
  const late = await as('professional', path, withAnswers(form, { reason: 'Se sumó por error' }));
  expect(late.status, wordsOf(await late.text()).slice(0, 300)).toBe(409);
}, 120_000);
