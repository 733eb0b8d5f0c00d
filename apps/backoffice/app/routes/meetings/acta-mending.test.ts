import { aWorld, givenAlliance, rowOf } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

/** The page of the acta that closed an activity of a case, as somebody of the team reads it. */
async function read(alliance: string, activity: number, reader: 'lead' | 'professional') {
  const { code } = await rowOf(
    world(),
    sql`select m.code from acta a join meeting m on m.id = a.meeting_id join acta_item i on i.acta_id = a.id
      where i.alliance_id = ${alliance} and i.activity = ${activity} and a.state = 'approved' limit 1`,
  );
  return (await ask(backoffice.acta(String(code)), world().staff[reader].id)).text();
}

test('an approved acta says how a mistake of it is put right, by whom and where, while the verb takes it', async () => {
  const { id, code } = await givenAlliance(world(), { at: 6 });
  const way = `${backoffice.allianceState(code)}?acto=deshacer`;
  const asLead = await read(id, 5, 'lead');
  expect(asLead).toContain(`href="${way}"`);
  expect(wordsOf(asLead)).toContain(`Deshacer el último paso de ${code}`);
  const asProfessional = wordsOf(await read(id, 5, 'professional'));
  expect(asProfessional).toContain('Lo hace la persona responsable del equipo o la dirección, en el Estado');
  expect(asProfessional).not.toContain(`Deshacer el último paso de ${code}`);
});

test('what came after an acta leaves nothing of it to take back, and its page says so', async () => {
  const { id, code } = await givenAlliance(world(), { at: 10 });
  const said = await read(id, 5, 'lead');
  expect(wordsOf(said)).toContain('Lo que decidió ya no se deshace');
  expect(said).not.toContain(`${backoffice.allianceState(code)}?acto=deshacer`);
});
