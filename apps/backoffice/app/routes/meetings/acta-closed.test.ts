import { annulActa } from '@alianzas/domain/acta';
import { aWorld, by, givenActaDraft, givenAlliance, must, rowOf } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

test('answers that are not whole, of an acta that was annulled meanwhile, are told that it was, and come back', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const acta = await givenActaDraft(world(), { activities: [3], alliances: [one.id], items: [], day: 3 });
  const { code, version } = await rowOf(
    world(),
    sql`select m.code, a.version from meeting m join acta a on a.meeting_id = m.id where a.id = ${acta}`,
  );
  const begun = {
    activity: '3',
    alliance: one.id,
    organization: one.organizations[0]!.id,
    capacity: 'Prestan su patio',
  };
  const body = () =>
    new URLSearchParams([
      ...Object.entries({ intent: 'save', acta, version: String(version), development: 'Se habló del patio' }),
      ...Object.entries(begun).map(([name, value]): [string, string] => [`items[0].${name}`, value]),
    ]);
  const send = () => ask(backoffice.acta(String(code)), world().staff.lead.id, { method: 'POST', body: body() });
  expect((await send()).status).toBe(303);
  must(
    await annulActa(by(world(), 'director', 3), { acta, version: Number(version) + 1, reason: 'Se abrió por error' }),
  );
  const late = await send();
  expect(late.status).toBe(409);
  const words = wordsOf(await late.text());
  expect(words).toContain('El acta ya está anulada y no se puede cambiar.');
  for (const typed of ['Prestan su patio', 'Se habló del patio']) expect(words).toContain(typed);
  expect(words).not.toContain('puede corregirlo ahora');
});
