import { aWorld, eventsOf, rowOf } from '@alianzas/domain/given';
import { newId } from '@alianzas/domain/platform';
import { versionInForce } from '@alianzas/domain/procedure';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

test('R-253 staff who register a natural person read the policy that refuses it, and the refusal is logged', async () => {
  const { id } = world().staff.lead;
  const body = new URLSearchParams({ key: newId(new Date()), name: 'Alguien Inventado', kind: 'PERSONA_NATURAL' });
  const answer = await ask(backoffice.newOrganization(), id, { method: 'POST', body });
  expect(answer.status).toBe(409);
  expect(wordsOf(await answer.text())).toContain(versionInForce.content.policies[0]);
  expect(await eventsOf(world(), id)).toContain('organization.personRefused');
  const kept = await rowOf(world(), sql`select count(*)::int as n from organization where name = 'Alguien Inventado'`);
  expect(kept).toEqual({ n: 0 });
});
