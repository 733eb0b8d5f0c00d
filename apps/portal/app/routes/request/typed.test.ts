import { hashSecret, newToken } from '@alianzas/auth';
import { aWorld, givenDraft } from '@alianzas/domain/given';
import { pageReadAs, storedRequest } from '@alianzas/domain/intake';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);
let draft: string;
let cookie: string;

beforeAll(async () => {
  draft = (await givenDraft(world())).id;
  const token = newToken();
  cookie = `__Host-solicitud=${token}`;
  await world().database.owner.db.execute(sql`
    update token set token_hash = ${hashSecret(token)}, expires_at = now() + interval '1 day' where subject = ${draft}`);
});

const pages = {
  organization: portal.requestOrganization,
  contact: portal.requestContact,
  wish: portal.requestWish,
  offers: portal.requestOffers,
  consent: portal.requestConsent,
};
const requestPageNames = Object.keys(pages) as (keyof typeof pages)[];

async function sent(path: string, fields: Record<string, string>): Promise<{ status: number; html: string }> {
  const [row] = await world().database.owner.db.execute<{ content: unknown }>(
    sql`select content from request where id = ${draft}`,
  );
  const page = requestPageNames.find((name) => path === pages[name](draft));
  const body = new URLSearchParams({
    ...(page && { version: String(pageReadAs(storedRequest.read(row!.content), page)) }),
    ...fields,
  });
  const answer = await ask(path, null, { method: 'POST', body, headers: { cookie } });
  return { status: answer.status, html: await answer.text() };
}

async function kept(page: string): Promise<Record<string, string>> {
  const [row] = await world().database.owner.db.execute<{ page: Record<string, string> }>(
    sql`select content -> ${page} as page from request where id = ${draft}`,
  );
  return row!.page;
}

const contact = { name: 'Ana Peña', position: 'Presidenta', role: 'representative', phone: '300 555 0142' };
const organization = { kind: 'JAC', name: 'Junta Inventada', locality: '07' };

test('a contact is read as people write it, and kept clean', async () => {
  const typed = {
    name: ' Ana\0 \u200bPeña\n',
    phone: '(601) 327 4850 ext. 123',
    email: 'mailto:Junta@Entidad.org\u00a0',
  };
  expect((await sent(portal.requestContact(draft), { ...contact, ...typed })).status).toBe(303);
  expect(await kept('contact')).toMatchObject({
    name: 'Ana Peña',
    phone: '6013274850 ext. 123',
    email: 'junta@entidad.org',
  });
});

test('an e-mail that looks like a slip is asked about once, and taken when that one is said to be meant', async () => {
  const slip = { ...contact, email: 'junta@gmail.con' };
  const asked = await sent(portal.requestContact(draft), slip);
  expect(asked.status).toBe(422);
  expect(wordsOf(asked.html)).toContain('¿Quiso decir @gmail.com?');
  const [, name, value] = /<input type="checkbox"[^>]* name="(asWritten)" value="([^"]*)"/.exec(asked.html)!;
  expect((await sent(portal.requestContact(draft), { ...slip, [name!]: value! })).status).toBe(303);
  expect(await kept('contact')).toMatchObject({ email: 'junta@gmail.con' });
});

test('what holds nothing that can be seen says that it is empty', async () => {
  const { status, html } = await sent(portal.requestContact(draft), {
    ...contact,
    email: ' ',
    name: '\u200b \0',
    position: '   ',
  });
  expect(status).toBe(422);
  expect(wordsOf(html)).toContain('Escriba el nombre y apellido.');
  expect(wordsOf(html)).toContain('Escriba el cargo.');
  expect(wordsOf(html)).not.toContain('máximo');
});

test('a NIT with its digit and no hyphen is asked about, and none is to be left empty', async () => {
  const said = async (nit: string) => {
    const { status, html } = await sent(portal.requestOrganization(draft), { ...organization, nit });
    return status === 422 ? wordsOf(html) : (await kept('organization')).nit;
  };
  expect(await said('9017302141')).toContain('¿Es 901.730.214-1?');
  expect(await said('No tiene')).toContain('Si la organización no tiene NIT, deje este dato vacío.');
  expect(await said('901.730.214-1')).toBe('901730214-1');
});

test('a text counts each line end once, and its limit is told with what it has now', async () => {
  const wish = { initiative: 'unsure', kind: 'unsure', influenceCircle: 'Vecinos', territory: 'Toda la ciudad' };
  const lines = (many: number) => 'x\r\n'.repeat(many);
  const fits = await sent(portal.requestWish(draft), { ...wish, actions: lines(1000) });
  expect(fits.status).toBe(303);
  const { status, html } = await sent(portal.requestWish(draft), { ...wish, actions: `${lines(1000)}xx` });
  expect(status).toBe(422);
  expect(wordsOf(html)).toContain('Escriba máximo 2.000 caracteres: ahora tiene 2.002.');
});

test('the link of a request is asked for with its code in whatever way it was copied', async () => {
  for (const code of ['sol-2026-22\u00a0', 'SOL 2026 0022', 'Solicitud SOL–2026–0022'])
    expect((await sent(portal.requestLink(), { code, email: 'junta@entidad.org ' })).status, code).toBe(303);
  const { status, html } = await sent(portal.requestLink(), { code: '22', email: 'junta@entidad.org' });
  expect(status).toBe(422);
  expect(wordsOf(html)).toContain('por ejemplo SOL-2026-0001');
});
