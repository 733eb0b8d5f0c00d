import { aWorld, givenAlliance } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

test('how an ally is reached stands in one column, and since which day it is there', async () => {
  const one = await givenAlliance(world(), { at: 7 });
  const html = await (await ask(backoffice.network(), world().staff.lead.id)).text();
  const row = html.split('<tr').find((part) => part.includes(backoffice.organization(one.organizations[0]!.id)))!;
  const [, contact] = /data-label="Contacto"[^>]*>(.*?)<\/td>/s.exec(row)!;
  expect(wordsOf(contact!)).toMatch(/@.* \(?\d/);
  const [, since] = /data-label="Incluido"[^>]*>(.*?)<\/td>/s.exec(row)!;
  expect(wordsOf(since!)).toMatch(/^\d+ de [a-z]+ de \d{4}$/);
});

test('a telephone of the database of the Red has one form, wherever it is printed', async () => {
  const one = await givenAlliance(world(), { at: 7 });
  const { id } = one.organizations[0]!;
  await world().database.owner.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(
      sql`update network_entry set relevant = relevant || '{"phone": "+576015550123"}' where organization_id = ${id}`,
    );
  });
  for (const path of [backoffice.network(), backoffice.networkData(), backoffice.organization(id)]) {
    const said = wordsOf(await (await ask(path, world().staff.lead.id)).text());
    expect([said.includes('(601) 555 0123'), said.includes('6015550123')], path).toEqual([true, false]);
  }
});
