import { hashSecret, newToken } from '@alianzas/auth';
import {
  acceptanceOf,
  aWorld,
  eventsOf,
  givenDraft,
  givenInvitation,
  givenOrganization,
  rowOf,
} from '@alianzas/domain/given';
import { versionInForce } from '@alianzas/domain/procedure';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, ofItsLink, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);
const owner = () => world().database.owner.db;

/** The browser's cookie of a capability, its token alive today. */
async function capability(purpose: 'solicitud' | 'invitacion', subject: string): Promise<string> {
  const token = newToken();
  await owner().execute(sql`
    update token set token_hash = ${hashSecret(token)}, expires_at = now() + interval '1 day' where subject = ${subject}`);
  return `__Host-${purpose}=${token}`;
}

const QUESTION = '¿Es una persona natural?';
const WAY = 'Con un colectivo: tres personas o más';

test('R-252 whoever reads like a natural person in a request meets the page that asks, and each of its answers leads on', async () => {
  const { id } = await givenDraft(world());
  const cookie = await capability('solicitud', id);
  const typed = { kind: 'ORG_SOCIAL', version: '0', name: 'Rosa Elvira Neuta', nit: '52.123.456', locality: '17' };
  const post = (more: Record<string, string>) =>
    ask(portal.requestOrganization(id), null, {
      method: 'POST',
      body: new URLSearchParams({ ...typed, ...more }),
      headers: { cookie },
    });
  const saved = () =>
    rowOf(world(), sql`select content -> 'organization' as organization from request where id = ${id}`);

  const asked = await post({});
  expect(asked.status).toBe(409);
  const html = await asked.text();
  for (const said of [QUESTION, WAY, versionInForce.content.policies[0], 'El NIT no es como', 'solo nombres'])
    expect(wordsOf(html)).toContain(said);
  for (const [name, value] of Object.entries(typed)) expect(html).toContain(`name="${name}" value="${value}"`);

  const unanswered = await post({ asked: 'nit,name' });
  expect(unanswered.status).toBe(422);
  expect(wordsOf(await unanswered.text())).toContain('Seleccione una respuesta.');
  const correcting = wordsOf(await (await post({ asked: 'nit,name', isOrganization: 'correct' })).text());
  expect(correcting).toContain('Identifique su organización');
  const person = await post({ asked: 'nit,name', isOrganization: 'person' });
  expect(wordsOf(await person.text())).toContain(WAY);
  expect(await eventsOf(world(), id)).toContain('organization.personRefused');
  expect((await saved()).organization).toBeNull();

  expect((await post({ asked: 'nit,name', isOrganization: 'yes' })).status).toBe(303);
  expect((await saved()).organization).toMatchObject({ name: typed.name, isOrganization: 'yes' });
});

test('an organization that was saved before anybody asked is asked about when its page is opened again', async () => {
  const { id } = await givenDraft(world());
  const cookie = await capability('solicitud', id);
  const content = { v: 1, organization: { kind: 'ORG_SOCIAL', name: 'Rosa Elvira Neuta', locality: '17' } };
  await owner().execute(sql`update request set content = ${JSON.stringify(content)}::jsonb where id = ${id}`);
  const opened = await ask(portal.requestOrganization(id), null, { headers: { cookie } });
  expect(wordsOf(await opened.text())).toContain(QUESTION);
});

test('R-252 whoever accepts for an organization that reads like a natural person is asked first', async () => {
  const known = await givenOrganization(world());
  await owner().execute(sql`update organization set name = 'Rosa Elvira Neuta' where id = ${known.id}`);
  const { id } = await givenInvitation(world(), known);
  await owner().execute(sql`update invitation set expires_at = '2100-01-01' where id = ${id}`);
  const cookie = await capability('invitacion', id);
  const { name, position, role, consent, textVersion } = acceptanceOf('Ana Inventada');
  const post = (more: Record<string, string>) =>
    ask(portal.invitationAnswered(), null, {
      method: 'POST',
      body: new URLSearchParams({
        ...ofItsLink(cookie),
        answer: 'accept',
        name,
        position,
        role,
        consent,
        textVersion,
        ...more,
      }),
      headers: { cookie },
    });
  const asked = await post({});
  expect(asked.status).toBe(409);
  const words = wordsOf(await asked.text());
  expect(words).toContain(QUESTION);
  expect(words).toContain(WAY);
  const person = await post({ asked: 'name', isOrganization: 'person' });
  expect(person.status).toBe(409);
  expect(wordsOf(await person.text())).toContain('¿Su organización acepta la invitación?');
  expect(await eventsOf(world(), id)).toContain('organization.personRefused');
  expect((await post({ asked: 'name', isOrganization: 'yes' })).status).toBe(303);
  expect(await rowOf(world(), sql`select state from invitation where id = ${id}`)).toEqual({ state: 'accepted' });
  const flagged = await rowOf(
    world(),
    sql`select doubted_at is not null as flagged from organization where id = ${known.id}`,
  );
  expect(flagged).toEqual({ flagged: true });
});
