import { aWorld, by, givenAlliance, givenInvitation, givenOrganization, must } from '@alianzas/domain/given';
import { disablePerson, setRoles } from '@alianzas/domain/identity';
import { portal } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);

async function personOf(id: string): Promise<{ name: string; email: string }> {
  const [row] = await world().database.owner.db.execute<{ name: string; email: string }>(
    `select name, email from person where id = '${id}'`,
  );
  return row!;
}

test('who can answer for it no more is nobody to write to: the page says so, and names them no more', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const { id: person } = world().staff.professional;
  const { name, email } = await personOf(person);
  const page = async () =>
    wordsOf(await (await ask(portal.alliance(one.code), one.organizations[0]!.representative.person)).text());
  const admin = by(world(), 'administrator', 4);
  const acts = [
    () => setRoles(admin, { person, roles: ['auditor'] }),
    () => disablePerson(admin, { person, reason: 'Se fue' }),
  ];
  for (const act of acts) {
    must(await setRoles(admin, { person, roles: ['professional'] }));
    const before = await page();
    for (const text of [name, email]) expect(before).toContain(text);
    must<unknown>(await act());
    const after = await page();
    for (const text of [name, email]) expect(after).not.toContain(text);
    expect(after).toContain('Sin profesional que la lleve');
    expect(after).toContain('Hoy nadie del equipo lleva esta alianza');
    // Who answers meanwhile is told with their address, also to who wants to leave
    const standIn = await personOf(world().staff.lead.id);
    expect(after.split(standIn.email).length).toBeGreaterThan(2);
    expect(after).toContain(`Mientras tanto escriba a ${standIn.name}`);
  }
  must(await setRoles(admin, { person: world().staff.lead.id, roles: ['auditor'] }));
  const { email: director } = await personOf(world().staff.director.id);
  expect(await page()).toContain(director);
  must(await setRoles(admin, { person: world().staff.director.id, roles: ['auditor'] }));
  expect(await page()).toContain('Cuando la reciba otra persona');
});

test('nor does the link of an invitation name who can answer for its case no more', async () => {
  const person = world().staff.professional.id;
  const admin = by(world(), 'administrator', 4);
  const { db } = world().database.owner;
  await db.execute(`update person set disabled_at = null where id = '${person}'`);
  must(await setRoles(admin, { person, roles: ['professional'] }));
  const invited = await givenInvitation(world(), await givenOrganization(world()));
  const told = () =>
    db.transaction(async (tx) => {
      await tx.execute(`select set_config('app.subject', '${invited.id}', true)`);
      const [row] = await tx.execute<{ professional: string | null }>('select professional from app.own_invitation()');
      return row!.professional;
    });
  expect(await told()).toEqual(expect.any(String));
  must(await setRoles(admin, { person, roles: ['auditor'] }));
  expect(await told()).toBeNull();
});
