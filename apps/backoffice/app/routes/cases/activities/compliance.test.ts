import { aWorld, followUp, givenAlliance } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const page = async (code: string) => (await ask(backoffice.activity(code, 13), world().staff.professional.id)).text();

test('13 offers a No where an activity is left to answer for it, and nowhere else', async () => {
  const whole = await givenAlliance(world(), { at: 13 });
  const met = await page(whole.code);
  expect(wordsOf(met)).toContain('no hay una que responda por un No. Responda Sí.');
  expect(met).not.toMatch(/name="(planActivity|renewal)|name="answer"[^>]*value="no"/);
  const partly = await givenAlliance(world(), { at: 12 });
  await followUp(world(), partly, 'partly');
  const unmet = await page(partly.code);
  expect(unmet).toMatch(/name="planActivity"/);
  expect(unmet).toMatch(/value="no"/);
}, 120_000);
