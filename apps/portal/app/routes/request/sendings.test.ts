import { hashSecret, newToken } from '@alianzas/auth';
import {
  aWorld,
  by,
  givenOrganization,
  givenRequestSent,
  givenRequestSentAgain,
  linkOf,
  must,
  through,
} from '@alianzas/domain/given';
import { acceptRequest, completedBy, requestHash, returnRequest } from '@alianzas/domain/intake';
import { endMembership } from '@alianzas/domain/organization';
import { ownRequestPage } from '@alianzas/domain/views';
import { longDay } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);

async function reading(path: string, id: string): Promise<Response> {
  const token = newToken();
  await world().database.owner.db.execute(sql`
    insert into token (token_hash, purpose, subject, created_at, expires_at, created_by)
    values (${hashSecret(token)}, 'request', ${id}, now(), now() + interval '1 day', 'test')`);
  return ask(path, null, { headers: { cookie: `__Host-solicitud=${token}` } });
}

test('an organization reads each version that it sent, with its receipt, and what was asked of it', async () => {
  const { id, bearer, contact } = await givenRequestSentAgain(world(), 'Diga qué va a hacer', 'Cantar en el parque');
  const words = wordsOf(await (await reading(portal.requestSendings(id), id)).text());
  const { sendings } = await ownRequestPage(through(world(), bearer, 5), id);
  expect(sendings).toHaveLength(2);
  for (const { content, sha256 } of sendings) {
    expect(sha256).toBe(requestHash(content as Parameters<typeof requestHash>[0]));
    for (const text of [sha256!, content!.wish!.actions, contact.name]) expect(words).toContain(text);
  }
  expect(words).toContain('Diga qué va a hacer');
  expect(wordsOf(await (await reading(portal.requestSent(id), id)).text())).toContain('Lea lo que envió las 2 veces');
});

test('while it is completed its earlier words are one link away; another request is not found', async () => {
  const { id, version } = await givenRequestSent(world());
  must(await returnRequest(by(world(), 'lead', 2), { request: id, version, note: 'Falta el acta' }, linkOf()));
  const tasks = await (await reading(portal.requestTasks(id), id)).text();
  expect(tasks).toContain(portal.requestSendings(id));
  const other = await givenRequestSent(world());
  expect((await reading(portal.requestSendings(id), other.id)).status).toBe(404);
});

test('a returned request says what is asked and the organization’s own last day, with one button', async () => {
  const { id, version } = await givenRequestSent(world());
  must(await returnRequest(by(world(), 'lead', 2), { request: id, version, note: 'Falta el acta' }, linkOf()));
  const returned = async (at: Date) => {
    await world().database.owner.db.execute(sql`update request set answered_at = ${at.toISOString()} where id = ${id}`);
    return (await reading(portal.requestTasks(id), id)).text();
  };
  const before = new Date(Date.now() - 70 * 86_400_000);
  expect(wordsOf(await returned(before))).toContain(
    `Tenía hasta el ${longDay(completedBy(before))} para completar su solicitud (venció)`,
  );
  const html = await returned(new Date());
  const own = longDay(completedBy(new Date()));
  const words = wordsOf(html);
  expect(words).toContain(`Complete su solicitud hasta el ${own}`);
  expect(words).toContain('Falta el acta');
  const banner = html.slice(html.indexOf('Complete su solicitud hasta'), html.indexOf('Lo necesario'));
  expect(banner.match(/<a\b/g)).toHaveLength(1);
  expect(banner).toContain(portal.requestCheck(id));
  for (const path of [portal.requestCheck(id), portal.requestDocuments(id)])
    expect(wordsOf(await (await reading(path, id)).text()), path).toContain('El equipo le pidió: Falta el acta');
});

test('sent again it says that it waits, with no answer; and what its link lets whoever holds it do is said truly', async () => {
  const { id } = await givenRequestSentAgain(world(), 'Falta otra cosa', 'Cantar en el parque');
  const html = await (await reading(portal.requestSent(id), id)).text();
  expect(wordsOf(html)).not.toContain('Falta otra cosa');
  expect(html).not.toMatch(/<dt[^>]*>Respuesta</);
  expect(wordsOf(html)).toContain('si se devuelve para completarla, cambiarla y enviarla de nuevo');
});

test.each([true, false])(
  'who wrote a request and stays out reads who attends to it, with people: %s',
  async (attended) => {
    const { id, version } = await givenRequestSent(world());
    const organization = await givenOrganization(world());
    const { person } = organization.representative;
    const out = { organization: organization.id, person, reason: 'Se fue', leavesNobody: 'yes' as const };
    if (!attended) must(await endMembership(by(world(), 'lead', 2), out));
    const answer = { title: 'Otra', initiatives: [...world().cycle.initiatives], newcomer: 'staysOut' as const };
    const as = { organization: organization.id, professional: world().staff.professional.id };
    must(await acceptRequest(by(world(), 'lead', 2), { request: id, version, ...answer, ...as }));
    const words = wordsOf(await (await reading(portal.requestSent(id), id)).text());
    expect(words.includes('La alianza la atienden en el portal las personas')).toBe(attended);
    expect(words.includes('no actuaba nadie por su organización')).toBe(!attended);
  },
);
