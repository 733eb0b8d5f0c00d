import { randomUUID } from 'node:crypto';
import { proposeCommitment } from '@alianzas/domain/commitment';
import { aWorld, by, givenAlliance, must } from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);

test('the to-do offers what the team proposed to who represents the organization, and not to who wrote it for the team', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const [organization] = one.organizations;
  const { professional } = world().staff;
  await world().database.owner.db.execute(sql`insert into membership (id, person_id, organization_id, role, since)
    values (${randomUUID()}, ${professional.id}, ${organization!.id}, 'representative', now())`);
  const promise = { action: 'Prestar el salón', deliverable: 'Doce jornadas', dueOn: '2099-12-01' };
  const about = { key: randomUUID(), alliance: one.id, organization: organization!.id };
  must(await proposeCommitment(by(world(), 'professional', 9), { ...about, ...promise }));
  const read = async (person: string, path: string) => wordsOf(await (await ask(path, person)).text());
  for (const path of [portal.start(), portal.alliance(one.code)]) {
    expect(await read(organization!.representative.person, path), path).toContain('Leer y responder');
    const words = await read(professional.id, path);
    expect(words, path).toContain('Leer los compromisos');
    expect(words, path).toContain('Otra persona que represente a su organización');
    expect(words, path).not.toContain('Leer y responder');
  }
});
