import { COOKIES, hashSecret, newToken } from '@alianzas/auth';
import { acceptanceOf, aWorld, givenAlliance, givenInvitation, givenOrganization, rowOf } from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, ofItsLink, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);
const owner = () => world().database.owner.db;

/** An invitation, and its page as who holds its link sees it. */
async function invited(person: string | null = null) {
  const { id } = await givenInvitation(world(), await givenOrganization(world()));
  const token = newToken();
  await owner().execute(sql`
    insert into token (token_hash, purpose, subject, created_at, expires_at, created_by)
    values (${hashSecret(token)}, 'invitation', ${id}, now(), now() + interval '1 day', 'test')`);
  await owner().execute(sql`update invitation set expires_at = '2100-01-01' where id = ${id}`);
  const send = async (fields?: Record<string, string>) => {
    const headers = { cookie: `${COOKIES.invitation}=${token}` };
    const body = fields && new URLSearchParams({ ...ofItsLink(headers.cookie), ...fields });
    const answer = await ask(portal.invitationAnswered(), person, { ...(body && { method: 'POST', body }), headers });
    const html = await answer.text();
    return { status: answer.status, html, words: wordsOf(html) };
  };
  return { id, send };
}

function acceptance() {
  const { textVersion } = acceptanceOf('Ana Peña');
  return { answer: 'accept', name: 'Ana Peña', position: 'Tesorera', role: 'delegate', consent: 'yes', textVersion };
}

test('a yes that comes after another window declined is told as not received, with what to do and what was typed', async () => {
  const { id, send } = await invited();
  expect((await send({ answer: 'decline', reason: 'Este año no' })).status).toBe(303);
  const late = await send({ ...acceptance(), draftOf: '' });
  expect(late.status).toBe(409);
  for (const said of ['Su «Sí» no se recibió', 'ya la había declinado', 'dígaselo a', 'otra invitación'])
    expect(late.words).toContain(said);
  expect(late.html).toContain(`haga una <a href="${portal.newRequest()}">solicitud de acompañamiento</a>.`);
  for (const typed of ['Ana Peña', 'Tesorera', 'Persona delegada']) expect(late.words).toContain(typed);
  expect(late.html.slice(0, late.html.indexOf('<h1'))).not.toMatch(/<p[^>]*>\s*<\/p>/);
  expect(await rowOf(world(), sql`select state from invitation where id = ${id}`)).toEqual({ state: 'declined' });
  expect((await send({ answer: 'decline', reason: 'Este año no' })).words).not.toContain('no se recibió');
});

test('a no that comes after another window accepted is told as not received', async () => {
  const { send } = await invited();
  expect((await send(acceptance())).status).toBe(303);
  const late = await send({ answer: 'decline', reason: 'Mejor el otro año' });
  for (const said of ['Su «No» no se recibió', 'ya la había aceptado', 'Mejor el otro año', 'participar es voluntario'])
    expect(late.words).toContain(said);
});

test.each(['accept', 'decline', null])(
  'what was only kept of its answer (%s) when it ran out is told as never sent, and can be left',
  async (answer) => {
    const { id, send } = await invited();
    const kept = {
      name: 'Ana Peña',
      position: 'Tesorera',
      role: 'delegate',
      reason: 'Este año no',
      ...(answer && { answer }),
    };
    expect((await send({ ...kept, draftOf: '', draftCopy: 'copy', draft: 'save' })).status).toBe(303);
    await owner().execute(sql`update invitation set expires_at = now() - interval '1 minute' where id = ${id}`);
    const { html, words } = await send();
    for (const said of ['Guardado sin enviar', 'Lo que usted escribió no se envió', ...Object.values(kept).slice(0, 2)])
      expect(words).toContain(said);
    for (const said of ['Persona delegada', 'Este año no']) expect(words).toContain(said);
    expect(words).not.toMatch(/no se recibió|no se guardó/);
    const leave = html.split('<form').find((form) => form.includes('value="discard"')) ?? '';
    const hidden = [...leave.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)];
    const fields = Object.fromEntries(hidden.map(([, name, value]) => [name, value]));
    expect((await send({ ...fields, draft: 'discard' })).status).toBe(303);
    expect((await send()).words).not.toContain('Ana Peña');
  },
);

test('what was written without choosing an answer comes back once it ran out', async () => {
  const { id, send } = await invited();
  await owner().execute(sql`update invitation set expires_at = now() - interval '1 minute' where id = ${id}`);
  const late = await send({ name: 'Ana Peña', position: 'Tesorera', reason: 'Lo consultamos' });
  for (const said of [
    'Cuando usted lo envió, la invitación ya había vencido',
    'Ana Peña',
    'Tesorera',
    'Lo consultamos',
  ])
    expect(late.words).toContain(said);
  expect((await send()).words).not.toContain('Cuando usted lo envió');
});

test('all that an answer lacks is said at once, also for whom it is given', async () => {
  const { person } = (await givenAlliance(world(), { at: 2 })).organizations[0]!.representative;
  const { send } = await invited(person);
  const asked = await send({ answer: 'accept', name: 'Ana Peña' });
  expect(asked.status).toBe(422);
  for (const said of [
    'Confirme por quién responde',
    'Escriba su cargo',
    'Seleccione en qué calidad responde',
    'Para aceptar debe autorizar',
  ])
    expect(asked.words).toContain(said);
  const declining = await send({ answer: 'decline' });
  for (const said of ['Confirme por quién responde', 'Escriba por qué']) expect(declining.words).toContain(said);
  expect((await send({})).words).toContain('Seleccione si su organización acepta o declina');
});

test('the receipt of an answer says where its texts are', async () => {
  const { send } = await invited();
  await send({ answer: 'decline', reason: 'Este año no' });
  const { words } = await send();
  expect(words).toContain('Abra cada texto de esta lista: está completo, con su huella.');
  expect(words).toContain('La huella de un texto es un código que sale de él');
});
