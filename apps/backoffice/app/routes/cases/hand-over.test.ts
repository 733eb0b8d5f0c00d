import { aWorld, givenAlliance } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

const marked = (html: string) => html.match(/<input(?=[^>]*name="alliances")(?=[^>]*checked)[^>]*>/g)?.length ?? 0;

test('handing over marks the case from which one came, none, or all when asked', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  await givenAlliance(world(), { at: 3 });
  const { lead, professional } = world().staff;
  const page = async (query: string) =>
    (await ask(`${backoffice.handOver()}?de=${professional.id}${query}`, lead.id, {})).text();
  expect([
    marked(await page('')),
    marked(await page(`&alianza=${one.code}`)),
    marked(await page('&marcar=todas')),
  ]).toEqual([0, 1, 2]);
  expect(wordsOf(await page(''))).toMatch(/Marcar: todas · ninguna/);
});
