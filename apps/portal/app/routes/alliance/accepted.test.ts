import { aWorld, givenAlliance, rowOf } from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);

test('each card of a commitment says who accepted it, when and with which radicado, and leads to its receipt', async () => {
  const one = await givenAlliance(world(), { at: 10, parties: 2 });
  const { representative, id } = one.organizations[0]!;
  const html = await (await ask(portal.commitments(one.code), representative.person)).text();
  const cards = new Map(
    html
      .split('<li class="card" id="compromiso-')
      .slice(1)
      .map((card) => [Number.parseInt(card, 10), card]),
  );
  expect(cards.size).toBeGreaterThan(2);
  const { number } = await rowOf(
    world(),
    sql`select number_in_force as number from filing where alliance_id = ${one.id}`,
  );
  for (const card of cards.values()) expect(wordsOf(card)).toMatch(new RegExp(`Radicado ${number} ?, del `));
  const own = await rowOf(
    world(),
    sql`select c.number, p.name from commitment c join party y on y.id = c.party_id join person p on p.id = c.answered_by
      where c.alliance_id = ${one.id} and y.organization_id = ${id}`,
  );
  const card = cards.get(Number(own.number))!;
  expect(wordsOf(card)).toContain(`${own.name}, de `);
  const [, receipt] = card.match(new RegExp(`href="${portal.history(one.code)}#(acto-[^"]+)"`)) ?? [];
  const history = await (await ask(portal.history(one.code), representative.person)).text();
  expect(history).toContain(`id="${receipt}"`);
  const others = [...cards].filter(([other]) => other !== own.number).map(([, other]) => other);
  for (const other of others) expect(other).not.toContain('#acto-');
  for (const words of [', de la Secretaría, lo asumió el ', `${one.organizations[1]!.name} lo aceptó en el portal el `])
    expect(wordsOf(others.join())).toContain(words);
});
