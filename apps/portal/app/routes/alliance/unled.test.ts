import { aWorld, by, givenAlliance, must } from '@alianzas/domain/given';
import { disablePerson } from '@alianzas/domain/identity';
import { portal } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);

test('whose account is closed is nobody to write to: the page says so, and names them no more', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const { id } = world().staff.professional;
  const rows = await world().database.owner.db.execute<{ name: string; email: string }>(
    `select name, email from person where id = '${id}'`,
  );
  const { name, email } = rows[0]!;
  const page = async () =>
    wordsOf(await (await ask(portal.alliance(one.code), one.organizations[0]!.representative.person)).text());
  const before = await page();
  for (const text of [name, email]) expect(before).toContain(text);
  must(await disablePerson(by(world(), 'administrator', 4), { person: id, reason: 'Se fue' }));
  const after = await page();
  for (const text of [name, email]) expect(after).not.toContain(text);
  expect(after).toContain('Sin profesional que la lleve');
  expect(after).toContain('Hoy nadie del equipo lleva esta alianza');
});
