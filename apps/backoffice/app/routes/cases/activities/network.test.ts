import { aWorld, contents, givenActa, givenAlliance, itemsFor, rowOf, walk } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

test('activity 6 begins with what the Red says today, asks again when that changed, and keeps what it said', async () => {
  const first = await givenAlliance(world(), { at: 7 });
  const [shared] = first.organizations;
  const second = { ...(await givenAlliance(world(), { at: 2 })), organizations: [shared!] };
  await world().database.owner.db.execute(
    sql`update party set organization_id = ${shared!.id} where alliance_id = ${second.id}`,
  );
  await walk(world(), second, 2, 5);
  const items = itemsFor(second, () => contents[5]('yes'));
  await givenActa(world(), { activities: [5], alliances: [second.id], items, day: 5 });

  const { id: professional } = world().staff.professional;
  const path = backoffice.activity(second.code, 6);
  const opened = await (await ask(path, professional)).text();
  expect(wordsOf(opened)).toContain('Ya está en la base de datos de la Red por otra alianza');
  for (const said of ['value="Calle 1"', 'value="6010000"', 'name="version" value="1"']) expect(opened).toContain(said);

  const post = (version: string, address: string) =>
    ask(path, professional, {
      method: 'POST',
      body: new URLSearchParams({
        ...{ intent: 'enter', alliance: second.id, organization: shared!.id, version, minutesUsed: '' },
        ...{ 'relevant.address': address, 'relevant.contact': 'Recepción', 'relevant.email': shared!.email },
        ...{ 'relevant.phone': '6013795750', 'relevant.interests': 'Lectura' },
      }),
    });
  const stale = await post('0', 'Carrera 9');
  expect(stale.status).toBe(409);
  const both = await stale.text();
  expect(both).toContain('value="Carrera 9"');
  expect(wordsOf(both)).toContain('Calle 1');
  expect((await post('1', 'Carrera 9')).status).toBe(303);
  const row = sql`select relevant ->> 'address' as address from network_entry where organization_id = ${shared!.id}`;
  expect(await rowOf(world(), row)).toEqual({ address: 'Carrera 9' });
  const page = wordsOf(await (await ask(backoffice.organization(shared!.id), professional)).text());
  for (const said of ['Lo que decía hasta el', 'Calle 1', 'Carrera 9']) expect(page).toContain(said);
});
