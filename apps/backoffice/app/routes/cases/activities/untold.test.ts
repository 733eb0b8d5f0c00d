import { randomUUID } from 'node:crypto';
import { askAcceptance, proposeCommitment } from '@alianzas/domain/commitment';
import { aWorld, by, dayFromNow, givenAlliance, must, returnCommitment, through } from '@alianzas/domain/given';
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

test('activity 9 leads first to what comes next, and says which commitment was sent back', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const page = async () => (await ask(backoffice.activity(one.code, 9), world().staff.professional.id)).text();
  const leading = (html: string) =>
    [...html.matchAll(/class="button primary"[^>]*>(.*?)<\/button>/gs)].map(([, label]) => wordsOf(label!));
  expect(leading(await page()), 'nothing is promised yet').not.toContain('Preparar el paquete para radicar');
  const said = { action: 'Prestar el salón', deliverable: 'Doce jornadas', dueOn: dayFromNow(20) };
  const [organization] = one.organizations;
  const input = { key: randomUUID(), alliance: one.id, organization: organization!.id, ...said };
  const { id } = must(await proposeCommitment(by(world(), 'professional', 9), input));
  expect(leading(await page())).toEqual(['Pedir la aceptación por correo']);
  const ally = through(world(), organization!.representative, 9);
  must(await returnCommitment(ally, { commitment: id, note: 'Solo seis jornadas' }));
  const returned = wordsOf(await page());
  expect(returned).toContain('Corregir el compromiso 1, que la organización devolvió');
  expect(returned).not.toContain('Cambiar el compromiso 1');
});
