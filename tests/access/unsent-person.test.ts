import { aWorld, givenDraft, rowOf } from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../apps/portal/app/testing.ts';
import { formsOf } from './forms.ts';
import { linkOf } from './portal-scene.ts';
import { posted } from './sent-forms.ts';

const world = aWorld();
const inPortal = aPortal(world);

const QUESTION = '¿Es una persona natural?';

/** The page of the organization of a request, as its browser sees it: its form, sent with other answers. */
async function aPage() {
  const { id } = await givenDraft(world());
  const headers = { cookie: await linkOf(world(), 'request', id) };
  const ask = async (path: string, fields?: Record<string, string>) => {
    const answer = await inPortal(path, null, { ...(fields && posted(fields)), headers });
    const html = await answer.text();
    return { status: answer.status, html, words: wordsOf(html) };
  };
  /** The form that the page shows of the organization, or of what is asked about it */
  const isShown = (form: ReturnType<typeof formsOf>[number]) => form.controls.some(({ name }) => name === 'name');
  const shown = (html: string) => formsOf(html).find(isShown)!.defaults();
  const here = portal.requestOrganization(id);
  const opened = shown((await ask(here)).html);
  const typed = { kind: 'ORG_SOCIAL', name: 'Rosa Elvira Neuta', nit: '52.123.456', locality: '17' };
  const asked = await ask(here, { ...opened, ...typed });
  expect([asked.status, asked.words.includes(QUESTION)]).toEqual([409, true]);
  return { id, here, ask, shown, opened, asked };
}

/** How many unsent copies there are, and what its writer is told of that part. */
async function leftOf(id: string, { words }: { words: string }) {
  const { n } = await rowOf(world(), sql`select count(*)::int as n from draft where path like ${`%${id}%`}`);
  return { n, isUnfinished: words.includes('Con cambios sin terminar') };
}

test.each([['at once'], ['after no answer']])(
  'what is corrected after the page asked whether it is a person, %s, leaves nothing unsent once it is saved',
  async (when) => {
    const { id, here, ask, shown, opened, asked } = await aPage();
    expect(await leftOf(id, await ask(portal.requestTasks(id)))).toEqual({ n: 1, isUnfinished: true });
    let question = asked;
    if (when === 'after no answer') {
      const { isOrganization: _, ...unanswered } = shown(question.html);
      question = await ask(here, unanswered);
      expect([question.status, question.words.includes(QUESTION)]).toEqual([422, true]);
    }
    const back = await ask(here, { ...shown(question.html), isOrganization: 'correct' });
    expect([back.status, back.words.includes('Identifique su organización')]).toEqual([422, true]);
    expect(back.words).toContain('quedó guardado sin enviar');
    const form = shown(back.html);
    const { draftGiven, givenFields } = opened;
    expect(form, 'it still says what its page gave it').toMatchObject({ draftGiven, givenFields });
    expect((await ask(here, { ...form, name: 'Asociación Sembrando Barrio', nit: '' })).status).toBe(303);
    expect(await leftOf(id, await ask(portal.requestTasks(id)))).toEqual({ n: 0, isUnfinished: false });
    const again = await ask(here);
    expect(again.html).toContain('Asociación Sembrando Barrio');
    expect(again.words).not.toMatch(/Rosa Elvira Neuta|Lo guardado y lo suyo no son iguales/);
  },
);

test('what is said to be an organization is saved, and leaves nothing unsent', async () => {
  const { id, here, ask, shown, asked } = await aPage();
  expect((await ask(here, { ...shown(asked.html), isOrganization: 'yes' })).status).toBe(303);
  expect(await leftOf(id, await ask(portal.requestTasks(id)))).toEqual({ n: 0, isUnfinished: false });
});
