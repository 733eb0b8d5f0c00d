import { aWorld, dayFromNow, givenAlliance } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aBackoffice } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

test('what is added on the long screen of the plan leads back to the place of its form, and is confirmed', async () => {
  const one = await givenAlliance(world(), { at: 10 });
  const here = backoffice.activity(one.code, 10);
  const { id } = world().staff.professional;
  // Of a Sunday or a feast it is asked first: one of four days on end is neither
  const locations: (string | null)[] = [];
  for (const days of [60, 61, 62, 63]) {
    const body = new URLSearchParams({ intent: 'date', alliance: one.id, onDay: dayFromNow(days) });
    const answer = await ask(here, id, { method: 'POST', body });
    locations.push(answer.headers.get('location'));
  }
  expect(locations).toContain(`${here}?hecho=planSaved#fechas`);
  expect(await (await ask(here, id)).text()).toContain('id="fechas"');
});
