import { randomUUID } from 'node:crypto';
import {
  approveActa,
  aWorld,
  by,
  carryOverAlliance,
  contents,
  givenActaInReview,
  givenAlliance,
  givenCycle,
  itemsFor,
  must,
  refusal,
  rowOf,
  suspendAlliance,
} from '@alianzas/domain/given';
import { openEdition } from '@alianzas/domain/recognition';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const director = () => world().staff.director.id;
const page = async (path: string) => (await ask(path, director())).text();

test('a suspended alliance without outcome is told so where the balance waits for it, with the way to go on', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const here = backoffice.balance(world().cycle.year);
  expect(wordsOf(await page(here))).not.toContain('Suspendida:');
  must(await suspendAlliance(by(world(), 'lead', 4), { alliance: one.id, reason: 'Espera a su junta' }));
  const html = await page(here);
  expect(wordsOf(html)).toContain('Suspendida: para que tenga resultado o se traslade hay que reanudarla o terminarla');
  expect(html).toContain(`href="${backoffice.allianceState(one.code)}"`);
});

test('carrying over says which acta in review holds the alliance, and that acta shows what stands in its way and no button', async () => {
  const one = await givenAlliance(world(), { at: 14 });
  const input = { activities: [14 as const], alliances: [one.id], items: itemsFor(one, contents[14]), day: 14 };
  const edition = { key: randomUUID(), cycle: world().cycle.id, ...{ name: 'Gala', technicalDocument: 'DT-1' } };
  must(await openEdition(by(world(), 'lead', 14), edition));
  const acta = await givenActaInReview(world(), input);
  const { code, meeting } = await rowOf(
    world(),
    sql`select a.code, m.code as meeting from acta a join meeting m on m.id = a.meeting_id where a.id = ${acta}`,
  );
  const to = (await givenCycle(world().database, world().staff, 2027)).cycle.id;
  const path = backoffice.acta(String(meeting));
  expect(await page(path)).toContain('value="approve"');
  expect(wordsOf(await page(backoffice.balance(world().cycle.year)))).toMatch(
    new RegExp(`${one.code}: acta ${code} ?, en revisión. No se podrá aprobar hasta devolverla a borrador`),
  );
  for (const acto of ['suspender', 'terminar', 'retiro'])
    expect(wordsOf(await page(`${backoffice.allianceState(one.code)}?acto=${acto}`)), acto).toContain(
      `${code} habla de esta alianza y puede dejar de aprobarse`,
    );

  must(await carryOverAlliance(by(world(), 'director', 15), { alliance: one.id, to, reason: 'Sigue' }));
  const moved = await givenAlliance(world(), { at: 3 });
  must(await carryOverAlliance(by(world(), 'director', 15), { alliance: moved.id, to, reason: 'Sigue' }));
  const told = wordsOf(await page(backoffice.balance(world().cycle.year)));
  expect(told.match(/A la vigencia 2027, 2 alianzas: Sigue/g), 'each reason is said once').toHaveLength(1);
  expect(refusal(await approveActa(by(world(), 'director', 15), { acta }))).toBe('meeting.caseOfAnotherCycle');
  const held = await page(path);
  expect(held).not.toContain('value="approve"');
  for (const words of [
    'Todavía no se puede aprobar',
    one.code,
    'Corregir el acta (vuelve a borrador)',
    'Anular esta acta',
  ])
    expect(wordsOf(held)).toContain(words);
}, 120_000);
