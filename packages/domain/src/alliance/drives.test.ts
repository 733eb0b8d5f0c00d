import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { notifyInclusion } from '../asRead.ts';
import { aWorld, by, givenAlliance, must, rowOf, type StaffName } from '../given.ts';
import { disablePerson, setRoles } from '../identity/index.ts';
import { allianceFacts } from '../notification/index.ts';
import { hasRole } from '../platform/index.ts';
import { noticesPage } from '../views/index.ts';
import { DRIVING_ROLES, drivesCases } from './index.ts';

const world = aWorld();
const drives = async (id: string) =>
  (await rowOf(world(), sql`select ${drivesCases(sql`${id}::uuid`)} as drives`)).drives;
const nameOf = async (id: string) => String((await rowOf(world(), sql`select name from person where id = ${id}`)).name);

test('whoever holds one of the driving roles can answer for cases, and nobody else of the team', async () => {
  for (const name of Object.keys(world().staff) as StaffName[]) {
    const { id, actor } = world().staff[name];
    expect(await drives(id), name).toBe(hasRole(actor, ...DRIVING_ROLES));
  }
});

test('a professional who lost the role, or left, is named no more: the communication of 7 and the mails name a lead', async () => {
  const person = world().staff.professional.id;
  const admin = by(world(), 'administrator', 8);
  const one = await givenAlliance(world(), { at: 7 });
  const [own, lead] = [await nameOf(person), await nameOf(world().staff.lead.id)];
  const named = async () => {
    const draft = (await noticesPage(by(world(), 'lead', 8), one.id))[0]!.draft!;
    expect([own, lead].filter((name) => draft.includes(name))).toHaveLength(1);
    const { professional } = await allianceFacts(by(world(), 'lead', 8), one.id);
    expect(draft).toContain(professional);
    return professional;
  };
  expect(await named()).toBe(own);
  must(await setRoles(admin, { person, roles: ['auditor'] }));
  expect([await drives(person), await named()]).toEqual([false, lead]);
  must(
    await notifyInclusion(by(world(), 'lead', 8), {
      alliance: one.id,
      organization: one.organizations[0]!.id,
      channel: 'email',
    }),
  );
  const { text } = await rowOf(world(), sql`select text from inclusion_notice where alliance_id = ${one.id}`);
  expect(text).toContain(lead);
  must(await setRoles(admin, { person, roles: ['professional'] }));
  expect(await drives(person)).toBe(true);
  must(await disablePerson(admin, { person, reason: 'Se fue' }));
  expect([await drives(person), (await allianceFacts(by(world(), 'lead', 8), one.id)).professional]).toEqual([
    false,
    lead,
  ]);
});
