import { randomUUID } from 'node:crypto';
import { aWorld, by, givenAlliance, must } from '@alianzas/domain/given';
import { decideCategory } from '@alianzas/domain/recognition';
import { portal } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);

test('the history of a case tells each organization what was decided of it, and nothing of the others', async () => {
  const one = await givenAlliance(world(), { at: 5, parties: 2 });
  const [first, second] = one.organizations as [(typeof one.organizations)[0], (typeof one.organizations)[0]];
  const grounds = { involvement: 'informed' as const, continuity: 'begins' as const, reason: 'Empieza' };
  must(await decideCategory(by(world(), 'lead', 6), { key: randomUUID(), organization: second.id, ...grounds }));
  const read = async ({ representative }: typeof first) =>
    wordsOf(await (await ask(portal.history(one.code), representative.person)).text());
  for (const words of [await read(first), await read(second)]) {
    expect(words).toContain('Quedó el análisis de la inclusión en la Red.');
    expect(words.match(/La naturaleza jurídica de la organización fue verificada/g)).toHaveLength(1);
    expect(words).not.toContain('Hubo un cambio en este expediente');
  }
  expect(await read(first)).not.toContain('La categoría');
  expect(await read(second)).toContain('La categoría fue revisada');
});
