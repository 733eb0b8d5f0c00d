import { COOKIES, hashSecret, newToken } from '@alianzas/auth';
import { acceptanceOf, aWorld, givenInvitation, givenOrganization, rowOf } from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);
const put = (query: ReturnType<typeof sql>) => world().database.owner.db.execute(query);

/** Another link of the same invitation, as its browser presents it. */
async function linkTo(id: string): Promise<string> {
  const token = newToken();
  await put(sql`insert into token (token_hash, purpose, subject, created_at, expires_at, created_by)
    values (${hashSecret(token)}, 'invitation', ${id}, now(), now() + interval '1 day', 'test')`);
  return `${COOKIES.invitation}=${token}`;
}

async function invited() {
  const { id } = await givenInvitation(world(), await givenOrganization(world()));
  await put(sql`update invitation set expires_at = '2100-01-01' where id = ${id}`);
  const { code } = await rowOf(world(), sql`select code from invitation where id = ${id}`);
  return { id, code: String(code), cookie: await linkTo(id) };
}

/** What the page that a link opens says of it in its form. */
async function opened(cookie: string): Promise<string> {
  const page = await (await ask(portal.invitationAnswered(), null, { headers: { cookie } })).text();
  return /name="ofLink" value="([^"]+)"/.exec(page)![1]!;
}

async function send(cookie: string, fields: Record<string, string>) {
  const body = new URLSearchParams(fields);
  const answer = await ask(portal.invitationAnswered(), null, { method: 'POST', body, headers: { cookie } });
  const html = await answer.text();
  return { status: answer.status, html, words: wordsOf(html) };
}

const standing = () => rowOf(world(), sql`select array_agg(state order by code) as states from invitation`);

const ANSWERS: readonly { fields: Record<string, string>; words: readonly string[] }[] = [
  { fields: { answer: 'decline', reason: 'Cerramos en junio' }, words: ['No', 'Cerramos en junio'] },
  {
    fields: {
      ...{ answer: 'accept', name: 'Ana', position: 'Rectora', role: 'representative', consent: 'yes' },
      textVersion: acceptanceOf('Ana').textVersion,
    },
    words: ['Sí', 'Ana', 'Rectora', 'Representante legal'],
  },
];

test.each(ANSWERS)(
  'what was answered to one invitation ($fields.answer) is of no other that its browser opened since',
  async ({ fields, words }) => {
    const [one, other] = [await invited(), await invited()];
    const ofLink = await opened(one.cookie);
    const before = await standing();
    const sent = await send(other.cookie, { ofLink, ...fields });
    expect(sent.status).toBe(409);
    for (const said of [...words, `Lo que envió es de ${one.code}`, `Abra otra vez el vínculo de ${one.code}`])
      expect(sent.words).toContain(said);
    expect(sent.words).not.toContain(other.code);
    expect(sent.html).not.toContain('name="answer"');
    expect(await standing()).toEqual(before);
    expect((await send(one.cookie, { ofLink, ...fields })).status).toBe(303);
  },
);

test('it is told so also where the other is over, and is kept under neither', async () => {
  const [one, other] = [await invited(), await invited()];
  const ofLink = await opened(one.cookie);
  const kept = {
    ofLink,
    answer: 'decline',
    reason: 'Cerramos en junio',
    draftOf: '',
    draftCopy: 'copy',
    draft: 'save',
  };
  expect((await send(other.cookie, kept)).words).toContain('Cerramos en junio');
  await put(sql`update token set revoked_at = now() where subject = ${other.id}`);
  const late = await send(other.cookie, { ...kept, draft: '' });
  expect(late.status).toBe(410);
  for (const said of [`Lo que envió es de ${one.code}`, 'Cerramos en junio']) expect(late.words).toContain(said);
  expect(await rowOf(world(), sql`select count(*)::int as kept from draft`)).toEqual({ kept: 0 });
});

test('what was kept of the other is not told with it: the page is of what was sent alone', async () => {
  const [one, other] = [await invited(), await invited()];
  const [ofLink, ofOther] = [await opened(one.cookie), await opened(other.cookie)];
  const draft = { draftOf: '', draftCopy: 'copy', draft: 'save' };
  await send(other.cookie, { ofLink: ofOther, answer: 'decline', reason: 'Nos queda lejos', ...draft });
  expect(await rowOf(world(), sql`select count(*)::int as kept from draft`)).toEqual({ kept: 1 });
  const sent = await send(other.cookie, { ofLink, answer: 'decline', reason: 'Cerramos en junio' });
  expect(sent.status).toBe(409);
  expect(sent.words).toContain('Cerramos en junio');
  expect(sent.words).not.toMatch(/Nos queda lejos|ya no está en esta página/);
});

test('a form that says no invitation is not taken, and another link of the same one is', async () => {
  const one = await invited();
  const answer = { answer: 'decline', reason: 'Cerramos en junio' };
  const nameless = await send(one.cookie, answer);
  expect(nameless.status).toBe(409);
  for (const said of ['No sabemos de qué invitación es', 'Cerramos en junio']) expect(nameless.words).toContain(said);
  const ofLink = await opened(one.cookie);
  expect((await send(await linkTo(one.id), { ofLink, ...answer })).status).toBe(303);
});
