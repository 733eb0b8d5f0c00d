import { hashSecret, newToken } from '@alianzas/auth';
import {
  aWorld,
  givenDraft,
  mailsAbout,
  must,
  requestPagesOf,
  rowOf,
  saveRequestPage,
  through,
} from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);

const contact = {
  ...{ name: 'Ana Peña', email: 'otra.persona@ajena.example', phone: '3104445566' },
  ...{ nit: '900123456' },
};

/** A request that a stranger wrote in the name of that address, in a browser of its own. */
async function written(name: string) {
  const { id, bearer } = await givenDraft(world());
  const pages = requestPagesOf({ ...contact, name }, contact);
  let version = 1;
  for (const page of Object.keys(pages) as (keyof typeof pages)[])
    version = must(
      await saveRequestPage(through(world(), bearer, 1), { request: id, page, value: pages[page] }),
    ).version;
  const token = newToken();
  await world().database.owner.db.execute(sql`
    insert into token (token_hash, purpose, subject, created_at, expires_at, created_by)
    values (${hashSecret(token)}, 'request', ${id}, now(), now() + interval '1 day', 'test')`);
  const headers = { cookie: `__Host-solicitud=${token}` };
  const post = (path: string, fields: Record<string, string>) =>
    ask(path, null, { method: 'POST', headers, body: new URLSearchParams(fields) });
  return { id, send: () => post(portal.requestCheck(id), { version: `${version}` }), post };
}

test('three requests mail an address that nobody proved; the fourth is kept, is told how long to wait, and mails nobody', async () => {
  for (const n of [1, 2, 3]) expect((await (await written(`Fundación Ajena ${n}`)).send()).status).toBe(303);
  const { id, send } = await written('Fundación Ajena 4');
  const answer = await send();
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(590);
  const words = wordsOf(await answer.text());
  expect(words).toContain('Esta todavía no se envió y quedó guardada: envíela en 10 minutos.');
  expect(await rowOf(world(), sql`select state, code from request where id = ${id}`)).toEqual({
    ...{ state: 'draft', code: null },
  });
  expect(await mailsAbout(world(), id)).toEqual([]);
  await world().database.owner.db.execute(
    sql`update attempt set window_start = window_start - interval '11 minutes' where bucket like 'requestMail:%'`,
  );
  expect((await send()).status).toBe(303);
  expect(await mailsAbout(world(), id)).toEqual(['requestReceived', 'staffRequestArrived']);
});

test('an address in the place of a person is refused where it is written', async () => {
  const { id, post } = await written('Fundación Ajena 5');
  const name = 'su cuenta sera bloqueada hoy. Ingrese YA a https://evil.test/pago';
  const { name: _, ...rest } = requestPagesOf({ ...contact, name: 'Ajena' }, contact).contact;
  const answer = await post(portal.requestContact(id), { ...rest, name });
  expect(answer.status).toBe(422);
  expect(wordsOf(await answer.text())).toContain('sin direcciones de internet ni de correo');
});
