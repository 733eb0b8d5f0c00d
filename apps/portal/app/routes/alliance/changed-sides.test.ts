import { aWorld, givenAlliance, rowOf } from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { DRAFT } from '@alianzas/web/save-unsent';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);
const SAID = 'Lo que alcanzamos a hacer';

test('evidence kept of an activity that another side answers for by now is there to be copied, and the activity is not said to be gone', async () => {
  const one = await givenAlliance(world(), { at: 11, parties: 2 });
  const { person } = one.organizations[0]!.representative;
  const { id, number } = await rowOf(
    world(),
    sql`select a.id, a.number from plan_activity a join party p on p.id = a.party_id
      where a.alliance_id = ${one.id} and p.organization_id = ${one.organizations[0]!.id} limit 1`,
  );
  const path = portal.newEvidence(one.code, Number(number));
  const body = new FormData();
  const kept = { [DRAFT.of]: String(id), [DRAFT.wish]: 'save', planActivity: String(id), description: SAID };
  for (const [name, value] of Object.entries(kept)) body.append(name, value);
  expect((await ask(path, person, { method: 'POST', body })).status).toBe(303);
  const other = sql`(select p.id from party p where p.alliance_id = ${one.id}
    and p.organization_id = ${one.organizations[1]!.id})`;
  for (const [side, why] of [
    [other, 'La carga quien hace parte de la organización que responde'],
    [sql`null`, 'responde hoy la Secretaría'],
  ] as const) {
    await world().database.owner.db.execute(sql`update plan_activity set party_id = ${side} where id = ${String(id)}`);
    const answer = await ask(path, person);
    const words = wordsOf(await answer.text());
    expect(answer.status).toBe(200);
    for (const text of [SAID, why, 'Descartar lo guardado']) expect(words).toContain(text);
    expect(words).not.toMatch(/ya no está|se cerró|Enviar la evidencia/);
  }
  const stranger = one.organizations[1]!.representative.person;
  expect((await ask(path, stranger)).status, 'without anything kept').toBe(404);
}, 60_000);
