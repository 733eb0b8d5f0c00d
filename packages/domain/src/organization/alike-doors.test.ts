import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aWorld, by, givenRequestSent, invented, must, personalData, refusal } from '../given.ts';
import { acceptRequest } from '../intake/index.ts';
import type { Outcome } from '../platform/index.ts';
import { registerOrganization, similarOrganizations } from './index.ts';

const world = aWorld();
const lead = () => by(world(), 'lead', 2);
const owner = () => world().database.owner.db;

async function registered(name: string) {
  personalData.push(name);
  const { nit } = invented('Fundación');
  return must(await registerOrganization(lead(), { key: randomUUID(), name, kind: 'FUNDACION', nit })).id;
}

/** Every door that creates an organization: entered with a name, and with those that were seen. */
const doors: Readonly<Record<string, (name: string) => Promise<(seen?: string[]) => Promise<Outcome<unknown>>>>> = {
  registerOrganization: async (name) => {
    const facts = { name, kind: 'SAS' as const, nit: invented('Empresa').nit };
    return (seen) => registerOrganization(lead(), { ...facts, key: randomUUID(), seen });
  },
  acceptRequest: async (name) => {
    const { id } = await givenRequestSent(world());
    await owner().execute(sql`alter table request disable trigger user`);
    await owner().execute(
      sql`update request set content = jsonb_set(content, '{organization,name}', to_jsonb(${name}::text)) where id = ${id}`,
    );
    await owner().execute(sql`alter table request enable trigger user`);
    const answer = { request: id, title: 'Una', initiatives: [...world().cycle.initiatives] };
    return (seen) => acceptRequest(lead(), { ...answer, professional: world().staff.professional.id, seen });
  },
};

test.each(Object.keys(doors))(
  '%s warns of organizations like the one that it creates, and goes on once they were seen',
  async (door) => {
    const mark = randomUUID().slice(0, 8);
    const first = await registered(`Fundación Árboles ${mark} del Páramo`);
    const enter = await doors[door]!(`ARBOLES ${mark} DEL PARAMO, S.A.S.`);
    const told = await enter();
    expect(told).toMatchObject({ ok: false, refusal: { code: 'organization.alike', like: [first] } });
    expect(refusal(await enter([randomUUID()]))).toBe('organization.alike');
    must(await enter([first]));
  },
);

test('a form and an accent hide no likeness, and a form makes none', async () => {
  const mark = randomUUID().slice(0, 8);
  const id = await registered(`Corporación Qué Cañón ${mark}`);
  await registered(`Corporación Distinta ${randomUUID().slice(0, 8)}`);
  for (const name of [`que canon ${mark} ltda.`, `${mark} Cañón Qué`, `Junta de Acción Comunal Que Canon ${mark}`]) {
    expect(
      (await similarOrganizations(lead(), { name, nit: null })).likeliest.map((one) => one.id),
      name,
    ).toEqual([id]);
  }
});
