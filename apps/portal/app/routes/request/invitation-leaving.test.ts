import { randomUUID } from 'node:crypto';
import { COOKIES, hashSecret, newToken } from '@alianzas/auth';
import { addParty } from '@alianzas/domain/alliance';
import { aWorld, by, givenInvitation, givenOrganization, must, rowOf } from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, ofItsLink, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);
const put = (query: ReturnType<typeof sql>) => world().database.owner.db.execute(query);

/** An invitation whose case has another organization, at a step; with the cookie of its link. */
async function invited(step: number) {
  const organization = await givenOrganization(world());
  const { id, alliance } = await givenInvitation(world(), organization);
  const other = await givenOrganization(world());
  const joining = { key: randomUUID(), alliance, organization: other.id };
  must(await addParty(by(world(), 'professional', 2), joining));
  const token = newToken();
  await put(sql`insert into token (token_hash, purpose, subject, created_at, expires_at, created_by)
    values (${hashSecret(token)}, 'invitation', ${id}, now(), now() + interval '1 day', 'test')`);
  await put(sql`update invitation set expires_at = '2100-01-01' where id = ${id}`);
  await put(sql`update alliance set step = ${step} where id = ${alliance}`);
  return { id, alliance, organization: organization.id, headers: { cookie: `${COOKIES.invitation}=${token}` } };
}

const body = ({ cookie }: { cookie: string }) =>
  new URLSearchParams({ ...ofItsLink(cookie), answer: 'decline', reason: 'Este año no alcanzamos' });

test('once the team closed 2 an organization declines still, and the others keep their alliance', async () => {
  const { id, alliance, headers } = await invited(4);
  const answer = await ask(portal.invitationAnswered(), null, { method: 'POST', headers, body: body(headers) });
  expect(answer.status).toBe(303);
  const standing = sql`select i.state as answer, a.state, a.step from invitation i join alliance a on a.id = i.alliance_id
    where i.id = ${id} and a.id = ${alliance}`;
  expect(await rowOf(world(), standing)).toEqual({ answer: 'declined', state: 'running', step: 4 });
});

test('while it is being included it is told so, is not offered to decline, and keeps what it wrote', async () => {
  const { id, alliance, organization, headers } = await invited(6);
  await put(sql`update party set active_part = 'yes', active_part_reason = 'Sí', active_part_at = now(),
    active_part_by = ${world().staff.professional.id} where alliance_id = ${alliance} and organization_id = ${organization}`);
  await put(
    sql`insert into visit (alliance_id, activity, visit, state, opened_at) values (${alliance}, 6, 1, 'open', now())`,
  );
  const page = await (await ask(portal.invitationAnswered(), null, { headers })).text();
  expect(page).toContain('value="accept"');
  expect(page).not.toContain('value="decline"');
  const answer = await ask(portal.invitationAnswered(), null, { method: 'POST', headers, body: body(headers) });
  expect(answer.status).toBe(409);
  const words = wordsOf(await answer.text());
  expect(words).toContain('Espere a que se cierre la actividad 7');
  expect(words).toContain('Este año no alcanzamos');
  expect((await rowOf(world(), sql`select state from invitation where id = ${id}`)).state).toBe('sent');
});

test('the reason that was kept of an answer that waits is said to be kept, and goes on with the form', async () => {
  const { alliance, organization, headers } = await invited(6);
  await put(sql`update party set active_part = 'yes', active_part_reason = 'Sí', active_part_at = now(),
    active_part_by = ${world().staff.professional.id} where alliance_id = ${alliance} and organization_id = ${organization}`);
  await put(
    sql`insert into visit (alliance_id, activity, visit, state, opened_at) values (${alliance}, 6, 1, 'open', now())`,
  );
  const kept = new URLSearchParams({ ...Object.fromEntries(body(headers)), draftOf: '', draftCopy: 'copy' });
  const answer = await ask(portal.invitationAnswered(), null, { method: 'POST', headers, body: kept });
  const html = await answer.text();
  const words = wordsOf(html);
  expect(words).toContain('quedó guardado sin enviar');
  expect(words).toContain('Lo que usted escribió no se envió');
  expect(words).not.toContain('no se guardó');
  expect(words).not.toContain('ya no recibe cambios');
  expect(html).toContain('type="hidden" name="reason" value="Este año no alcanzamos"');
});
