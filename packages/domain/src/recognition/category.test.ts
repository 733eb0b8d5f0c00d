import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aWorld, by, eventsOf, givenAlliance, givenOrganization, must, refusal, rowOf, through } from '../given.ts';
import { type Actor, Forbidden, NotFound, newId, setScope } from '../platform/index.ts';
import { agentPage, agentsPage } from '../views/index.ts';
import type { AllyFacts } from './category.ts';
import { categoryTable, continuityOf, decideCategory as decide, involvementOf } from './categoryRules.ts';
import { allyFactsOf, decideCategory } from './index.ts';

const world = aWorld();
const facts: AllyFacts = { alliances: 1, commitments: 4, met: 4, contributions: 1, plansMet: 1, continues: 1 };
const chosen = { involvement: 'cooperates', continuity: 'sustains', reason: '' } as const;
const input = (organization: string) => ({ key: randomUUID(), organization, ...chosen });

/** How many decisions the people of an organization read in the portal: their own, and nobody else's. */
async function seenBy(actor: Actor): Promise<unknown> {
  return world().database.portal.db.transaction(async (db) => {
    await setScope(db, actor);
    const [row] = await db.execute<{ n: number }>(sql`select count(*)::int as n from agent_category`);
    return row?.n;
  });
}

test('R-072 the level of involvement comes from the commitments met and what was contributed', () => {
  const level = (more: Partial<AllyFacts>) => involvementOf({ ...facts, ...more });
  expect(level({ met: 0 })).toBe('informed');
  expect(level({ met: 1 })).toBe('participates');
  expect(level({ met: 2 })).toBe('cooperates');
  expect(level({ contributions: 0 })).toBe('cooperates');
  expect(level({})).toBe('jointlyResponsible');
  const sustained = Object.entries(categoryTable).map(([involvement, spans]) => [involvement, spans.sustains]);
  expect(sustained).toEqual([
    ['informed', 'notYet'],
    ['participates', 'notYet'],
    ['cooperates', 'agent'],
    ['jointlyResponsible', 'agent'],
  ]);
});

test('R-073 the category comes also from the sostenimiento given to the actions of its plans', () => {
  const span = (more: Partial<AllyFacts>) => continuityOf({ ...facts, ...more });
  expect(span({ plansMet: 0 })).toBe('begins');
  expect(span({ continues: 0 })).toBe('sustains');
  expect(span({})).toBe('lasts');
  expect(categoryTable.cooperates).toEqual({ begins: 'notYet', sustains: 'agent', lasts: 'agent' });
  expect(categoryTable.participates).toEqual({ begins: 'notYet', sustains: 'notYet', lasts: 'agent' });
});

test('who departs from what the facts show says why', () => {
  expect(refusal(decide(facts, chosen))).toBe('category.reasonMissing');
  const said = decide(facts, { ...chosen, reason: 'Su aporte lo hizo otra entidad' });
  expect(said).toMatchObject({ ok: true, value: { category: 'agent', computed: { continuity: 'lasts' } } });
});

test('R-071 an ally holds the category Agente Ciudadano de Cambio Cultural, from facts that are shown', async () => {
  const one = await givenAlliance(world(), { at: 16 });
  const { id } = one.organizations[0]!;
  const known = await allyFactsOf(by(world(), 'lead', 20), id);
  expect(known).toMatchObject({ alliances: 1, plansMet: 1, continues: 1 });
  const computed = { involvement: involvementOf(known), continuity: continuityOf(known) };
  const first = { ...input(id), ...computed };
  const { id: decision } = must(await decideCategory(by(world(), 'lead', 20), first));
  expect(must(await decideCategory(by(world(), 'lead', 20), first)).id).toBe(decision);
  must(await decideCategory(by(world(), 'director', 21), { ...input(id), reason: 'Por su papel en la red' }));
  const page = await agentPage(by(world(), 'professional', 22), id);
  expect(page.decisions).toHaveLength(2);
  expect(page.cases).toMatchObject([{ code: one.code, plansMet: 1, continues: 1 }]);
  expect(page.facts).toEqual(known);
  expect(page.decisions[0]).toMatchObject({ category: 'agent', involvement: 'cooperates', continuity: 'sustains' });
  expect(page.deciding).toBe(null);
  expect((await agentPage(by(world(), 'director', 22), id)).deciding).toEqual({ ok: true });
  const { rows } = await agentsPage(by(world(), 'auditor', 22), '');
  expect(rows.find((row) => row.id === id)).toMatchObject({ category: 'agent', alliances: 1 });
  expect((await eventsOf(world(), id)).slice(-2)).toEqual(['category.decided', 'category.decided']);
  const stranger = await givenOrganization(world());
  expect(await seenBy(one.organizations[0]!.representative)).toBe(2);
  expect(await seenBy(stranger.representative)).toBe(0);
  await expect(
    world().database.backoffice.db.execute(sql`update agent_category set category = 'notYet' where id = ${decision}`),
  ).rejects.toMatchObject({ cause: { code: '42501' } });
});

