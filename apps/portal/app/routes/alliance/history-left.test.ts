import { randomUUID } from 'node:crypto';
import { addParty, removeParty } from '@alianzas/domain/alliance';
import { aWorld, by, givenAlliance, givenOrganization, must, rowOf } from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);

test('the history names an organization that left the alliance since', async () => {
  const one = await givenAlliance(world(), { at: 2 });
  const other = await givenOrganization(world());
  const staff = by(world(), 'professional', 3);
  must(await addParty(staff, { key: randomUUID(), alliance: one.id, organization: other.id }));
  const party = sql`select id from party where alliance_id = ${one.id} and organization_id = ${other.id}`;
  must(await removeParty(staff, { alliance: one.id, party: String((await rowOf(world(), party)).id), reason: 'No' }));
  const page = await ask(portal.history(one.code), one.organizations[0]!.representative.person);
  const words = wordsOf(await page.text());
  expect(words).toContain(`Salió de la alianza ${other.name}.`);
  expect(words).not.toContain('una organización');
});
