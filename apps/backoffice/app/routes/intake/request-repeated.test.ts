import { aWorld, givenRequestSent, requestRead } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { formsOf } from '../../../../../tests/access/forms.ts';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const read = async (code: string) => (await ask(backoffice.request(code), world().staff.lead.id)).text();

async function mark({ code, id }: { code: string; id: string }, repeats: string, seen: Record<string, string> = {}) {
  const { request, version } = await requestRead(world(), id);
  const said = { intent: 'duplicate', request, version: `${version}`, repeats, note: 'Pide lo mismo', ...seen };
  return ask(backoffice.request(code), world().staff.lead.id, { method: 'POST', body: new URLSearchParams(said) });
}

test('a request is closed as a duplicate of one that exists, and each page leads to the other', async () => {
  const [one, kept] = [await givenRequestSent(world()), await givenRequestSent(world())];
  const refused = await mark(one, 'SOL-2026-9999');
  expect(refused.status).toBe(409);
  const words = wordsOf(await refused.text());
  for (const text of ['No hay una solicitud enviada con el código SOL-2026-9999', 'Pide lo mismo'])
    expect(words).toContain(text);
  const asked = await mark(one, kept.code.toLowerCase());
  expect(asked.status).toBe(409);
  const page = await asked.text();
  for (const text of ['Una pregunta antes de seguir', one.body.name, kept.body.name, 'Pide lo mismo'])
    expect(wordsOf(page)).toContain(text);
  const box = formsOf(page).flatMap(({ controls }) => controls.filter(({ name }) => name === 'repeatsSeen'));
  expect(box.map(({ choices, given }) => [choices, given])).toEqual([[[kept.code], []]]);
  expect((await mark(one, kept.code.toLowerCase(), { repeatsSeen: kept.code })).status).toBe(303);
  const [closed, open] = [await read(one.code), await read(kept.code)];
  expect(closed).toContain(`href="${backoffice.request(kept.code)}"`);
  expect(open).toContain(`href="${backoffice.request(one.code)}"`);
  expect(wordsOf(open)).toContain(`La repite ${one.code}`);
});
