import { answerNo, aWorld, by, givenAlliance } from '@alianzas/domain/given';
import { planOf } from '@alianzas/domain/plan';
import { portal } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);

test('the page of an activity that the loop replaced leads to the one in its place', async () => {
  const one = await givenAlliance(world(), { at: 12 });
  await answerNo(world(), one);
  const all = (await planOf(by(world(), 'professional', 40), one.id)).actions.flatMap(({ activities }) => activities);
  const replaced = all.find(({ replacedAt }) => replacedAt)!;
  const inItsPlace = Math.max(...all.filter(({ replacedAt }) => !replacedAt).map(({ number }) => number));
  const { person } = one.organizations[0]!.representative;
  const html = await (await ask(portal.newEvidence(one.code, replaced.number), person)).text();
  expect(html).toContain(`<a href="${portal.newEvidence(one.code, inItsPlace)}">`);
  expect(wordsOf(html)).toContain(`Reportar la actividad ${inItsPlace}, que la reemplaza`);
  const standing = await ask(portal.newEvidence(one.code, inItsPlace), person);
  expect(wordsOf(await standing.text())).not.toContain('que la reemplaza');
});
