import { aWorld, givenRequestSent, requestRead } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const read = async (code: string) => (await ask(backoffice.request(code), world().staff.lead.id)).text();

async function mark({ code, id }: { code: string; id: string }, repeats: string) {
  const { request, version } = await requestRead(world(), id);
  const said = { intent: 'duplicate', request, version: `${version}`, repeats, note: 'Pide lo mismo' };
  return ask(backoffice.request(code), world().staff.lead.id, { method: 'POST', body: new URLSearchParams(said) });
}

test('a request is closed as a duplicate of one that exists, and each page leads to the other', async () => {
  const [one, kept] = [await givenRequestSent(world()), await givenRequestSent(world())];
  const refused = await mark(one, 'SOL-2026-9999');
  expect(refused.status).toBe(409);
  const words = wordsOf(await refused.text());
  for (const text of ['No hay una solicitud enviada con el código SOL-2026-9999', 'Pide lo mismo'])
    expect(words).toContain(text);
  expect((await mark(one, kept.code.toLowerCase())).status).toBe(303);
  const [closed, open] = [await read(one.code), await read(kept.code)];
  expect(closed).toContain(`href="${backoffice.request(kept.code)}"`);
  expect(open).toContain(`href="${backoffice.request(one.code)}"`);
  expect(wordsOf(open)).toContain(`La repite ${one.code}`);
});