test('a decision sent twice is one, though what the ally has done changed in between', async () => {
  const one = await givenAlliance(world(), { at: 16 });
  const { id } = one.organizations[0]!;
  const known = await allyFactsOf(by(world(), 'lead', 20), id);
  const sent = { ...input(id), involvement: involvementOf(known), continuity: continuityOf(known) };
  const { id: decision } = must(await decideCategory(by(world(), 'lead', 20), sent));
  await world().database.owner.db.execute(sql`update commitment set state = 'accepted' where alliance_id = ${one.id}`);
  expect(refusal(await decideCategory(by(world(), 'lead', 20), { ...sent, key: randomUUID() }))).toBe(
    'category.reasonMissing',
  );
  expect(must(await decideCategory(by(world(), 'lead', 20), sent)).id).toBe(decision);
  expect((await agentPage(by(world(), 'lead', 20), id)).decisions).toHaveLength(1);
});

test('R-028 an ally is an organization that is in an alliance at least: one that is in none holds no category', async () => {
  const alone = await givenOrganization(world());
  expect(refusal(await decideCategory(by(world(), 'lead', 20), input(alone.id)))).toBe('category.notAnAlly');
  const one = await givenAlliance(world(), { at: 2 });
  const { rows } = await agentsPage(by(world(), 'lead', 20), '');
  const names = rows.map((row) => row.id);
  expect(names).toContain(one.organizations[0]!.id);
  expect(names).not.toContain(alone.id);
  expect(rows.every((row) => row.alliances > 0)).toBe(true);
  const row = await rowOf(
    world(),
    sql`select count(*)::int as n from agent_category where organization_id = ${alone.id}`,
  );
  expect(row).toEqual({ n: 0 });
});

test('the category is decided by lead or director, of an organization that exists', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const { id, representative } = one.organizations[0]!;
  for (const ctx of [
    by(world(), 'professional', 20),
    by(world(), 'auditor', 20),
    through(world(), representative, 20),
  ]) {
    await expect(decideCategory(ctx, input(id))).rejects.toThrow(Forbidden);
  }
  await expect(decideCategory(by(world(), 'lead', 20), input(newId(new Date())))).rejects.toThrow(NotFound);
});

test('allies of the same name all stand in the register, on whichever side of a page’s end', async () => {
  const one = await givenAlliance(world(), { at: 2 });
  const owner = world().database.owner.db;
  await owner.execute(sql`
    with twins as (insert into organization (id, name, sector, kind, standing, created_at)
      select gen_random_uuid(), 'Colectivo Alfa', 'community', 'COLECTIVO', 'prospect', now() from generate_series(1, 60) returning id)
    insert into party (id, alliance_id, organization_id, position, joined_at)
      select gen_random_uuid(), ${one.id}, id, 100 + row_number() over (), now() from twins`);
  const first = await agentsPage(by(world(), 'auditor', 22), '');
  const second = await agentsPage(by(world(), 'auditor', 22), first.next!);
  const found = [...first.rows, ...second.rows].filter((row) => row.name === 'Colectivo Alfa');
  expect(new Set(found.map((row) => row.id)).size).toBe(60);
});
