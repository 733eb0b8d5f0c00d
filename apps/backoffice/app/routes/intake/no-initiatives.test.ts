import { aWorld, givenBalanceFiled, givenOrganization, givenRequestSent } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const WHY = 'Ninguna vigencia abierta tiene iniciativas priorizadas';

test('with no year open, every form that opens an alliance says that there is nothing to choose, and why', async () => {
  const { code } = await givenRequestSent(world());
  const { id } = await givenOrganization(world());
  const lead = world().staff.lead.id;
  const pages = [backoffice.request(code), `${backoffice.newAlliance()}?organizacion=${id}`];
  const said = async () => Promise.all(pages.map(async (path) => wordsOf(await (await ask(path, lead)).text())));
  for (const words of await said()) {
    expect(words).toContain('Barrios que leen');
    expect(words).not.toContain(WHY);
  }
  await givenBalanceFiled(world());
  for (const words of await said()) expect(words).toContain(WHY);
});
