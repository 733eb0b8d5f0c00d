import { randomUUID } from 'node:crypto';
import { COOKIES, hashSecret, newToken } from '@alianzas/auth';
import { aWorld, givenInvitation, givenOrganization } from '@alianzas/domain/given';
import { whyNot } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);
const put = (query: ReturnType<typeof sql>) => world().database.owner.db.execute(query);

test('who is of the team by now reads why they do not answer the invitation, and is offered neither answer', async () => {
  const { id, contact } = await givenInvitation(world(), await givenOrganization(world()));
  const token = newToken();
  await put(sql`insert into token (token_hash, purpose, subject, created_at, expires_at, created_by)
    values (${hashSecret(token)}, 'invitation', ${id}, now(), now() + interval '1 day', 'test')`);
  await put(sql`update invitation set expires_at = '2100-01-01' where id = ${id}`);
  const headers = { cookie: `${COOKIES.invitation}=${token}` };
  const page = async () => (await ask(portal.invitationAnswered(), null, { headers })).text();
  expect(await page()).toContain('value="decline"');

  const person = randomUUID();
  await put(
    sql`insert into person (id, email, name, created_at) values (${person}, ${contact.email}, 'Ana Inventada', now())`,
  );
  await put(sql`insert into staff_member (person_id, position, since) values (${person}, 'Profesional', now())`);
  const html = await page();
  expect(wordsOf(html)).toContain(whyNot({ ok: false, refusal: { code: 'membership.ofTheTeam' } }));
  expect(wordsOf(html)).toContain('Por qué la invitan');
  expect(html).not.toMatch(/value="(accept|decline)"/);
});
