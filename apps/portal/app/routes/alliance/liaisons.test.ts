import { aWorld, givenAlliance, rowOf } from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);

test('an organization reads its own liaison by name, and of another that it has one, without its name', async () => {
  const one = await givenAlliance(world(), { at: 9, parties: 2 });
  const [own, other] = one.organizations;
  const nameOf = async (organization: string) =>
    String(
      (
        await rowOf(
          world(),
          sql`select n.name from party p join person n on n.id = p.liaison_person_id where p.alliance_id = ${one.id} and p.organization_id = ${organization}`,
        )
      ).name,
    );
  const page = wordsOf(await (await ask(portal.alliance(one.code), own!.representative.person)).text());
  expect(page).toContain(`Enlace: ${await nameOf(own!.id)}`);
  expect(page).toContain('Ya definió su enlace');
  expect(page).not.toContain(await nameOf(other!.id));
  expect(page).not.toContain('por definir en la mesa');
});
