import { addParty, removeParty } from '@alianzas/domain/alliance';
import { aWorld, by, givenAlliance, givenOrganization, must, rowOf } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

test('the history goes on naming an organization that left the alliance, where it joined and where it left', async () => {
  const one = await givenAlliance(world(), { at: 2 });
  const { id: organization } = await givenOrganization(world());
  const { name } = await rowOf(world(), sql`select name from organization where id = ${organization}`);
  const read = async () =>
    wordsOf(await (await ask(backoffice.history(one.code), world().staff.professional.id)).text());
  const driver = by(world(), 'professional', 2);
  must(await addParty(driver, { key: crypto.randomUUID(), alliance: one.id, organization }));
  const joined = `Se sumó a la alianza ${String(name)}.`;
  expect(await read()).toContain(joined);
  const row = await rowOf(
    world(),
    sql`select id from party where alliance_id = ${one.id} and organization_id = ${organization}`,
  );
  must(await removeParty(driver, { alliance: one.id, party: String(row.id), reason: 'No es de esta alianza' }));
  const words = await read();
  expect(words).toContain(`Salió de la alianza ${String(name)}.`);
  expect(words, 'what was read yesterday').toContain(joined);
}, 120_000);
