import { randomUUID } from 'node:crypto';
import { aWorld } from '@alianzas/domain/given';
import { savingVerbs, sendingVerbs, unsentButtons } from '@alianzas/lexicon';
import { DRAFT } from '@alianzas/web/save-unsent';
import { beforeAll, expect, test } from 'vitest';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { linksOf } from './crawl.ts';
import type { ShownForm } from './forms.ts';
import { type Desk, KEPT_PAGES, keptDesks } from './kept-desks.ts';
import { keptIn, sent, untouched, wordsIn } from './kept-forms.ts';

const world = aWorld();
const inBackoffice = aBackoffice(world);
const inPortal = aPortal(world);
const desks: Desk[] = [];

beforeAll(async () => {
  desks.push(...(await keptDesks({ world: world(), inBackoffice, inPortal })));
}, 300_000);

test('every page with kept forms is here', () => {
  expect(new Set(desks.map(({ of }) => of))).toEqual(new Set(KEPT_PAGES));
});

test('every form that may be kept is kept as it stands, unfinished, and comes back', { timeout: 300_000 }, async () => {
  const lost: string[] = [];
  for (const { of, address, ask } of desks) {
    const forms = keptIn(await (await ask({})).text());
    if (forms.length === 0) lost.push(`${of}: no form is kept`);
    const otherTab = keptIn(await (await ask({})).text());
    for (const [index, form] of forms.entries()) {
      const field = wordsIn(form);
      const save = async (tab: ShownForm) => {
        const words = `A medias ${randomUUID().slice(0, 8)}`;
        const body = new URLSearchParams({ ...tab.defaults(), ...(field && { [field]: words }), [DRAFT.wish]: 'save' });
        const answer = await ask({ method: 'POST', body });
        if (answer.status !== 303) lost.push(`${address} «${form.label}»: ${answer.status}`);
        return field ? words : 'Guardado sin enviar';
      };
      const [first, second] = [await save(form), await save(otherTab[index]!)];
      const shown = await (await ask({})).text();
      if (!shown.includes(second)) lost.push(`${address} «${form.label}»: not shown`);
      const [other] = linksOf(shown).filter((href) => href.includes('borrador='));
      if (!(await (await ask({}, other ?? '/')).text()).includes(first))
        lost.push(`${address} «${form.label}»: another tab took its place`);
      for (const tab of [form, otherTab[index]!]) {
        const body = new URLSearchParams({ ...tab.defaults(), [DRAFT.wish]: 'discard' });
        const left = await ask({ method: 'POST', body });
        const after = await (await ask({}, left.headers.get('location') ?? '')).text();
        if (!after.includes('Descartamos lo que había guardado')) lost.push(`${address}: silent discard`);
        const isLeft = tab === form && after.includes('Guardado sin enviar');
        if (tab === form && !isLeft) lost.push(`${address} «${form.label}»: the other went too`);
      }
    }
  }
  expect(lost).toEqual([]);
});

const FORM = /<form\b[^>]*>.*?<\/form>/gs;
const BUTTON = /<button\b([^>]*)>(.*?)<\/button>/gs;
/** What saves for all who read its page, and sends nothing to anybody. */
const SAVES = /^(?:Guardar (?!y (?:proponer|continuar))|Agregar|Registrar|Abrir|Incluir|Actualizar|Declarar)/;
const verbs = [...sendingVerbs, ...savingVerbs];

test('the button that keeps a form for its writer alone is told from one that saves it for all', async () => {
  const told: string[] = [];
  const seen = new Set<string>();
  for (const { address, ask } of desks) {
    const html = await (await ask({})).text();
    for (const [form] of html.matchAll(FORM)) {
      const buttons = [...form.matchAll(BUTTON)].map(([, head, says]) => ({
        isUnsent: head!.includes(`name="${DRAFT.wish}" value="save"`),
        says: says!.replaceAll('<!-- -->', ''),
      }));
      const [first] = buttons.filter(({ isUnsent }) => !isUnsent);
      const named = Object.values<string>(unsentButtons);
      const unsent = buttons.filter(({ isUnsent, says }) => isUnsent && named.includes(says));
      if (!first || unsent.length === 0) continue;
      const expected = unsentButtons[SAVES.test(first.says) ? 'saving' : 'sending'];
      seen.add(expected);
      if (!verbs.includes(first.says.split(' ')[0]!)) told.push(`${address} «${first.says}»: of no known verb`);
      if (unsent.some(({ says }) => says !== expected)) told.push(`${address} «${first.says} | ${unsent[0]!.says}»`);
    }
  }
  expect(told).toEqual([]);
  expect(seen.size).toBe(2);
}, 300_000);

const SAVED = 'quedó guardado sin enviar';

test('a form in which nothing was written is not told as saved when it comes back, whatever its page proposed', {
  timeout: 300_000,
}, async () => {
  const told: string[] = [];
  const cameBack: string[] = [];
  for (const { of, address, ask } of desks) {
    const forms = keptIn(await (await ask({})).text());
    for (const [index, form] of forms.entries()) {
      const answer = await ask(sent(form, untouched(form)));
      if (answer.status !== 422) continue;
      cameBack.push(of);
      const html = await answer.text();
      if (html.includes(SAVED)) told.push(`${address} «${form.label}»`);
      const again = keptIn(html)[index];
      if (again && (await (await ask(sent(again, untouched(again)))).text()).includes(SAVED))
        told.push(`${address} «${form.label}» pressed again`);
      const field = wordsIn(form);
      if (!again || !field) continue;
      const words = untouched(again);
      words.set(field, 'Una letra');
      const written = await ask(sent(again, words));
      if (written.status === 422 && !(await written.text()).includes(SAVED))
        told.push(`${address} «${form.label}» says nothing of what was written`);
    }
  }
  expect(told).toEqual([]);
  expect(cameBack.length).toBeGreaterThan(12);
  expect(cameBack).toContain('/alianzas/:code/plan/:activity/evidencias/nueva');
});
