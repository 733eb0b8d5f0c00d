import { randomUUID } from 'node:crypto';
import { askAcceptance, proposeCommitment } from '@alianzas/domain/commitment';
import { aWorld, by, dayFromNow, givenAlliance, must } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const COMING = 'cada organización con compromisos nuevos recibe un correo que le pide aceptar';

test('activity 9 announces the mail that asks for the acceptance only while it was not sent', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const team = by(world(), 'professional', 9);
  const page = async () =>
    wordsOf(await (await ask(backoffice.activity(one.code, 9), world().staff.professional.id)).text());
  expect(await page()).not.toContain(COMING);
  const said = { action: 'Prestar el salón', deliverable: 'Doce jornadas', dueOn: dayFromNow(20) };
  const input = { key: randomUUID(), alliance: one.id, organization: one.organizations[0]!.id, ...said };
  must(await proposeCommitment(team, input));
  expect(await page()).toContain(`Unos quince minutos después de escribir el último, ${COMING}`);
  must(await askAcceptance({ ...team, now: new Date(team.now.getTime() + 60_000) }, { alliance: one.id }));
  const told = await page();
  expect([told.includes(COMING), told.includes('Pedir la aceptación por correo')]).toEqual([false, true]);
});
