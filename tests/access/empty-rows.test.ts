import { saveProposal } from '@alianzas/domain/alliance';
import { aWorld, by, givenAlliance, must, proposalOf } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../apps/backoffice/app/testing.ts';
import { formWith, valueIn, withAnswers } from './sent-forms.ts';

const world = aWorld();
const ask = aBackoffice(world);

const CLASSES = ['inKind', 'space', 'outreach'] as const;
const supportsOf = (count: number) => ({
  kind: 'support' as const,
  supports: CLASSES.slice(0, count).map((one) => ({ class: one, description: `El salón, ${one}` })),
});

async function opened() {
  const one = await givenAlliance(world(), { at: 2 });
  const path = backoffice.activity(one.code, 2);
  const draft = { ...proposalOf(one.id, 'support'), fields: supportsOf(3) };
  must(await saveProposal(by(world(), 'professional', 2), draft));
  const read = await (await ask(path, world().staff.professional.id)).text();
  const form = formWith(read, { intent: 'save' });
  const send = (answers: Readonly<Record<string, string>>) =>
    ask(form.action, world().staff.professional.id, { method: 'POST', body: withAnswers(form, answers) });
  return { draft, form, send };
}

test('a row of supports that nobody wrote says nothing, and is no difference from what somebody else saved', async () => {
  const { draft, form, send } = await opened();
  const empty = 'fields.supports[3]';
  expect([valueIn(form, `${empty}.class`), valueIn(form, `${empty}.description`)]).toEqual(['', '']);
  const other = { ...draft, version: 1, fields: supportsOf(1), problem: 'El problema de la otra' };
  must(await saveProposal(by(world(), 'lead', 2), other));
  const late = await send({ 'fields.supports[1].description': 'El patio' });
  const html = await late.text();
  expect(late.status).toBe(409);
  expect(wordsOf(html)).toContain('Lo guardado y lo suyo no son iguales');
  // The other took out the second and the third; of the fourth nobody said a word
  for (const row of [1, 2]) expect(html).toContain(`<a href="#fields-supports-${row}-class">`);
  expect(html).not.toContain('href="#fields-supports-3');
  expect(html).not.toMatch(/Lo guardado ahora: [^"]*apoyo 4"/);
}, 120_000);

test('a support that is described asks for its class, and its line leads there', async () => {
  const { send } = await opened();
  const answer = await send({ 'fields.supports[0].class': '' });
  const html = await answer.text();
  expect(answer.status).toBe(422);
  const [, target = '', line = ''] = /<li><a href="#([^"]+)">(.*?)<\/a>/.exec(html) ?? [];
  expect(wordsOf(line)).toContain('Clase del apoyo');
  expect(html).toMatch(new RegExp(`<select[^>]*id="${target}"`));
}, 120_000);
