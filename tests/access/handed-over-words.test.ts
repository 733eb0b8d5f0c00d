import { handOverAlliances } from '@alianzas/domain/alliance';
import { aWorld, by, givenActaDraft, givenAlliance, must, rowOf } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../apps/backoffice/app/testing.ts';
import { formsOf } from './forms.ts';

const world = aWorld();
const ask = aBackoffice(world);

/** One of each kind of field of an acta of 8: a word, with and without a capital, an address, several words. */
const TYPED: readonly (readonly [name: RegExp, text: string])[] = [
  [/^development$/, 'Se acordó la mesa'],
  [/liaison\.name$/, 'carlos'],
  [/liaison\.position$/, 'Tesorera'],
  [/liaison\.email$/, 'carlos@ejemplo.test'],
];

test('whoever the case was taken from meanwhile is given back all that they typed in its acta, and told why', async () => {
  const one = await givenAlliance(world(), { at: 8 });
  const acta = await givenActaDraft(world(), { activities: [8], alliances: [one.id], items: [], day: 12 });
  const { code } = await rowOf(
    world(),
    sql`select m.code from acta a join meeting m on m.id = a.meeting_id where a.id = ${acta}`,
  );
  const path = backoffice.acta(String(code));
  const { professional, colleague } = world().staff;
  const html = await (await ask(path, professional.id)).text();
  const form = formsOf(html).find(({ controls }) => controls.some(({ name }) => name === 'development'))!;
  const sent = new URLSearchParams(form.defaults());
  for (const [pattern, text] of TYPED) {
    const field = form.controls.find(({ name }) => pattern.test(name));
    expect(field, String(pattern)).toBeDefined();
    sent.set(field!.name, text);
  }
  sent.set('intent', 'save');
  const handed = { from: professional.id, to: colleague.id, alliances: [one.id], reason: 'Carga' };
  must(await handOverAlliances(by(world(), 'lead', 13), handed));
  const answer = await ask(path, professional.id, { method: 'POST', body: sent });
  expect(answer.status).toBe(403);
  const page = wordsOf(await answer.text());
  for (const [, text] of TYPED) expect(page).toContain(text);
  expect(page).toContain('Si la alianza era suya, ya la lleva otra persona');
  for (const mark of [acta, one.id, 'save']) expect(page).not.toContain(mark);
});
