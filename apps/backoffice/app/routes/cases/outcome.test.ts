import { aWorld, givenAlliance, givenBalanceFiled } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

test('the summary of a case says what was decided of it, and leads to the balance that closed it, with its radicado', async () => {
  const one = await givenAlliance(world(), { at: 16 });
  const read = async () => (await ask(backoffice.alliance(one.code), world().staff.lead.id)).text();
  const before = wordsOf(await read());
  for (const words of ['Reconocimiento de', 'Continuidad de']) expect(before).toContain(words);
  expect(before).not.toContain(`Balance final ${world().cycle.year}`);
  const { number } = await givenBalanceFiled(world());
  const html = await read();
  const { year } = world().cycle;
  expect(wordsOf(html)).toMatch(new RegExp(`Radicado ${number} ?, del `));
  expect(html).toContain(`<a href="${backoffice.balance(year)}">`);
});
