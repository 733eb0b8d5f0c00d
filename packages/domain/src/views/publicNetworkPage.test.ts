import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aWorld, givenAlliance, givenOrganization, through } from '../given.ts';
import { publicFigures, publicNetworkPage } from './index.ts';

const world = aWorld();
const visitor = () => through(world(), { kind: 'visitor', browser: null }, 20);
const all = { sector: null, locality: null, after: null };

test('before there is a member nothing is listed and no figure is shown', async () => {
  expect(await publicNetworkPage(visitor(), all)).toEqual({ members: [], next: null, total: 0, localities: [] });
  expect(await publicFigures(visitor())).toEqual({ members: null, localities: null });
});

test('a visitor reads the members of the Red as organizations, and no one else', async () => {
  await givenOrganization(world());
  const one = await givenAlliance(world(), { at: 8 });
  const { members } = await publicNetworkPage(visitor(), all);
  expect(members.map(({ name }) => name)).toEqual(one.organizations.map(({ name }) => name));
  expect(Object.keys(members[0]!).sort()).toEqual(['id', 'kind', 'locality', 'name', 'sector', 'since']);
  expect((await publicFigures(visitor())).members).toBe(members.length);
  expect((await publicNetworkPage(visitor(), { ...all, sector: 'public' })).members).toEqual([]);
  expect((await publicNetworkPage(visitor(), { ...all, sector: 'otro' })).members).toEqual([]);
  expect((await publicNetworkPage(visitor(), { ...all, after: members.at(-1)!.id })).members).toEqual([]);
});

test('each public figure opens as many organizations as it says, in an order without accents', async () => {
  const cases = [await givenAlliance(world(), { at: 8 }), await givenAlliance(world(), { at: 8 })];
  const names = ['Árbol de pan', 'Zaguán de la memoria'];
  for (const [index, { organizations }] of cases.entries())
    await world().database.owner.db.execute(
      sql`update organization set name = ${names[index]}, locality = ${`0${index + 1}`} where id = ${organizations[0]!.id}`,
    );
  const { members, total, localities } = await publicNetworkPage(visitor(), all);
  const figures = await publicFigures(visitor());
  expect([total, localities.length]).toEqual([figures.members, figures.localities]);
  expect(members).toHaveLength(total);
  expect(members[0]!.name).toBe(names[0]);
  for (const { locality, members: many } of localities)
    expect((await publicNetworkPage(visitor(), { ...all, locality })).members).toHaveLength(many);
});

test('the tables behind the public list stay closed to a visitor', async () => {
  expect(await visitor().db.execute(sql`select id from network_entry`)).toHaveLength(0);
  expect(await visitor().db.execute(sql`select id from organization`)).toHaveLength(0);
});
