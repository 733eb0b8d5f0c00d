import { COOKIES, hashSecret, newToken } from '@alianzas/auth';
import { acceptanceOf, aWorld, givenAlliance, givenInvitation, givenOrganization, rowOf } from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

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
    const body = fields && new URLSearchParams(fields);
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
