import { hashSecret, newToken } from '@alianzas/auth';
import { aWorld, givenDraft, givenOrganization } from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);
const owner = () => world().database.owner.db;

/** The page from which a request of such a body is sent, as who holds its link reads it. */
async function checked(name: string): Promise<string> {
  const { id } = await givenDraft(world());
  const content = { v: 1, organization: { kind: 'JAC', name, locality: '17' } };
  await owner().execute(sql`update request set content = ${JSON.stringify(content)}::jsonb where id = ${id}`);
  const token = newToken();
  await owner().execute(
    sql`update token set token_hash = ${hashSecret(token)}, expires_at = now() + interval '1 day' where subject = ${id}`,
  );
  const answer = await ask(portal.requestCheck(id), null, { headers: { cookie: `__Host-solicitud=${token}` } });
  return answer.text();
}

test('who is about to send a request reads which public member has such a name, and nothing of who is not public', async () => {
  const [member, hidden] = [await givenOrganization(world()), await givenOrganization(world())];
  await owner().execute(sql`update organization set name = 'Fundación Árbol Grande' where id = ${member.id}`);
  await owner().execute(sql`update organization set name = 'Corporación Árbol Grande' where id = ${hidden.id}`);
  const read = async () => wordsOf(await checked('ARBOL GRANDE'));
  const before = await read();
  expect(before).not.toContain('nombre parecido');
  await owner().execute(sql`update organization set standing = 'member' where id = ${member.id}`);
  await owner().execute(sql`alter table network_entry disable trigger all`);
  await owner().execute(sql`insert into network_entry (id, organization_id, alliance_id, name, relevant, entered_at, entered_by)
    values (gen_random_uuid(), ${member.id}, gen_random_uuid(), 'Fundación Árbol Grande', '{}', now(), ${world().staff.lead.id})`);
  await owner().execute(sql`alter table network_entry enable trigger all`);
  const after = await read();
  expect(after).toContain('En la Red hay una organización con un nombre parecido');
  expect(after).toContain('Fundación Árbol Grande');
  expect(after).not.toContain('Corporación Árbol Grande');
});

test('of many members with such a name three are read at once, and the others unfold below', async () => {
  const names = [1, 2, 3, 4, 5].map((n) => `Casa Río Hondo ${n}`);
  await owner().execute(sql`alter table network_entry disable trigger all`);
  for (const name of names) {
    const { id } = await givenOrganization(world());
    await owner().execute(sql`update organization set name = ${name}, standing = 'member' where id = ${id}`);
    await owner().execute(sql`insert into network_entry (id, organization_id, alliance_id, name, relevant, entered_at, entered_by)
      values (gen_random_uuid(), ${id}, gen_random_uuid(), ${name}, '{}', now(), ${world().staff.lead.id})`);
  }
  await owner().execute(sql`alter table network_entry enable trigger all`);
  const html = await checked('CASA RIO HONDO');
  expect(wordsOf(html)).toContain('En la Red hay organizaciones con un nombre parecido');
  const [before, after] = html.split(/<summary[^>]*>y 2 más/);
  for (const [n, name] of names.entries()) expect(n < 3 ? before : after).toContain(name);
  for (const [n, name] of names.entries()) expect(n < 3 ? after : before).not.toContain(name);
});
