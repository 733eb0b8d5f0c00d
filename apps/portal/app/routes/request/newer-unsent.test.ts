import { hashSecret, newToken } from '@alianzas/auth';
import { aWorld, by, givenDraft, givenRequestSent, linkOf, must, requestRead, rowOf } from '@alianzas/domain/given';
import { returnRequest } from '@alianzas/domain/intake';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);

/** A whole request that its writer may send again, and its pages as its browser sees them. */
async function aWholeRequest() {
  const { id } = await givenRequestSent(world());
  must(
    await returnRequest(
      by(world(), 'professional', 2),
      { ...(await requestRead(world(), id)), note: 'Falta' },
      linkOf(),
    ),
  );
  return { id, answered: await inBrowser(id) };
}

/** The pages of a request, as the browser that holds its link sees them. */
async function inBrowser(id: string) {
  const token = newToken();
  await world().database.owner.db.execute(sql`
    insert into token (token_hash, purpose, subject, created_at, expires_at, created_by)
    values (${hashSecret(token)}, 'request', ${id}, now(), now() + interval '1 day', 'test')`);
  const headers = { cookie: `__Host-solicitud=${token}` };
  return async (path: string, fields?: Record<string, string>) => {
    const body = fields && new URLSearchParams(fields);
    const answer = await ask(path, null, { ...(body && { method: 'POST', body }), headers });
    const html = await answer.text();
    return { status: answer.status, to: answer.headers.get('location'), html, words: wordsOf(html) };
  };
}

const PAGES: readonly [(id: string) => string, Record<string, string>][] = [
  [portal.requestOrganization, { name: 'Junta Cambiada' }],
  [portal.requestContact, { position: 'Tesorera' }],
  [portal.requestWish, { actions: 'Otra cosa muy larga' }],
  [portal.requestOffers, { description: 'Sillas y mesas' }],
  [portal.requestConsent, { management: 'yes' }],
];

test.each(PAGES)('what is newer in a page and was not sent is seen in tasks and review: %o', async (path, fields) => {
  const { id, answered } = await aWholeRequest();
  expect((await answered(portal.requestTasks(id))).words).toContain('Lista para enviar');
  expect((await answered(path(id), { ...fields, draft: 'save', draftOf: '' })).status).toBe(303);
  const tasks = await answered(portal.requestTasks(id));
  for (const words of ['Con cambios sin terminar', 'Hay cambios sin terminar']) expect(tasks.words).toContain(words);
  expect(tasks.words).not.toContain('Lista para enviar');
  const review = await answered(portal.requestCheck(id));
  expect(review.words).toContain('Hay cambios suyos que no están en la solicitud');
  expect(review.html).toContain(`href="${path(id)}?volver=revisar"`);
});

test('sending asks first about what is newer and was not sent, and then goes without it, or with it once it is saved', async () => {
  const { id, answered } = await aWholeRequest();
  const { version } = (await rowOf(world(), sql`select version from request where id = ${id}`)) as { version: number };
  const stateOf = async () => (await rowOf(world(), sql`select state from request where id = ${id}`)).state;
  const here = portal.requestCheck(id);
  await answered(portal.requestWish(id), { actions: 'Otra cosa muy larga', draft: 'save', draftOf: '' });
  const asked = await answered(here, { version: String(version) });
  expect([asked.status, await stateOf()]).toEqual([422, 'incomplete']);
  expect(asked.words).toContain('Todavía no se envió');
  expect(asked.words).toContain('Enviar sin esos cambios');
  await answered(portal.requestOffers(id), { description: 'Sillas', draft: 'save', draftOf: '' });
  expect((await answered(here, { version: String(version), without: 'wish' })).status, 'another came since').toBe(422);
  const sent = await answered(here, { version: String(version), without: 'wish offers' });
  expect([sent.status, sent.to, await stateOf()]).toEqual([303, portal.requestSent(id), 'sent']);
});

test('who sees what is unsent is told as it is: in this browser alone before the first sending, and then by its link too', async () => {
  const saved = { actions: 'Sembrar', draft: 'save', draftOf: '' };
  const { id: draft } = await givenDraft(world());
  const first = await inBrowser(draft);
  await first(portal.requestWish(draft), saved);
  const alone = (await first(portal.requestWish(draft))).words;
  expect(alone).toContain('La solicitud solo se abre en este navegador hasta que la envíe por primera vez');
  expect(alone).not.toContain('tenga el vínculo');
  const { id, answered } = await aWholeRequest();
  await answered(portal.requestWish(id), saved);
  const linked = (await answered(portal.requestWish(id))).words;
  expect(linked).toContain('lo ve quien use este navegador o tenga el vínculo con que se abre esta página');
  expect(linked).not.toContain('solo se abre en este navegador');
});
