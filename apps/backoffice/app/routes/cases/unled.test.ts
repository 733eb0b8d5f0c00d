import { aWorld, by, type GivenAlliance, givenAlliance, must } from '@alianzas/domain/given';
import { disablePerson, setRoles } from '@alianzas/domain/identity';
import { backoffice } from '@alianzas/paths';
import { beforeAll, expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
let one: GivenAlliance;

beforeAll(async () => {
  one = await givenAlliance(world(), { at: 3 });
}, 120_000);

async function words(address: string, role: 'lead' | 'director' | 'professional' | 'administrator'): Promise<string> {
  return wordsOf(await (await ask(address, world().staff[role].id)).text());
}

const SAYS = 'Sin profesional que la lleve';
const GROUP = 'Alianzas sin profesional';

test('the page of an account says how many cases are theirs before they lose them', async () => {
  const { professional, colleague } = world().staff;
  const said = await words(backoffice.user(professional.id), 'administrator');
  expect(said.match(/Lleva 1 alianza en curso/g)).toHaveLength(2);
  expect(said).toContain('que las entregue a otra');
  expect(await words(backoffice.user(colleague.id), 'administrator')).not.toContain('en curso');
});

test('while somebody can drive it, the case names them and no tray lists it as left', async () => {
  expect(await words(backoffice.tray(), 'lead')).not.toContain(`${GROUP} 1`);
  expect(await words(backoffice.alliance(one.code), 'lead')).not.toContain(SAYS);
});

test.each([
  [
    'lost the role',
    () => setRoles(by(world(), 'administrator', 4), { person: world().staff.professional.id, roles: ['auditor'] }),
  ],
  [
    'lost the account',
    () => disablePerson(by(world(), 'administrator', 5), { person: world().staff.professional.id, reason: 'Se fue' }),
  ],
])('who drove it %s: its pages, the list and the trays of who hands over say so', async (_, act) => {
  must(await act());
  for (const role of ['lead', 'director'] as const) {
    const tray = await words(backoffice.tray(), role);
    expect(tray).toContain(GROUP);
    expect(tray).toContain(one.code);
    expect(tray).toContain(`${SAYS}:`);
  }
  const page = await words(backoffice.alliance(one.code), 'lead');
  expect(page).toContain(`Responsable ${SAYS}`);
  expect(page).not.toMatch(/Le toca a/);
  expect(await words(backoffice.alliances(), 'lead')).toContain(SAYS);
  expect(await words(backoffice.allianceState(one.code), 'lead')).toContain('que ya no puede llevarla');
});

test('the turn is not of who lost the role, although the case is in their name', async () => {
  const { professional } = world().staff;
  const { db } = world().database.owner;
  await db.execute(`update person set disabled_at = null where id = '${professional.id}'`);
  const page = await words(backoffice.alliance(one.code), 'professional');
  expect(page).toContain(SAYS);
  expect(page).not.toContain('Le toca a usted');
});
