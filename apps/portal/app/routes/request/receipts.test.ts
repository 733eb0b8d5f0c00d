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
  const read = async () => wordsOf(await (await ask(portal.requestSent(id), null, { headers })).text());
  return { id, read, send: () => post(portal.requestCheck(id), { version: `${version}` }), post };
}

test('three requests mail an address that nobody proved; the fourth goes its way without the mail, and its page says so', async () => {
  for (const n of [1, 2, 3]) expect((await (await written(`Fundación Ajena ${n}`)).send()).status).toBe(303);
  const { id, send, post, read } = await written('Fundación Ajena 4');
  expect((await send()).status).toBe(303);
  expect(await rowOf(world(), sql`select state from request where id = ${id}`)).toEqual({ state: 'sent' });
  expect(await mailsAbout(world(), id)).toEqual(['staffRequestArrived']);
  const told = async (name: string) =>
    JSON.parse(
      String((await rowOf(world(), sql`select data from event where stream_id = ${id} and name = ${name}`)).data),
    );
  expect(await told('request.sent')).toMatchObject({ mailed: false });
  const { n } = await rowOf(world(), sql`select count(*)::int as n from token where subject = ${id}`);
  expect(n, 'its own, by which another link can be asked for later').toBe(3);
  expect(await read()).toContain('No enviamos copia por correo');
  expect(await read()).toContain('La constancia está en «Lea lo que envió»');
  expect(await read()).not.toContain('Enviamos una copia');
  expect((await post(portal.requestSent(id), {})).status).toBe(303);
  expect(await told('request.withdrawn')).toMatchObject({ mailed: false });
  expect(await mailsAbout(world(), id)).toEqual(['repeatedEnded', 'requestWithdrawn', 'staffRequestArrived']);
  expect(await read()).toContain('No enviamos copia por correo');
});

test('taking requests back counts among the mails of an address', async () => {
  await later();
  for (const n of [5, 6]) {
    const { id, send, post, read } = await written(`Fundación Ajena ${n}`);
    expect((await send()).status).toBe(303);
    expect(await read()).toContain('Enviamos una copia');
    expect((await post(portal.requestSent(id), {})).status).toBe(303);
    // Whoever sent one that repeats it is told, where there is one
    const ended = ['repeatedEnded', 'requestWithdrawn', 'withdrawalReceipt'].slice(0, n === 5 ? 3 : 2);
    expect((await mailsAbout(world(), id)).sort()).toEqual([...ended, 'requestReceived', 'staffRequestArrived'].sort());
  }
});

/** An hour passes for the mails of requests. */
async function later(): Promise<void> {
  await world().database.owner.db.execute(
    sql`update attempt set window_start = window_start - interval '2 hours' where bucket like 'requestMail:%'`,
  );
}

test('an address in the place of a person is refused where it is written', async () => {
  const { id, post } = await written('Fundación Ajena 5');
  const name = 'su cuenta sera bloqueada hoy. Ingrese YA a https://evil.test/pago';
  const { name: _, ...rest } = requestPagesOf({ ...contact, name: 'Ajena' }, contact).contact;
  const answer = await post(portal.requestContact(id), { ...rest, name });
  expect(answer.status).toBe(422);
  expect(wordsOf(await answer.text())).toContain('sin direcciones de internet ni de correo');
});
