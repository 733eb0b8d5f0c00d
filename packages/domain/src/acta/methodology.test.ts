import { expect, test } from 'vitest';
import { aWorld, by, contents, givenActaDraft, givenAlliance, itemsFor } from '../given.ts';
import { refusalsIn } from '../platform/index.ts';
import { submitActa } from './index.ts';

const world = aWorld();

test('an acta of 8 with a second methodology is refused, told of whom: the case keeps one', async () => {
  const one = await givenAlliance(world(), { at: 8, parties: 2 });
  const sent = async (...methodologies: [string, string]) => {
    const items = itemsFor(one, (index) => ({ ...contents[8](), methodology: methodologies[index]! }));
    const acta = await givenActaDraft(world(), { activities: [8], alliances: [one.id], items, day: 8 });
    return refusalsIn([await submitActa(by(world(), 'professional', 8), { acta })]);
  };
  expect(await sent('Talleres', 'Recorridos')).toContainEqual(
    expect.objectContaining({ code: 'acta.methodologyTwice', organizations: [one.organizations[1]!.id] }),
  );
  expect((await sent('Talleres', 'Talleres')).map(({ code }) => code)).not.toContain('acta.methodologyTwice');
});
