import { aWorld, givenBalanceFiled, givenCycle, rowOf } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

test('a balance is saved with what is written of it; what lacks is said at its phase, and where it is confirmed', async () => {
  const { id, year } = world().cycle;
  const { professional, director } = world().staff;
  const said = { intent: 'save', cycle: id, version: '0', 'narrative.P': 'Se priorizaron dos', 'narrative.H': '' };
  const body = new URLSearchParams({ ...said, 'narrative.V': '', 'narrative.A': 'Convocar antes' });
  const saved = await ask(backoffice.balance(year), professional.id, { method: 'POST', body });
  expect(saved.status).toBe(303);
  const html = await (await ask(backoffice.balance(year), director.id)).text();
  const words = wordsOf(html);
  expect(words.split('Falta para confirmar el balance.').length - 1, 'its two phases').toBe(2);
  expect(words).toMatch(/lo que se hizo con los aliados\. Falta para confirmar el balance\./);
  for (const text of ['Se priorizaron dos', 'Convocar antes', 'Sin escribir todavía.']) expect(words).toContain(text);
  for (const text of ['no dice nada todavía de estas fases', 'no tiene acciones de mejora'])
    expect(words, 'both at once').toContain(text);
  expect(html, 'as the figures are drawn').toMatch(
    /caracteres entre las cuatro fases[^<]*<\/p><svg class="bar solid"[^]*?<rect class="bar-fill" width="0\.\d+%"/,
  );
  const lacks = html.slice(html.indexOf('Para confirmar falta esto'));
  for (const [place, says] of [
    ['#fases', 'El balance no dice nada'],
    ['#mejoras', 'El balance no tiene acciones de mejora'],
  ])
    expect(lacks, 'each leads to where it is mended').toContain(`<li><a href="${place}">${says}`);
  expect(html).toMatch(/ id="fases"[^]* id="mejoras"/);
  const named = await rowOf(world(), sql`select name from person where id = ${professional.id}`);
  expect(words).toContain(`Lo preparó ${named.name}.`);
});

test('what is written of a balance that was filed meanwhile comes back, told that the balance is filed', async () => {
  const year = await givenCycle(world().database, world().staff, 2047);
  await givenBalanceFiled(year);
  const said = { intent: 'save', cycle: year.cycle.id, version: '1', 'narrative.P': 'Lo que faltaba decir' };
  const body = new URLSearchParams({ ...said, 'narrative.H': '', 'narrative.V': '', 'narrative.A': '' });
  const answer = await ask(backoffice.balance(2047), world().staff.professional.id, { method: 'POST', body });
  const words = wordsOf(await answer.text());
  expect(words).toContain('La vigencia 2047 ya se cerró con su balance radicado.');
  expect(words).toMatch(/(?:Copie|Puede copiar)[^:]* le sirva/);
  expect(words).toContain('Lo que faltaba decir');
});
