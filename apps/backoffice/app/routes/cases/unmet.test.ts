import { aWorld, by, dayOf, givenActa, givenAlliance } from '@alianzas/domain/given';
import { planOf } from '@alianzas/domain/plan';
import { backoffice } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

test('decision 13 names each activity not met, and what becomes of those that its No does not renew', async () => {
  const one = await givenAlliance(world(), { at: 12, parties: 2 });
  const plan = await planOf(by(world(), 'professional', dayOf(one, 12)), one.id);
  const [met, ...unmet] = plan.actions.flatMap((action) => action.activities);
  const said = { observation: 'Se vio en la visita', dueOn: '2026-12-15' };
  const activities = [
    { activity: met!.id, compliance: 'met' as const, ...said },
    { activity: unmet[0]!.id, compliance: 'notMet' as const, ...said },
    { activity: unmet[1]!.id, compliance: 'partly' as const, ...said },
  ];
  const items = [{ alliance: one.id, organization: null, content: { activity: 12 as const, activities } }];
  await givenActa(world(), { activities: [12], alliances: [one.id], items, day: dayOf(one, 12) });
  const page = wordsOf(await (await ask(backoffice.activity(one.code, 13), world().staff.professional.id)).text());
  expect(page).toContain('Hay 2 actividades sin cumplir. El No renueva una');
  const named = unmet.map(({ number, title }) => `${number}. ${title}`);
  expect(page).toMatch(new RegExp(`${named[0]}: SNC-\\d{4}-\\d{4} ?, abierta`));
  expect(page).toContain(`${named[1]}: el No propone su salida no conforme`);
}, 120_000);
