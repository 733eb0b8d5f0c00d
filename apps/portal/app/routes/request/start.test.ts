import { randomUUID } from 'node:crypto';
import { aWorld, givenOrganization, rowOf } from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);

async function begun(person: string | null, organization: string): Promise<Response> {
  const body = new URLSearchParams({ key: randomUUID(), ...(organization && { organization }) });
  return ask(portal.newRequest(), person, { method: 'POST', body });
}

async function contentAt(answer: Response) {
  expect(answer.status).toBe(303);
  const id = answer.headers.get('location')!.split('/')[2]!;
  return (await rowOf(world(), sql`select content from request where id = ${id}`)).content as Record<string, object>;
}

test('who is signed in begins a request with what is known of the organization and of its own person', async () => {
  const one = await givenOrganization(world());
  const { person } = one.representative;
  const page = await (await ask(portal.newRequest(), person)).text();
  expect(wordsOf(page)).toContain('Llenamos lo que ya sabemos');
  expect(page).toContain(one.name);
  const known = await rowOf(
    world(),
    sql`select o.kind, o.name, o.nit || '-' || o.dv as nit, p.name as person, p.email from organization o, person p where o.id = ${one.id} and p.id = ${person}`,
  );
  const content = await contentAt(await begun(person, one.id));
  expect(content.organization).toMatchObject({ kind: known.kind, name: known.name, nit: known.nit });
  expect(content.contact).toMatchObject({ name: known.person, email: known.email, role: 'representative' });
  const empty = await begun(person, '');
  expect(Object.keys(await contentAt(empty.clone())), 'for another one it is empty').toEqual(['v']);
  const cookie = empty.headers.getSetCookie()[0]!.split(';')[0]!;
  const again = wordsOf(await (await ask(portal.newRequest(), person, { headers: { cookie } })).text());
  expect(again, 'one that is open here takes nobody out').toContain('Llenamos lo que ya sabemos');
  expect(again).toContain('Sin nombre todavía');
});

test('nobody begins with what is known of an organization that is not theirs, and a visitor is asked nothing', async () => {
  const [mine, other] = [await givenOrganization(world()), await givenOrganization(world())];
  const refused = await begun(mine.representative.person, other.id);
  expect(refused.headers.get('location'), 'back to where it begins').toBe(portal.newRequest());
  const visitor = wordsOf(await (await ask(portal.newRequest(), null)).text());
  expect(visitor).not.toContain('Llenamos lo que ya sabemos');
});
