import { COOKIES, hashSecret, newToken } from '@alianzas/auth';
import { aWorld, givenAlliance, givenInvitation, givenOrganization, rowOf } from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);

async function invited(): Promise<{ id: string; cookie: string; contact: string }> {
  const { id } = await givenInvitation(world(), await givenOrganization(world()));
  const token = newToken();
  await world().database.owner.db.execute(sql`
    insert into token (token_hash, purpose, subject, created_at, expires_at, created_by)
    values (${hashSecret(token)}, 'invitation', ${id}, now(), now() + interval '1 day', 'test')`);
  await world().database.owner.db.execute(sql`update invitation set expires_at = '2100-01-01' where id = ${id}`);
  const { contact } = await rowOf(world(), sql`select contact_name as contact from invitation where id = ${id}`);
  return { id, cookie: `${COOKIES.invitation}=${token}`, contact: String(contact) };
}

test('who is signed in as somebody else is asked for whom they answer, before anything is answered', async () => {
  const { id, cookie, contact } = await invited();
  const { person } = (await givenAlliance(world(), { at: 2 })).organizations[0]!.representative;
  const headers = { cookie };
  expect(wordsOf(await (await ask(portal.invitationAnswered(), person, { headers })).text())).toContain(
    `La respuesta queda a nombre de ${contact}`,
  );
  expect(await (await ask(portal.invitationAnswered(), null, { headers })).text()).not.toContain('onBehalf');
  const answer = { answer: 'decline', reason: 'Este año no podemos' };
  const post = (body: Record<string, string>) =>
    ask(portal.invitationAnswered(), person, { method: 'POST', headers, body: new URLSearchParams(body) });
  const asked = await post(answer);
  expect(asked.status).toBe(422);
  expect(wordsOf(await asked.text())).toContain('Confirme por quién responde');
  expect((await rowOf(world(), sql`select state from invitation where id = ${id}`)).state).toBe('sent');
  expect((await post({ ...answer, onBehalf: 'yes' })).status).toBe(303);
});

test('an answered invitation names who answered it, and not who was invited', async () => {
  const { id, cookie } = await invited();
  const { person } = (await givenAlliance(world(), { at: 2 })).organizations[0]!.representative;
  const { db } = world().database.owner;
  const page = async () =>
    wordsOf(await (await ask(portal.invitationAnswered(), null, { headers: { cookie } })).text());
  await db.execute(
    sql`update invitation set state = 'accepted', answered_at = now(), answered_by = ${person} where id = ${id}`,
  );
  const { name } = await rowOf(world(), sql`select name from person where id = ${person}`);
  expect(await page()).toContain(`Respondió ${String(name)}`);
  const other = await invited();
  await db.execute(
    sql`update invitation set state = 'declined', answered_at = now(), answer_reason = 'No' where id = ${other.id}`,
  );
  const declined = wordsOf(
    await (await ask(portal.invitationAnswered(), null, { headers: { cookie: other.cookie } })).text(),
  );
  expect(declined).toContain(`Quien abrió el vínculo que recibió ${other.contact}`);
});
