import { randomUUID } from 'node:crypto';
import { addParty, removeParty } from '@alianzas/domain/alliance';
import { aWorld, by, givenAlliance, givenOrganization, must } from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);
const reason = 'Entra por su propia puerta';

test('an organization that was taken out, also the one that opened the alliance, reads why and when for ever, wherever its links lead', async () => {
  const one = await givenAlliance(world(), { at: 2 });
  const [first] = one.organizations;
  const other = await givenOrganization(world());
  const staff = by(world(), 'professional', 3);
  must(await addParty(staff, { key: randomUUID(), alliance: one.id, organization: other.id }));
  const [party] = await world().database.owner.db.execute<{ id: string }>(
    sql`select id from party where alliance_id = ${one.id} and organization_id = ${first!.id}`,
  );
  must(await removeParty(staff, { alliance: one.id, party: party!.id, reason }));
  const { person } = first!.representative;
  const words = wordsOf(await (await ask(portal.start(), person)).text());
  expect(words).not.toContain('Todavía no tiene alianzas');
  for (const said of [one.code, `${first!.name} dejó de hacer parte el`, reason]) expect(words).toContain(said);
  for (const page of [portal.alliance(one.code), portal.history(one.code), portal.proposal(one.code)]) {
    const answer = await ask(page, person);
    expect([answer.status, answer.headers.get('location')], page).toEqual([302, `${portal.start()}#ya-no-hace-parte`]);
  }
  const stranger = await givenOrganization(world());
  expect((await ask(portal.alliance(one.code), stranger.representative.person)).status).toBe(404);
  const { representative } = other;
  expect(wordsOf(await (await ask(portal.start(), representative.person)).text())).not.toContain('ya no hace parte');
}, 120_000);
