import { aWorld, rowOf } from '@alianzas/domain/given';
import { newId } from '@alianzas/domain/platform';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

test('staff who register an organization like another see it, with what they typed, and may say that theirs is another', async () => {
  const { id: lead } = world().staff.lead;
  const register = (more: Record<string, string>) =>
    ask(backoffice.newOrganization(), lead, {
      method: 'POST',
      body: new URLSearchParams({ key: newId(new Date()), kind: 'JAC', ...more }),
    });
  expect((await register({ name: 'Junta de Acción Comunal Árbol Grande' })).status).toBe(303);
  const told = await register({ name: 'JAC ARBOL GRANDE', neighbourhood: 'Lucero' });
  expect(told.status).toBe(409);
  const html = await told.text();
  for (const said of ['Organizaciones parecidas', 'Junta de Acción Comunal Árbol Grande', 'Registrar la organización'])
    expect(wordsOf(html)).toContain(said);
  expect(html).toContain('value="Lucero"');
  expect(wordsOf(html)).toContain('No es Junta de Acción Comunal Árbol Grande');
  const seen = /<input type="checkbox"[^>]* name="seen" value="([^"]+)"/.exec(html)![1]!;
  expect((await register({ name: 'JAC ARBOL GRANDE', seen })).status).toBe(303);
  expect(
    await rowOf(world(), sql`select count(*)::int as n from organization where name ilike '%rbol grande'`),
  ).toEqual({ n: 2 });
});
